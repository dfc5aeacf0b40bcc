import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operationsOf, readApis, referenceOf } from "../../docs/apis.ts";
import { launch, openPage, openPlaces, pageNames, picture, visit } from "./browser.ts";

const [{ root }, host] = await openPlaces();
host.close();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const operations = readApis().flatMap(({ id, spec }) =>
  operationsOf(spec).map((operation) => referenceOf(id, operation)),
);
const phone = { width: 390, height: 844 };

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each([...pageNames(), ...operations])(
  "%s fits a phone without sideways scrolling",
  async (name) => {
    const { page } = await openPage(browser, { viewport: phone });
    await visit(page, root + name);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(phone.width);
    await page.context().close();
  },
);

describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
  test.each([...pageNames(), ...operations])("axe finds nothing serious in %s", async (name) => {
    const { page } = await openPage(browser, { colorScheme });
    await visit(page, root + name);
    await page.evaluate(axe);
    const found: readonly string[] = await page.evaluate(async () => {
      // Put into the page as text, just before.
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const { violations } = await axe.run();
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
    expect(found).toEqual([]);
    await page.context().close();
  });

  test("pages have the colours that the system asks for", async () => {
    const { page } = await openPage(browser, { colorScheme });
    for (const name of ["index.html", "api/huawei-swr.html", "guides/lifecycle.html"]) {
      await visit(page, root + name);
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe(colorScheme === "dark" ? "rgb(20, 23, 26)" : "rgb(255, 255, 255)");
      await picture(page, `${colorScheme}-${name.replace(/\W/g, "-")}`);
    }
  });
});

test("the reader's choice of colours is kept from page to page, in Redoc too", async () => {
  const { page, problems } = await openPage(browser, { colorScheme: "light" });
  await visit(page, `${root}index.html`);
  await page.getByRole("button", { name: "Dark colours" }).click();
  for (const name of ["guides/security.html", "api/tencent-sts.html"]) {
    await visit(page, root + name);
    const theme = await page.evaluate(() => document.documentElement.className);
    expect(theme.split(" ")).toContain("dark");
    expect(theme.split(" ")).not.toContain("light");
  }
  expect(problems).toEqual([]);
});

test("the keyboard alone reaches the content, the search, a guide, and an answer of the cloud", async () => {
  const { page, problems } = await openPage(browser);
  await visit(page, `${root}index.html`);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    "Skip to the content",
  );
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");

  await visit(page, `${root}try/huawei-swr.html`);
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const { outlineStyle } = getComputedStyle(document.activeElement ?? document.body);
      return { text: document.activeElement?.textContent, outlineStyle };
    });
    expect(focused.outlineStyle).not.toBe("none");
    if (focused.text === "Sign and send") break;
  }
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "The answer" }).waitFor();
  expect(problems).toEqual([]);
});

test("pictures for people to look at", async () => {
  const { page } = await openPage(browser, { viewport: phone });
  for (const name of [
    "index.html",
    "guides/lifecycle.html",
    "try/huawei-iam.html",
    "api/huawei-iam.html",
  ]) {
    await visit(page, root + name);
    await picture(page, `phone-${name.replace(/\W/g, "-")}`);
  }
});
