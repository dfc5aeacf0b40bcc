import type { Schema } from "../document.ts";
import { freshName, pascalCase } from "../name.ts";
import { type Place, where } from "../place.ts";
import { SpecProblem } from "../problem.ts";
import { compositionTests } from "./composition.ts";
import { allOf, anyOf, inLine, not, quoted, returning, type Test } from "./expression.ts";
import { namesFieldsOnly } from "./field.ts";
import { restrictions, typesOf } from "./keyword.ts";
import { listBody } from "./list.ts";
import { objectBody } from "./object.ts";
import { runtime, type Scope } from "./scope.ts";
import { isSimple, simple } from "./simple.ts";

/**
 * Writes the guard of a schema, and after it the guards of the schemas inside. Every guard has one
 * shape: tests joined by `&&`, each with `expected(…)` as its last alternative. Without a report
 * that is false and ends the guard; with one it takes a note and lets the guard go on.
 * @param returns the guard's return type, such as `value is Schemas["Policy"]`
 */
export function writeGuard(
  scope: Scope,
  name: string,
  place: Place<Schema>,
  returns: string,
): void {
  const index = scope.functions.push("") - 1;
  const body = bodyLines(scope, name, place).map((line) => `  ${line.replaceAll("\n", "\n  ")}\n`);
  const text = body.join("");
  const parameters = /\breport\b/u.test(text)
    ? "value: unknown, report?: Report"
    : "_value: unknown";
  const line = `function ${name}(${parameters}): ${returns} {`;
  const lines = `function ${name}(\n  ${parameters.replace(", ", ",\n  ")},\n): ${returns} {`;
  scope.functions[index] = `${line.length > 100 ? lines : line}\n${text}}\n`;
}

function bodyLines(scope: Scope, name: string, place: Place<Schema>): string[] {
  const { value: schema, pointer } = place;
  const isObject = typesOf(schema).join() === "object";
  const aboutFields =
    restrictions(schema, "object").length > 0 || (isObject && namesFieldsOnly(schema));
  const aboutEntries = restrictions(schema, "array").length > 0;
  const [scalar] = restrictions(schema, "values", "string", "number");
  if ((aboutFields || aboutEntries) && scalar !== undefined) {
    throw new SpecProblem(
      where(scope.spec, pointer),
      `${scalar} beside fields or entries: use anyOf`,
    );
  }
  if (aboutFields && aboutEntries) {
    throw new SpecProblem(where(scope.spec, pointer), "fields beside entries: use anyOf");
  }
  if (aboutFields) return objectBody(scope, name, place);
  if (aboutEntries) return listBody(scope, name, place);
  return plainBody(scope, name, place);
}

function plainBody(scope: Scope, name: string, place: Place<Schema>): string[] {
  const { value: schema, pointer } = place;
  if (isSimple(schema)) return [returning(withExpectation(scope, place, "value"))];
  const own = withoutCompositions(schema);
  const { test, what } = simple(scope, { value: own, pointer }, "value");
  const composed = allOf(compositionTests(scope, name, place));
  if (test === "true") return [returning(composed)];
  return [`if (${inLine(not(test))}) return ${expectation(scope, what)};`, returning(composed)];
}

function withoutCompositions(schema: Schema): Schema {
  const composed = restrictions(schema, "composition", "reference");
  return Object.fromEntries(
    Object.entries(schema).filter(([keyword]) => !composed.includes(keyword)),
  );
}

/** The test of a simple schema, with the note to take where it fails. */
function withExpectation(scope: Scope, place: Place<Schema>, variable: string, key?: string): Test {
  const { test, what } = simple(scope, place, variable);
  return test === "true" ? test : anyOf([test, expectation(scope, what, key)]);
}

/** Source of a call that notes what was expected of the value, or of what stands under its key. */
export function expectation(scope: Scope, what: string, key?: string): string {
  const rest = key === undefined ? "" : `, ${key}`;
  return `${runtime(scope, "expected")}(report, ${quoted(what)}${rest})`;
}

/**
 * The test of what stands under a key of the value.
 * @param wish a name for its guard, if it needs one of its own
 * @param variable the variable that holds it
 * @param key source of its name or index
 */
export function entryTest(
  scope: Scope,
  wish: string,
  place: Place<Schema>,
  variable: string,
  key: string,
): Test {
  if (isSimple(place.value)) return withExpectation(scope, place, variable, key);
  return `${guardOf(scope, wish, place)}(${variable}, report?.at(${key}))`;
}

/** Name of the guard of a schema: that of the component it refers to, or one of its own. */
export function guardOf(scope: Scope, wish: string, place: Place<Schema>): string {
  const { value: schema } = place;
  if (schema.$ref !== undefined && restrictions(schema).length === 1) {
    return componentGuard(scope, place, schema.$ref);
  }
  const shared = sharedName(schema);
  const known = shared === undefined ? undefined : scope.shared.get(shared);
  if (known !== undefined) return known;
  // `Policy` with a list `Statement` meets the component `PolicyStatement`.
  const isTaken = schema.type === "array" && scope.taken.has(wish);
  const name = freshName(shared ?? (isTaken ? `${wish}List` : wish), scope.taken);
  if (shared !== undefined) scope.shared.set(shared, name);
  writeGuard(scope, name, place, "boolean");
  return name;
}

/** Name of the guard of a component's schema. */
export function componentGuard(
  scope: Scope,
  { pointer }: Place<Schema>,
  reference: string,
): string {
  const name = scope.components.get(reference.slice(1));
  if (name !== undefined) return name;
  throw new SpecProblem(
    where(scope.spec, pointer),
    `${reference} is not the schema of a component`,
  );
}

/** Lists of plain strings or numbers are frequent enough to share one guard. */
function sharedName(schema: Schema): string | undefined {
  const items = schema.items ?? {};
  const isPlain =
    schema.type === "array" &&
    restrictions(schema).length === 2 &&
    restrictions(items).join() === "type" &&
    typesOf(items).length === 1;
  return isPlain ? `is${pascalCase(typesOf(items).join())}s` : undefined;
}
