import { describe, expect, test } from "vitest";
import type { Schema } from "../document.ts";
import { ajvCheck } from "../oracle/ajv.ts";
import { createDocuments } from "../oracle/documents.ts";
import { loadValidators, specOf } from "../oracle/module.ts";
import { createRandom } from "../oracle/random.ts";

interface Row {
  readonly title: string;
  readonly schema: Schema;
  readonly fits: readonly unknown[];
  /** Values that do not fit, each with the issues as `path: message`. */
  readonly fails: readonly (readonly [value: unknown, ...issues: string[]])[];
}

const user: Schema = {
  type: "object",
  properties: { name: { type: "string" }, age: { type: "integer" } },
  required: ["name"],
};

const rows: readonly Row[] = [
  {
    title: "types",
    schema: { type: ["string", "null"] },
    fits: ["", null],
    fails: [
      [1, ": expected a string or null"],
      [undefined, ": expected a string or null"],
    ],
  },
  {
    title: "booleans",
    schema: { type: "boolean" },
    fits: [true, false],
    fails: [[0, ": expected true or false"]],
  },
  {
    title: "any object and any array",
    schema: { type: ["object", "array"] },
    fits: [{}, []],
    fails: [["", ": expected an object or an array"]],
  },
  {
    title: "integers",
    schema: { type: "integer", minimum: 900, maximum: 86400 },
    fits: [900, 86400, 1e3],
    fails: [
      [899, ": expected an integer from 900 to 86400"],
      [900.5, ": expected an integer from 900 to 86400"],
      ["900", ": expected an integer from 900 to 86400"],
    ],
  },
  {
    title: "numbers",
    schema: { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 },
    fits: [0.5],
    fails: [
      [0, ": expected a number above 0 below 1"],
      [1, ": expected a number above 0 below 1"],
    ],
  },
  {
    title: "lengths in code points",
    schema: { type: "string", minLength: 2, maxLength: 3 },
    fits: ["ab", "😀😀😀", "a\ud83d"],
    fails: [
      ["😀", ": expected a string of 2 to 3 characters"],
      ["😀😀😀😀", ": expected a string of 2 to 3 characters"],
      ["abcd", ": expected a string of 2 to 3 characters"],
    ],
  },
  {
    title: "open lengths",
    schema: { type: "string", minLength: 3 },
    fits: ["abc"],
    fails: [["😀a", ": expected a string of at least 3 characters"]],
  },
  {
    title: "non-empty strings",
    schema: { type: "string", minLength: 1 },
    fits: [" "],
    fails: [["", ": expected a non-empty string"]],
  },
  {
    title: "a pattern of a few texts",
    schema: { type: "string", pattern: "^([Aa]llow|de[nm]y|)$", maxLength: 4 },
    fits: ["", "deny", "demy"],
    fails: [
      ["Allow", ": expected a string of at most 4 characters matching ^([Aa]llow|de[nm]y|)$"],
      ["dey", ": expected a string of at most 4 characters matching ^([Aa]llow|de[nm]y|)$"],
      [1, ": expected a string of at most 4 characters matching ^([Aa]llow|de[nm]y|)$"],
    ],
  },
  {
    title: "a pattern of many texts, and one of two that look like one",
    schema: {
      anyOf: [
        { type: "string", pattern: "^[abcdefghi]$" },
        { type: "string", pattern: "^x|y$" },
      ],
    },
    fits: ["a", "i", "xyz", "zy"],
    fails: [["aa", ": expected a string matching ^[abcdefghi]$ or a string matching ^x|y$"]],
  },
  {
    title: "patterns, by code points",
    schema: { type: "string", pattern: "^.$" },
    fits: ["a", "😀"],
    fails: [["ab", ": expected a string matching ^.$"]],
  },
  {
    title: "date-times",
    schema: { type: "string", format: "date-time" },
    fits: ["2020-01-08T02:56:19.587000Z", "2020-02-29T00:00:00+08:00"],
    fails: [["2021-02-29T00:00:00Z", ": expected an RFC 3339 date-time"]],
  },
  {
    title: "formats that restrict nothing",
    schema: { type: "string", format: "password" },
    fits: [""],
    fails: [[1, ": expected a string"]],
  },
  {
    title: "enum",
    schema: { type: "string", enum: ["Allow", 'De"ny'] },
    fits: ["Allow", 'De"ny'],
    fails: [["allow", ': expected "Allow" or "De\\"ny"']],
  },
  {
    title: "const without a type",
    schema: { const: 0 },
    fits: [0],
    fails: [
      ["0", ": expected 0"],
      [false, ": expected 0"],
    ],
  },
  {
    title: "required and optional fields",
    schema: user,
    fits: [{ name: "" }, { name: "", age: 1, more: [] }],
    fails: [
      [[], ": expected an object"],
      [null, ": expected an object"],
      [{}, "/name: expected a string"],
      [{ age: "" }, "/name: expected a string", "/age: expected an integer"],
      [{ name: "", age: null }, "/age: expected an integer"],
    ],
  },
  {
    title: "fields that may be anything",
    schema: { type: "object", properties: { x: {} }, required: ["x", "y"] },
    fits: [{ x: null, y: null }],
    fails: [[{}, "/x: expected a value", "/y: expected a value"]],
  },
  {
    title: "names that no variable can have",
    schema: {
      type: "object",
      properties: { "X-Id": { const: 1 }, class: { const: 2 }, value: { const: 3 } },
      required: ["X-Id", "class", "value"],
    },
    fits: [{ "X-Id": 1, class: 2, value: 3 }],
    fails: [[{}, "/X-Id: expected 1", "/class: expected 2", "/value: expected 3"]],
  },
  {
    title: "nullable objects",
    schema: { ...user, type: ["object", "null"] },
    fits: [null, { name: "" }],
    fails: [
      [1, ": expected an object or null"],
      [{}, "/name: expected a string"],
    ],
  },
  {
    title: "no other fields",
    schema: { ...user, additionalProperties: false },
    fits: [{ name: "" }],
    fails: [[{ name: "", more: 1 }, "/more: expected no such field"]],
  },
  {
    title: "maps",
    schema: {
      type: "object",
      properties: { kind: { const: "k" } },
      additionalProperties: { type: "array", items: { type: "string" } },
    },
    fits: [{}, { kind: "k", a: ["x"] }, JSON.parse('{"__proto__": ["x"]}')],
    fails: [
      [{ a: [1] }, "/a/0: expected a string"],
      [JSON.parse('{"__proto__": 1}'), "/__proto__: expected an array"],
    ],
  },
  {
    title: "numbers of fields",
    schema: { type: "object", minProperties: 1, maxProperties: 2 },
    fits: [{ a: 1 }, { a: 1, b: 2 }],
    fails: [[{}, ": expected an object with 1 to 2 fields"]],
  },
  {
    title: "numbers of fields of a map",
    schema: { type: "object", maxProperties: 1, additionalProperties: { type: "string" } },
    fits: [{}, { a: "" }],
    fails: [
      [{ a: "", b: 1 }, "/b: expected a string", ": expected an object with at most 1 field"],
    ],
  },
  {
    title: "arrays",
    schema: { type: "array", minItems: 1, maxItems: 2, items: user },
    fits: [[{ name: "" }]],
    fails: [
      [{}, ": expected an array of 1 to 2 entries"],
      [[], ": expected an array of 1 to 2 entries"],
      [[{}, { name: 1 }], "/0/name: expected a string", "/1/name: expected a string"],
    ],
  },
  {
    title: "nullable arrays",
    schema: { type: ["array", "null"], maxItems: 1 },
    fits: [null, [1]],
    fails: [[[1, 2], ": expected an array of at most 1 entry or null"]],
  },
  {
    title: "arrays without repeated entries",
    schema: { type: "array", items: { type: "string" }, uniqueItems: true },
    fits: [[], ["a", "b"]],
    fails: [[["a", "a"], ": expected an array without repeated entries"]],
  },
  {
    title: "allOf",
    schema: {
      allOf: [user, { type: "object", properties: { id: { type: "string" } }, required: ["id"] }],
    },
    fits: [{ name: "", id: "" }],
    fails: [[{}, "/name: expected a string", "/id: expected a string"]],
  },
  {
    title: "anyOf simple things",
    schema: { anyOf: [{ type: "integer" }, { type: "string", minLength: 1 }] },
    fits: [1, "1"],
    fails: [["", ": expected an integer or a non-empty string"]],
  },
  {
    title: "anyOf objects, by the one that comes closest",
    schema: { anyOf: [user, { type: "object", required: ["a", "b", "c"] }] },
    fits: [{ name: "" }, { a: 1, b: 1, c: 1 }],
    fails: [
      [{}, "/name: expected a string"],
      [{ a: 1, b: 1, name: 1, age: "" }, "/c: expected a value"],
    ],
  },
  {
    title: "anyOf fields",
    schema: { ...user, required: [], anyOf: [{ required: ["name"] }, { required: ["age", "id"] }] },
    fits: [{ name: "" }, { age: 1, id: 1 }],
    fails: [[{ age: 1 }, ": expected name or age and id"]],
  },
  {
    title: "anyOf fields, of any type",
    schema: { anyOf: [{ required: ["name"] }, { type: "string" }] },
    fits: [{ name: "" }, "", 1],
    fails: [[{}, "/name: expected a value"]],
  },
  {
    title: "oneOf with different types",
    schema: { oneOf: [{ type: "integer" }, { type: "string" }] },
    fits: [1, ""],
    fails: [[null, ": expected an integer or a string"]],
  },
  {
    title: "oneOf objects",
    schema: { oneOf: [user, { type: "object", required: ["id"] }] },
    fits: [{ name: "" }, { id: 1 }],
    fails: [
      [{}, "/name: expected a string"],
      [{ name: "", id: 1 }, ": expected exactly one of the alternatives"],
    ],
  },
  {
    title: "oneOf fields",
    schema: { type: "object", oneOf: [{ required: ["id"] }, { required: ["name"] }] },
    fits: [{ id: 1 }],
    fails: [
      [{}, ": expected exactly one of id or name"],
      [{ id: 1, name: 1 }, ": expected exactly one of id or name"],
    ],
  },
  {
    title: "not a simple thing",
    schema: { type: "string", not: { enum: ["0"] } },
    fits: ["1"],
    fails: [["0", ': expected a string and anything but "0"']],
  },
  {
    title: "not an object",
    schema: {
      type: "object",
      not: {
        description: "A pair without a half.",
        properties: { a: { const: null }, b: { const: null } },
      },
    },
    fits: [{ a: 1 }, { b: 1 }],
    fails: [
      [{}, ": expected anything but a pair without a half"],
      [{ a: null }, ": expected anything but a pair without a half"],
    ],
  },
  {
    title: "not certain fields, of any type",
    schema: { not: { required: ["a"] } },
    fits: [{}, { b: 1 }],
    fails: [
      [{ a: 1 }, ": expected anything but this"],
      ["", ": expected anything but this"],
    ],
  },
  {
    title: "if, then and else",
    schema: {
      type: "object",
      properties: { code: { type: "integer" }, data: user },
      required: ["code"],
      if: { properties: { code: { const: 0 } } },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { properties: { data: user }, required: ["data"] },
      else: { required: ["message"] },
    },
    fits: [
      { code: 0, data: { name: "" } },
      { code: 1, message: "" },
    ],
    fails: [
      [{ code: 0 }, "/data: expected a value"],
      [{ code: 1, data: {} }, "/data/name: expected a string", "/message: expected a value"],
    ],
  },
];

