import type { Schema } from "../document.ts";
import { type Place, pointerTo, where } from "../place.ts";
import { SpecProblem } from "../problem.ts";
import { allOf, anyOf, type Test } from "./expression.ts";
import { restrictions, typesOf } from "./keyword.ts";
import { textsOf } from "./pattern.ts";
import { patternName, runtime, type Scope } from "./scope.ts";
import type { Simple } from "./simple.ts";
import { inNumbers } from "./words.ts";

/** A value out of a list, from `enum` or `const`. */
export function oneOfValues(
  scope: Scope,
  { value: schema, pointer }: Place<Schema>,
  values: readonly unknown[],
  name: string,
): Simple {
  const rest = restrictions(schema).filter(
    (keyword) => !["type", "enum", "const", "allOf", "anyOf", "oneOf", "not"].includes(keyword),
  );
  if (rest.length > 0 || (schema.const !== undefined && schema.enum !== undefined)) {
    throw new SpecProblem(
      where(scope.spec, pointer),
      `${rest[0] ?? "enum"} beside a list of values`,
    );
  }
  if (values.some((value) => typeof value === "object" && value !== null)) {
    throw new SpecProblem(where(scope.spec, pointer), "a value that is a list or an object");
  }
  const types = typesOf(schema);
  const allowed = values.filter(
    (value) => types.length === 0 || types.some((type) => hasType(value, type)),
  );
  if (allowed.length === 0) {
    throw new SpecProblem(where(scope.spec, pointer), "no value has the type");
  }
  const words = allowed.map((value) => JSON.stringify(value));
  return { test: anyOf(words.map((value) => `${name} === ${value}`)), what: words.join(" or ") };
}

function hasType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}

/** A string with its length, pattern and format. */
export function text(
  scope: Scope,
  { value: schema, pointer }: Place<Schema>,
  name: string,
): Simple {
  const { minLength = 0, maxLength, pattern, format } = schema;
  const texts = pattern === undefined ? undefined : textsOf(pattern);
  const tests: Test[] = [
    texts
      ? anyOf(texts.map((each) => `${name} === ${JSON.stringify(each)}`))
      : `typeof ${name} === "string"`,
  ];
  let what = format === "date-time" ? "an RFC 3339 date-time" : "a string";
  if (maxLength !== undefined) {
    tests.push(`${runtime(scope, "hasLength")}(${name}, ${minLength}, ${maxLength})`);
    what += ` of ${inNumbers(minLength, maxLength, "character", "characters")}`;
  } else if (minLength === 1) {
    tests.push(`${name} !== ""`);
    what = what.replace("a string", "a non-empty string");
  } else if (minLength > 1) {
    tests.push(`${runtime(scope, "hasLength")}(${name}, ${minLength}, Infinity)`);
    what += ` of at least ${minLength} characters`;
  }
  if (pattern !== undefined) {
    if (texts === undefined) {
      tests.push(`${patternName(scope, pattern, pointerTo(pointer, "pattern"))}.test(${name})`);
    }
    what += ` matching ${pattern}`;
  }
  if (format === "date-time") tests.push(`${runtime(scope, "isDateTime")}(${name})`);
  return { test: allOf(tests), what };
}

/** A number with its bounds. */
export function number(
  scope: Scope,
  { value: schema }: Place<Schema>,
  name: string,
  type: "integer" | "number",
): Simple {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const tests: Test[] = [
    `${runtime(scope, type === "integer" ? "isInteger" : "isNumber")}(${name})`,
  ];
  let what = type === "integer" ? "an integer" : "a number";
  if (minimum !== undefined) tests.push(`${name} >= ${minimum}`);
  if (maximum !== undefined) tests.push(`${name} <= ${maximum}`);
  if (minimum !== undefined && maximum !== undefined) what += ` from ${minimum} to ${maximum}`;
  else if (minimum !== undefined) what += ` of at least ${minimum}`;
  else if (maximum !== undefined) what += ` of at most ${maximum}`;
  if (exclusiveMinimum !== undefined) {
    tests.push(`${name} > ${exclusiveMinimum}`);
    what += ` above ${exclusiveMinimum}`;
  }
  if (exclusiveMaximum !== undefined) {
    tests.push(`${name} < ${exclusiveMaximum}`);
    what += ` below ${exclusiveMaximum}`;
  }
  return { test: allOf(tests), what };
}
