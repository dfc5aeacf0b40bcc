import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launch, openPage, openPlaces, pageNames, picture, visit } from "./browser.ts";

const places = await openPlaces();
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  for (const place of places) place.close();
});

describe.each(places)("opened from $name", ({ root }) => {
  test("every page and every internal link is there, without an error or a request to elsewhere", {
    timeout: 300_000,
  }, async () => {
    const { page, problems, outside } = await openPage(browser);
    const left = ["index.html"];
    const seen = new Set(left);
    const broken: string[] = [];
    const identifiers = new Map<string, readonly string[]>();
    const targets: { readonly from: string; readonly to: string; readonly id: string }[] = [];
    let links = 0;
    for (let name = left.pop(); name !== undefined; name = left.pop()) {
      await visit(page, root + name);
      const found = await page.evaluate(() => ({
        links: [...document.querySelectorAll("a")].map(({ href }) => href),
        ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
      }));
      identifiers.set(name, found.ids);
      for (const link of found.links) {
        if (!link.startsWith(root)) continue;
        links += 1;
        const [to = "", id = ""] = link.slice(root.length).split("#");
        // A route of Redoc, which it resolves by itself.
        if (id !== "" && !id.startsWith("/")) targets.push({ from: name, to, id });
        if (seen.has(to)) continue;
        seen.add(to);
        left.push(to);
      }
    }
    for (const { from, to, id } of targets) {
      if (!identifiers.get(to)?.includes(decodeURIComponent(id)))
        broken.push(`${from}: ${to}#${id}`);
    }
    console.log(`${seen.size} pages, ${links} links, ${outside.length} requests to elsewhere`);
    expect(broken).toEqual([]);
    expect(problems).toEqual([]);
    expect(outside).toEqual([]);
    expect([...seen].sort()).toEqual(pageNames());
  });

  test("an address of the search leads to the operation in Redoc", async () => {
    const { page, problems } = await openPage(browser);
    await visit(page, `${root}api/huawei-iam.html`);
    await page.keyboard.press("/");
    await page.getByRole("searchbox", { name: "Search words" }).fill("createUserToken");
    await page.locator(".finder a", { hasText: "reference" }).first().click();
    await page.waitForURL(/#\/user-tokens\/createusertoken/);
    await page.getByRole("heading", { name: "Log in with a password" }).first().waitFor();
    expect(problems).toEqual([]);
  });

  test("the search finds a section of a guide by a word in its text", async () => {
    const { page, problems } = await openPage(browser);
    await visit(page, `${root}guides/security.html`);
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("searchbox", { name: "Search words" }).fill("hammer account");
    const first = page.locator(".finder a").first();
    expect(await first.textContent()).toContain("Lifecycle");
    await picture(page, "search");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(/guides\/lifecycle\.html/);
    expect(problems).toEqual([]);
  });
});
