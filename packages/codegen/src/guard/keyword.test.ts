import { expect, test } from "vitest";
import type { Schema } from "../document.ts";
import { specOf } from "../oracle/module.ts";
import { validatorsFile } from "../validators.ts";

const schemas = "specs/fixture.yaml#/components/schemas";

const rows: readonly (readonly [title: string, schema: object, message: string])[] = [
  [
    "an unknown keyword, deep inside",
    { type: "object", properties: { "a/b": { type: "array", items: { minLenght: 1 } } } },
    `${schemas}/Thing/properties/a~1b/items/minLenght: the keyword minLenght is not known to codegen`,
  ],
  [
    "a keyword of JSON Schema that codegen leaves out",
    { type: "object", patternProperties: {} },
    `${schemas}/Thing/patternProperties: the keyword patternProperties is not known to codegen`,
  ],
  [
    "a keyword of OpenAPI 3.0",
    { type: "string", nullable: true },
    `${schemas}/Thing/nullable: the keyword nullable is not known to codegen`,
  ],
  ["an unknown type", { type: "text" }, `${schemas}/Thing/type: there is no type text`],
  [
    "an unknown format",
    { type: "string", format: "uuid4" },
    `${schemas}/Thing/format: the format uuid4 is not known to codegen`,
  ],
  [
    "a keyword that cannot apply",
    { type: "integer", maxLength: 1 },
    `${schemas}/Thing/maxLength: maxLength says nothing about the type integer`,
  ],
  [
    "a keyword without a type",
    { minimum: 1 },
    `${schemas}/Thing/minimum: minimum needs a type beside it`,
  ],
  [
    "a pattern that is none",
    { type: "string", pattern: "[" },
    `${schemas}/Thing/pattern: not a regular expression: [`,
  ],
  [
    "a reference to nowhere",
    { allOf: [{ $ref: "#/components/schemas/Nothing" }] },
    `${schemas}/Thing/allOf/0: #/components/schemas/Nothing is not the schema of a component`,
  ],
  [
    "fields and entries in one",
    { type: ["object", "array"], items: { type: "string" }, required: ["a"] },
    `${schemas}/Thing: fields beside entries: use anyOf`,
  ],
];

test.for(rows)("codegen stops at %s and says where", ([, schema, message]) => {
  const spec = specOf({ Thing: schema as Schema });
  expect(() => validatorsFile(spec, [], "")).toThrow(message);
});

test("annotations and extensions restrict nothing", () => {
  const spec = specOf({
    Thing: { description: "A thing.", examples: ["x"], "x-order": 1, deprecated: true } as Schema,
  });
  expect(validatorsFile(spec, [], "")).toContain("function isThing(_value: unknown)");
});
