import type { Schema } from "../document.ts";
import { type Place, pointerTo, where } from "../place.ts";
import { SpecProblem } from "../problem.ts";
import { compositionTests } from "./composition.ts";
import { allOf, anyOf, inLine, refusing, returning, type Test } from "./expression.ts";
import { entryTest, expectation } from "./guard.ts";
import { restrictions, typesOf } from "./keyword.ts";
import { runtime, type Scope } from "./scope.ts";
import { simple } from "./simple.ts";
import { inNumbers } from "./words.ts";

/** Lines of a guard for a schema that says something about the entries of a list. */
export function listBody(scope: Scope, name: string, place: Place<Schema>): string[] {
  const { value: schema, pointer } = place;
  const others = typesOf(schema).filter((type) => type !== "array");
  const { minItems = 0, maxItems } = schema;
  const size = inNumbers(minItems, maxItems, "entry", "entries");
  const words = [size === "" ? "an array" : `an array of ${size}`];
  const lines: string[] = [];
  if (others.length > 0) {
    if (restrictions(schema, "composition", "reference").length > 0) {
      throw new SpecProblem(
        where(scope.spec, pointer),
        "a list in a composition needs the type array alone",
      );
    }
    const option = simple(scope, { value: { type: others }, pointer }, "value");
    lines.push(`if (${inLine(option.test)}) return true;`);
    words.push(option.what);
  }
  const note = expectation(scope, words.join(" or "));
  lines.push(`if (!Array.isArray(value)) return ${note};`);
  // The size comes first: nobody walks through a list that is too long anyway.
  const sizeFits = sizeTest(schema);
  if (sizeFits !== "true") lines.push(refusing(anyOf([sizeFits, note]), ""));
  lines.push(...entryLines(scope, name, place));
  const tests = [...uniqueTest(scope, place), ...compositionTests(scope, name, place)];
  return [...lines, returning(allOf(tests))];
}

function entryLines(
  scope: Scope,
  name: string,
  { value: schema, pointer }: Place<Schema>,
): string[] {
  if (!restrictions(schema).includes("items") || schema.items === undefined) return [];
  const at = { value: schema.items, pointer: pointerTo(pointer, "items") };
  const test = entryTest(scope, `${name}Entry`, at, "entry", "index");
  return [
    "for (let index = 0; index < value.length; index++) {\n" +
      `  const entry: unknown = value[index];\n${refusing(test, "  ")}\n}`,
  ];
}

function sizeTest({ minItems = 0, maxItems }: Schema): Test {
  if (minItems === maxItems) return `value.length === ${minItems}`;
  return allOf([
    minItems === 0 ? "true" : `value.length >= ${minItems}`,
    maxItems === undefined ? "true" : `value.length <= ${maxItems}`,
  ]);
}

function uniqueTest(scope: Scope, { value: schema, pointer }: Place<Schema>): Test[] {
  if (schema.uniqueItems !== true) return [];
  const types = typesOf(schema.items ?? {});
  if (types.length === 0 || types.includes("object") || types.includes("array")) {
    throw new SpecProblem(
      where(scope.spec, pointerTo(pointer, "uniqueItems")),
      "only texts, numbers and booleans can be compared",
    );
  }
  return [
    anyOf([
      `${runtime(scope, "isUnique")}(value)`,
      expectation(scope, "an array without repeated entries"),
    ]),
  ];
}
