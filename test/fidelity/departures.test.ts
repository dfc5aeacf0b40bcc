import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { bundles } from "./bundles.ts";
import { departuresOf, documentsOf } from "./documents.ts";

const departures = await departuresOf(["every-api", ...bundles.keys()]);
const readme = await readFile(new URL("../../specs/README.md", import.meta.url), "utf8");
const table = readme.slice(readme.indexOf("## Departures"));
const rows = [...table.matchAll(/^\| `([a-z0-9-]+)` +\|(.*)\|$/gm)];

describe("the table of departures", () => {
  it("has exactly the rows that are tested here", () => {
    expect(rows.map(([, id]) => id)).toEqual(Object.keys(departures));
  });

  it("says in each row what the sources say, what we do and why", () => {
    for (const [, id, cells = ""] of rows) {
      const texts = cells.split(/ +\| /).map((cell) => cell.trim());
      expect(texts, id).toHaveLength(3);
      for (const text of texts) expect(text, id).toMatch(/^[A-Z`0-9].*\.$/);
    }
  });

  it("has a row for each departure that the transcribed documents name", async () => {
    for (const [api, { rows: facts, additions, otherOperations }] of await documentsOf([
      ...bundles.keys(),
    ])) {
      const named = [
        ...facts.flatMap(({ beyond }) => beyond?.departures ?? []),
        ...additions.map(({ departure }) => departure),
        ...Object.values(otherOperations),
      ];
      expect(
        named.filter((id) => !(id in departures)),
        api,
      ).toEqual([]);
    }
  });

  it("settles every contradiction that is known by a number", () => {
    const settled = new Set(Object.values(departures).flatMap(({ settles }) => settles ?? []));
    const numbers = [
      ...Array.from({ length: 18 }, (_, index) => `E${index + 1}`),
      ...Array.from({ length: 20 }, (_, index) => `H${index + 1}`),
    ];
    expect(numbers.filter((number) => !settled.has(number))).toEqual([]);
  });
});

it.each(Object.entries(departures))("the specs depart as the row %s says", (_id, { check }) => {
  check();
});