describe("a generated guard knows", () => {
  test.for(rows)("$title", async ({ schema, fits, fails }) => {
    const { Thing } = await loadValidators({ Thing: schema });
    const oracle = ajvCheck(schema);
    for (const value of fits) {
      expect([value, Thing?.is(value), oracle(value)]).toEqual([value, true, true]);
      expect(Thing?.issues(value)).toEqual([]);
    }
    for (const [value, ...issues] of fails) {
      expect([value, Thing?.is(value), oracle(value)]).toEqual([value, false, false]);
      expect(
        Thing?.issues(value).map(
          ({ path, message }) => `${path.map((key) => `/${key}`).join("")}: ${message}`,
        ),
      ).toEqual(issues);
    }
  });
});

test.for(rows)("a guard of $title agrees with Ajv on random documents", async ({ schema }) => {
  const { Thing } = await loadValidators({ Thing: schema });
  const oracle = ajvCheck(schema);
  const documents = createDocuments(specOf({}));
  const random = createRandom(7);
  for (let index = 0; index < 2000; index++) {
    const document = documents(random, schema, index % 2 === 0);
    const valid = oracle(document);
    expect([document, Thing?.is(document), Thing?.issues(document).length === 0]).toEqual([
      document,
      valid,
      valid,
    ]);
  }
});

