import { describe, expect, it } from "vitest";
import { apis, columns } from "./expectations.ts";
import { tryLanguage } from "./trial.ts";
import { typescript } from "./typescript.ts";

const all = Array(columns.length + 2).fill(true);

describe("clients that other people's generators make of the specs", () => {
  it("obtain, refuse and decode in TypeScript, by @hey-api/openapi-ts", {
    timeout: 120_000,
  }, async () => {
    const { cells, problem } = await tryLanguage(typescript);
    expect(problem).toBeUndefined();
    expect(cells).toEqual(Object.fromEntries(apis.map((api) => [api, all])));
  });

  it.skip.each(["Python", "Go", "Java", "Rust"])(
    "%s is left out here: `node test/languages/main.ts` in .ci/run has it",
    () => {},
  );
});
