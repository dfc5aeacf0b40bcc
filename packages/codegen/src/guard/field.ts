import type { Schema } from "../document.ts";
import { camelCase, freshName, isIdentifier, pascalCase } from "../name.ts";
import { type Place, pointerTo } from "../place.ts";
import { allOf, anyOf, type Test } from "./expression.ts";
import { entryTest, expectation } from "./guard.ts";
import { restrictions } from "./keyword.ts";
import type { Scope } from "./scope.ts";
import { isSimple, simple } from "./simple.ts";

/** The variable that holds a field of the value. */
export type Local = (field: string) => string;

/** A variable for each field that the guard of an object may look at. */
export function localNames(scope: Scope, schema: Schema): ReadonlyMap<string, string> {
  const taken = new Set([...scope.taken, "value", "report", "key", "field", "count"]);
  const parts = [schema, ...conditionsIn(schema)];
  const fields = parts.flatMap(({ properties = {}, required = [] }) => [
    ...Object.keys(properties),
    ...required,
  ]);
  return new Map(
    [...new Set(fields)].map((field) => [
      field,
      freshName(isIdentifier(field) ? field : camelCase(field), taken),
    ]),
  );
}

function conditionsIn(schema: Schema): Schema[] {
  const { anyOf: any = [], oneOf: one = [], not: no = {}, if: when = {} } = schema;
  return [...any, ...one, no, when, schema.then ?? {}, schema.else ?? {}];
}

/** Whether a schema only says which fields there have to be, and what simple things they are. */
export function isCondition(schema: Schema | undefined): schema is Schema {
  if (schema === undefined) return false;
  const keywords = restrictions(schema);
  return (
    keywords.length > 0 &&
    keywords.every((keyword) => keyword === "properties" || keyword === "required") &&
    Object.values(schema.properties ?? {}).every(isSimple)
  );
}

/** Whether a schema looks at fields of an object without naming the type, in a composition. */
export function namesFieldsOnly(schema: Schema): boolean {
  return conditionsIn(schema).some(isCondition);
}

/** A condition on the fields of an object, without any notes. */
export function conditionTest(scope: Scope, { value, pointer }: Place<Schema>, local: Local): Test {
  const required = new Set(value.required);
  const tests = Object.entries(value.properties ?? {}).map(([field, schema]) => {
    const at = { value: schema, pointer: pointerTo(pointer, "properties", field) };
    const { test } = simple(scope, at, local(field));
    if (!required.has(field)) return anyOf([`${local(field)} === undefined`, test]);
    return test === "true" ? `${local(field)} !== undefined` : test;
  });
  return allOf([...tests, ...unnamed(value).map((field) => `${local(field)} !== undefined`)]);
}

/**
 * The tests of the fields of an object, each with its note.
 * @param known properties that are tested elsewhere
 */
export function fieldTests(
  scope: Scope,
  name: string,
  { value, pointer }: Place<Schema>,
  local: Local,
  known: Schema["properties"] = {},
): Test[] {
  const required = new Set(value.required);
  const present = (field: string): Test =>
    anyOf([`${local(field)} !== undefined`, expectation(scope, "a value", JSON.stringify(field))]);
  const tests = Object.entries(value.properties ?? {}).map(([field, schema]) => {
    const at = { value: schema, pointer: pointerTo(pointer, "properties", field) };
    const wish = `${name}${pascalCase(field)}`;
    const test =
      Object.hasOwn(known, field) && restrictSame(schema, known[field])
        ? "true"
        : entryTest(scope, wish, at, local(field), JSON.stringify(field));
    if (!required.has(field)) return anyOf([`${local(field)} === undefined`, test]);
    return test === "true" ? present(field) : test;
  });
  return [...tests, ...unnamed(value).map(present)];
}

function unnamed({ properties = {}, required = [] }: Schema): string[] {
  return required.filter((field) => !Object.hasOwn(properties, field));
}

function restrictSame(a: Schema, b: Schema | undefined): boolean {
  const text = (schema: Schema | undefined): string =>
    JSON.stringify(
      restrictions(schema ?? {}).map((keyword) => [keyword, schema?.[keyword as keyof Schema]]),
    );
  return text(a) === text(b);
}
