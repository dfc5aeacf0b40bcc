import type { Schema } from "../document.ts";
import { type Place, pointerTo } from "../place.ts";
import { allOf, anyOf, not, type Test } from "./expression.ts";
import { restrictions, typesOf } from "./keyword.ts";
import { number, oneOfValues, text } from "./scalar.ts";
import { runtime, type Scope } from "./scope.ts";

/** A schema that needs no guard of its own: a test, and in words what it expects. */
export interface Simple {
  readonly test: Test;
  readonly what: string;
}

const structural = [
  "$ref",
  "properties",
  "required",
  "additionalProperties",
  "minProperties",
  "maxProperties",
  "if",
  "then",
  "else",
  "items",
  "minItems",
  "maxItems",
  "uniqueItems",
];

/** Whether a schema says nothing about what is inside an object or a list. */
export function isSimple(schema: Schema): boolean {
  const keywords = restrictions(schema);
  if (keywords.some((keyword) => structural.includes(keyword))) return false;
  const parts = [
    ...(schema.allOf ?? []),
    ...(schema.anyOf ?? []),
    ...(schema.not ? [schema.not] : []),
  ];
  if (!parts.every(isSimple)) return false;
  return schema.oneOf === undefined || (schema.oneOf.every(isSimple) && areDisjoint(schema.oneOf));
}

/** Whether no value has a type of two of the schemas. */
function areDisjoint(schemas: readonly Schema[]): boolean {
  const types = schemas.flatMap((schema) => typesOf(schema));
  if (schemas.some((schema) => schema.type === undefined)) return false;
  const kinds = types.map((type) => (type === "integer" ? "number" : type));
  return new Set(kinds).size === kinds.length;
}

/** The test of a simple schema on the variable `name`. */
export function simple(
  scope: Scope,
  { value: schema, pointer }: Place<Schema>,
  name: string,
): Simple {
  const nested = (keyword: "allOf" | "anyOf" | "oneOf"): Simple[] =>
    (schema[keyword] ?? []).map((value, index) =>
      simple(scope, { value, pointer: pointerTo(pointer, keyword, index) }, name),
    );
  const found: Simple[] = [ownTest(scope, { value: schema, pointer }, name), ...nested("allOf")];
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const options = nested(keyword);
    if (options.length === 0) continue;
    found.push({ test: anyOf(options.map(({ test }) => test)), what: inWords(options, " or ") });
  }
  if (schema.not !== undefined) {
    const refused = simple(scope, { value: schema.not, pointer: pointerTo(pointer, "not") }, name);
    found.push({ test: not(refused.test), what: `anything but ${refused.what}` });
  }
  const telling = found.filter(({ test }) => test !== "true");
  return { test: allOf(telling.map(({ test }) => test)), what: inWords(telling, " and ") };
}

function inWords(parts: readonly Simple[], joiner: string): string {
  return [...new Set(parts.map(({ what }) => what))].join(joiner) || "a value";
}

function ownTest(scope: Scope, place: Place<Schema>, name: string): Simple {
  const { value: schema } = place;
  const values = schema.const === undefined ? schema.enum : [schema.const];
  if (values !== undefined) return oneOfValues(scope, place, values, name);
  const options = typesOf(schema).map((type): Simple => {
    if (type === "string") return text(scope, place, name);
    if (type === "integer" || type === "number") return number(scope, place, name, type);
    if (type === "boolean") return { test: `typeof ${name} === "boolean"`, what: "true or false" };
    if (type === "null") return { test: `${name} === null`, what: "null" };
    if (type === "array") return { test: `Array.isArray(${name})`, what: "an array" };
    return { test: `${runtime(scope, "isObject")}(${name})`, what: "an object" };
  });
  if (options.length === 0) return { test: "true", what: "a value" };
  return { test: anyOf(options.map(({ test }) => test)), what: inWords(options, " or ") };
}
