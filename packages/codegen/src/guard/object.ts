import type { Schema } from "../document.ts";
import { propertyKey } from "../literal.ts";
import { type Place, pointerTo, where } from "../place.ts";
import { SpecProblem } from "../problem.ts";
import { compositionTests } from "./composition.ts";
import { allOf, anyOf, inLine, refusing, returning, type Test } from "./expression.ts";
import { fieldTests, localNames } from "./field.ts";
import { entryTest, expectation } from "./guard.ts";
import { restrictions, typesOf } from "./keyword.ts";
import { runtime, type Scope } from "./scope.ts";
import { simple } from "./simple.ts";
import { inNumbers } from "./words.ts";

/** Fields that every object inherits: reading them says nothing about the object. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Lines of a guard for a schema that says something about the fields of an object. */
export function objectBody(scope: Scope, name: string, place: Place<Schema>): string[] {
  const locals = localNames(scope, place.value);
  const local = (field: string): string => locals.get(field) ?? field;
  const tests = allOf([
    ...fieldTests(scope, name, place, local),
    ...sizeTests(scope, place.value),
    ...compositionTests(scope, name, place, local),
  ]);
  const used = namesIn(inLine(tests));
  return [
    ...openingLines(scope, place),
    ...destructuring([...locals].filter(([, variable]) => used.has(variable))),
    ...otherFields(scope, name, place),
    returning(tests),
  ];
}

/** Lets values of other types pass or fail, so that an object remains. */
function openingLines(scope: Scope, { value: schema, pointer }: Place<Schema>): string[] {
  const isObject = runtime(scope, "isObject");
  const types = typesOf(schema);
  if (types.length === 1)
    return [`if (!${isObject}(value)) return ${expectation(scope, "an object")};`];
  const [composed] = restrictions(schema, "reference", "composition");
  if (composed !== undefined) {
    throw new SpecProblem(
      where(scope.spec, pointer),
      `${composed} beside fields needs the type object alone`,
    );
  }
  if (types.length === 0) return [`if (!${isObject}(value)) return true;`];
  const others = { type: types.filter((type) => type !== "object") };
  const { test, what } = simple(scope, { value: others, pointer }, "value");
  return [
    `if (${inLine(test)}) return true;`,
    `if (!${isObject}(value)) return ${expectation(scope, `an object or ${what}`)};`,
  ];
}

/** All names in a piece of source, apart from those in texts. */
function namesIn(source: string): Set<string> {
  return new Set(source.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/gu, "").split(/[^\w$]+/u));
}

function destructuring(locals: readonly (readonly [field: string, variable: string])[]): string[] {
  const own = locals.filter(([field]) => inherited.has(field));
  const plain = locals
    .filter(([field]) => !inherited.has(field))
    .map(([field, variable]) =>
      field === variable ? field : `${propertyKey(field)}: ${variable}`,
    );
  const line = `const { ${plain.join(", ")} } = value;`;
  const wrapped = `const {\n${plain.map((entry) => `  ${entry},\n`).join("")}} = value;`;
  return [
    ...(plain.length === 0 ? [] : [line.length < 98 ? line : wrapped]),
    ...own.map(([field, variable]) => {
      const key = JSON.stringify(field);
      return `const ${variable} = Object.hasOwn(value, ${key}) ? value[${key}] : undefined;`;
    }),
  ];
}

function sizeTests(scope: Scope, schema: Schema): Test[] {
  const { minProperties = 0, maxProperties } = schema;
  if (minProperties === 0 && maxProperties === undefined) return [];
  const count = hasLoop(schema) ? "count" : `${runtime(scope, "countFields")}(value)`;
  const least = minProperties === 0 ? "true" : `${count} >= ${minProperties}`;
  const most = maxProperties === undefined ? "true" : `${count} <= ${maxProperties}`;
  const range = inNumbers(minProperties, maxProperties, "field", "fields");
  return [anyOf([allOf([least, most]), expectation(scope, `an object with ${range}`)])];
}

function hasLoop(schema: Schema): boolean {
  return restrictions(schema).includes("additionalProperties");
}

/** The loop over the fields that `properties` does not name. It counts them all where that matters. */
function otherFields(
  scope: Scope,
  name: string,
  { value: schema, pointer }: Place<Schema>,
): string[] {
  if (!hasLoop(schema)) return [];
  const isCounted = restrictions(schema, "object").some(
    (keyword) => keyword.endsWith("Properties") && keyword !== "additionalProperties",
  );
  const additional = schema.additionalProperties ?? true;
  const known = Object.keys(schema.properties ?? {}).map(
    (field) => `key === ${JSON.stringify(field)}`,
  );
  const lines = isCounted ? ["  count++;"] : [];
  let test = anyOf([...known, expectation(scope, "no such field", "key")]);
  if (typeof additional !== "boolean") {
    const at = { value: additional, pointer: pointerTo(pointer, "additionalProperties") };
    lines.push("  const field = value[key];");
    test = anyOf([...known, entryTest(scope, `${name}Field`, at, "field", "key")]);
  }
  const loop = ["for (const key in value) {", ...lines, refusing(test, "  "), "}"].join("\n");
  return isCounted ? ["let count = 0;", loop] : [loop];
}
