import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { operationsOf, readApis } from "../../docs/apis.ts";
import { launch, openPage, openPlaces, picture, visit } from "./browser.ts";

const places = await openPlaces();
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  for (const place of places) place.close();
});

const operations = readApis().flatMap(({ id, spec }) =>
  operationsOf(spec).map(({ summary }) => ({ id, summary })),
);

describe.each(places)("opened from $name", ({ root }) => {
  test.each(operations)(
    "$id: $summary, for every caller and every example",
    async ({ id, summary }) => {
      const { page, problems, outside } = await openPage(browser);
      await visit(page, `${root}try/${id}.html`);
      await page.getByLabel("Operation").selectOption({ label: summary });
      const examples = await page.getByLabel("Example").locator("option").allTextContents();
      const callers = await page.getByLabel("Who calls").locator("option").allTextContents();
      for (const example of examples) {
        await page.getByLabel("Example").selectOption({ label: example });
        await page.getByText("The request fits the spec.").waitFor();
        for (const caller of callers) {
          await page.getByLabel("Who calls").selectOption({ label: caller });
          await page.getByRole("button", { name: "Sign and send" }).click();
          const verdict = await page.locator(".sent .problems").textContent();
          const refused = caller.includes("wrong");
          expect(verdict, `${example}, ${caller}`).toContain(
            refused ? "unauthenticated" : "fits the spec",
          );
          await page.locator(".sent .empty").waitFor({ state: "detached" });
          // The next answer must not be taken for this one.
          await page.locator(".sent .problems").evaluate((element) => element.remove());
        }
      }
      expect(problems).toEqual([]);
      expect(outside).toEqual([]);
    },
  );

  test("what is wrong is said while the reader types, and nothing is sent", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${root}try/huawei-iam.html`);
    await picture(page, "try-before");
    const body = page.getByLabel("Body, as JSON");
    await body.fill((await body.inputValue()).replace("3600", "60"));
    const problem = page.getByText("auth.identity.assume_role.duration_seconds");
    await problem.waitFor();
    expect(await problem.locator("..").textContent()).toContain("from 900 to 86400");
    await page.getByRole("button", { name: "Sign and send" }).click();
    await page.getByText("Nothing was sent.").waitFor();
    await body.fill("{");
    await page.getByText("expected JSON").waitFor();
    await page.getByRole("button", { name: "Sign and send" }).click();
    await page.getByText("Nothing was sent.").waitFor();
  });

  test("the signed request is shown with its secrets cut short until they are asked for", async () => {
    const { page } = await openPage(browser);
    await visit(page, `${root}try/huawei-iam.html`);
    await page.getByRole("button", { name: "Sign and send" }).click();
    const sent = page.getByRole("region", { name: "The signed request" });
    const answer = page.getByRole("region", { name: "The answer" });
    expect(await sent.textContent()).toMatch(
      /authorization: SDK-HMAC-SHA256 Access=FAKE\w+, SignedHeaders=[\w;-]+, Signature=\w{6}… \(64 characters\)/,
    );
    expect(await answer.textContent()).toMatch(/"secret": "fake\w\w… \(40 characters\)"/);
    await picture(page, "try-after");
    await page.getByLabel("Show the secrets whole").check();
    expect(await sent.textContent()).toMatch(/Signature=[0-9a-f]{64}/);
    expect(await answer.textContent()).toMatch(/"secret": "fake\w{36}"/);
  });

  test("the cloud fails when it is asked to, and the page says what Daypass makes of it", async () => {
    const { page, problems } = await openPage(browser);
    await visit(page, `${root}try/tencent-sts.html`);
    const verdicts: (string | null)[] = [];
    for (const label of [/429/, /out of order/, /breaks/]) {
      const options = await page
        .getByLabel("What the cloud does")
        .locator("option")
        .allTextContents();
      await page
        .getByLabel("What the cloud does")
        .selectOption(options.find((text) => label.test(text)) ?? "");
      await page.getByRole("button", { name: "Sign and send" }).click();
      const verdict = page.locator(".sent .problems");
      await verdict.waitFor();
      verdicts.push(await verdict.textContent());
      await verdict.evaluate((element) => element.remove());
    }
    expect(verdicts[0]).toContain("throttled");
    expect(verdicts[1]).toContain("unavailable");
    expect(verdicts[2]).toContain("network");
    expect(problems).toEqual([]);
  });
});
