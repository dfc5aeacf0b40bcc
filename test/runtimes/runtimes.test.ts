import { afterAll, describe, expect, test } from "vitest";
import { startOrigin } from "./origin.ts";
import { runtimes } from "./runtimes.ts";

// The Node at hand only: main.ts runs all the other runtimes.
const origin = await startOrigin(false);
afterAll(() => origin.close());

const here = runtimes.filter(({ id }) => id.startsWith("node24"));
const reports = await Promise.all(
  here.map(async (runtime) => ({ id: runtime.id, ...(await runtime.run(origin)) })),
);

describe.each(reports)("$name, hashes by $hashes", ({ id, hashes, results }) => {
  test("uses the hashes that were asked for", () => {
    expect(hashes).toBe(id === "node24-web-crypto" ? "Web Crypto" : "node:crypto");
  });

  test.each(results)("$group: $title", ({ failure }) => {
    expect(failure).toBeUndefined();
  });
});