test("a guard follows references, also to itself", async () => {
  const schemas: Record<string, Schema> = {
    Tree: {
      type: "object",
      properties: {
        name: { $ref: "#/components/schemas/Name", description: "Restricts nothing." },
        code: { $ref: "#/components/schemas/Name", maxLength: 3, type: "string" },
        children: { type: "array", items: { $ref: "#/components/schemas/Tree" } },
      },
      required: ["name"],
    },
    Name: { type: "string", minLength: 2 },
  };
  const { Tree } = await loadValidators(schemas);
  expect(Tree?.is({ name: "oak", code: "abc", children: [{ name: "leaf" }] })).toBe(true);
  expect(Tree?.issues({ name: "oak", code: "abcd", children: [{ name: "x" }] })).toEqual([
    { path: ["code"], message: "expected a string of at most 3 characters" },
    { path: ["children", 0, "name"], message: "expected a string of at least 2 characters" },
  ]);
});

test("what an object inherits is not a field of it", async () => {
  const { Thing } = await loadValidators({
    Thing: {
      type: "object",
      properties: { constructor: {}, toString: { type: "string" } },
      required: ["constructor"],
    },
  });
  expect(Thing?.is({})).toBe(false);
  expect(Thing?.is({ constructor: 1 })).toBe(true);
  expect(Thing?.is(JSON.parse('{"__proto__": {"constructor": 1}}'))).toBe(false);
  expect(Thing?.is({ constructor: 1, toString: "text" })).toBe(true);
});

test("a guard stops taking notes when there are a hundred", async () => {
  const { List } = await loadValidators({ List: { type: "array", items: { type: "string" } } });
  expect(List?.issues(new Array(5000).fill(1))).toHaveLength(100);
});

test("a validator can be handed to filter", async () => {
  const { Pair } = await loadValidators({
    Pair: {
      type: "object",
      properties: { a: { type: "object", required: ["b"] } },
      required: ["a"],
    },
  });
  expect([{}, { a: { b: 1 } }, { a: {} }].filter(Pair?.is ?? Boolean)).toEqual([{ a: { b: 1 } }]);
});
