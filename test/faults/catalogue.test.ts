import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { collectedTests, titlesById } from "./titles.ts";

// How many cases each group of the catalogue of faults has.
const groups: Readonly<Record<string, { readonly about: string; readonly count: number }>> = {
  G1: { about: "lifecycle", count: 24 },
  G2: { about: "time", count: 22 },
  G3: { about: "transport", count: 26 },
  G4: { about: "error bodies", count: 30 },
  G5: { about: "bad success bodies", count: 24 },
  G6: { about: "bad requests", count: 40 },
  G7: { about: "signing", count: 42 },
  G8: { about: "secret hygiene", count: 28 },
};
// Bugs found in the vendors' own SDKs.
const bugs = 13;

const caseId = /\bG\d\.\d{2,}\b/g;
const bugId = /\bF\d{1,2}\b/g;
const numbered = (count: number, name: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => name(index + 1));

describe("the catalogue of faults", () => {
  let cases: ReturnType<typeof titlesById>;
  let regressions: typeof cases;

  beforeAll(() => {
    const tests = collectedTests();
    cases = titlesById(tests, caseId);
    regressions = titlesById(tests, bugId);
  }, 120_000);

  test.each(Object.entries(groups))(
    "has a test for each case of $0, none missing and none beyond",
    (group, { count }) => {
      const wanted = numbered(count, (number) => `${group}.${String(number).padStart(2, "0")}`);
      expect([...cases.keys()].filter((id) => id.startsWith(`${group}.`)).sort()).toEqual(wanted);
    },
  );

  test("has no id twice, and none of another group", () => {
    const twice = [...cases].filter(([, titles]) => titles.size > 1);
    expect(twice.map(([id, titles]) => [id, ...titles])).toEqual([]);
    expect([...cases.keys()].filter((id) => !(id.slice(0, 2) in groups))).toEqual([]);
  });

  test("has a test for each bug of the vendors' SDKs", () => {
    const wanted = numbered(bugs, (number) => `F${number}`);
    expect(wanted.filter((id) => !regressions.has(id))).toEqual([]);
  });

  test("skips nothing", () => {
    const files = globSync("**/*.ts", { cwd: import.meta.dirname });
    const skipping = files.filter((file) =>
      /\.(?:skip|todo|only)\b/.test(readFileSync(join(import.meta.dirname, file), "utf8")),
    );
    expect(skipping.filter((file) => file !== "catalogue.test.ts")).toEqual([]);
  });
});

describe("ids in titles", () => {
  const at = (name: string, file = "a.test.ts") => ({ name, file });
  const counts = (...tests: { name: string; file: string }[]) =>
    [...titlesById(tests, caseId)].map(([id, { size }]) => [id, size]);

  test("count once for all tests of one group, and twice under two titles", () => {
    expect(counts(at("G1.01 cold > a"), at("G1.01 cold > b"))).toEqual([["G1.01", 1]]);
    expect(counts(at("x > G1.01 one"), at("y > G1.01 one"))).toEqual([["G1.01", 2]]);
    expect(counts(at("G1.01 one"), at("G1.01 one", "b.test.ts"))).toEqual([["G1.01", 2]]);
  });

  test("stand anywhere in a title, as words of their own", () => {
    expect(counts(at("retries (G3.18, G3.19)"))).toEqual([
      ["G3.18", 1],
      ["G3.19", 1],
    ]);
    expect(counts(at("AG1.01 and G1.1"))).toEqual([]);
    expect([...titlesById([at("F2 loops"), at("G1.13 ends (F10)")], bugId).keys()]).toEqual([
      "F2",
      "F10",
    ]);
  });
});
