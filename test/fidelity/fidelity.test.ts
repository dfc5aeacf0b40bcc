import { describe, expect, it } from "vitest";
import { bundles } from "./bundles.ts";
import type { Row } from "./document.ts";
import { documentsOf } from "./documents.ts";
import { at, type Place, placesOf } from "./places.ts";

const types: Readonly<Record<string, string>> = {
  String: "string",
  Integer: "integer",
  Int: "integer",
  Object: "object",
  credentials: "object",
  "Array of strings": "array<string>",
  "Array of objects": "array<object>",
  "Map<String,Map<String,Array<String>>>": "map<map<array<string>>>",
};

function isTableRow({ place, type }: Row): boolean {
  return type !== undefined || place.startsWith("status ");
}

function check(row: Row, place: Place | undefined): void {
  const { mandatory, type, limits, text, beyond } = row;
  expect(place, row.place).toBeDefined();
  if (text !== undefined || beyond?.value !== undefined) {
    const value = beyond?.value ?? JSON.parse(text ?? "");
    expect(place?.value, row.place).toEqual(value);
  }
  if (type !== undefined) {
    // Only tables of requests have the column.
    const required = beyond?.required ?? (mandatory === "Yes" || mandatory === "Sim");
    expect(place?.required, `${row.place} required`).toBe(required);
    expect(place?.type, `${row.place} type`).toBe(beyond?.type ?? types[type]);
  }
  if (type !== undefined || limits !== undefined) {
    expect(place?.limits ?? {}, `${row.place} limits`).toEqual({ ...limits, ...beyond?.limits });
  }
}

describe.each(await documentsOf([...bundles.keys()]))("the document of %s", (api, document) => {
  const { rows, additions, sentences, tableRowCount, otherRowCount, otherOperations } = document;
  const spec = bundles.get(api) ?? {};
  const operations = placesOf(spec);
  const placesOfOperation = (operation: string): readonly string[] => [
    ...(operations.get(operation)?.keys() ?? []),
  ];

  it(`has ${tableRowCount} rows in its tables and ${otherRowCount} beside them, all in the spec`, () => {
    expect(rows.filter(isTableRow)).toHaveLength(tableRowCount);
    expect(rows).toHaveLength(tableRowCount + otherRowCount);
    for (const operation of document.operations) {
      for (const row of rows) check(row, operations.get(operation)?.get(row.place));
    }
  });

  it(`has ${sentences.length} sentences that the spec says too`, () => {
    for (const { says, at: pointer, words } of sentences) {
      expect(at(spec, pointer), says).toMatch(words);
    }
  });

  it("or a departure stands behind every place in the spec", () => {
    const known = new Set([...rows, ...additions].map(({ place }) => place));
    const places = document.operations.flatMap(placesOfOperation);
    expect(places.filter((place) => !known.has(place))).toEqual([]);
  });

  it("or a departure stands behind every operation of the spec", () => {
    const known = [...document.operations, ...Object.keys(otherOperations)];
    expect([...operations.keys()].toSorted()).toEqual(known.toSorted());
  });

  it("adds nothing that the spec does not have, and nothing twice", () => {
    const places = new Set(document.operations.flatMap(placesOfOperation));
    expect(additions.filter(({ place }) => !places.has(place))).toEqual([]);
    const named = [...rows, ...additions].map(({ place }) => place);
    expect(named.filter((place, index) => named.indexOf(place) !== index)).toEqual([]);
  });
});
