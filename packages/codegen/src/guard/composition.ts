import type { Schema } from "../document.ts";
import { type Place, pointerTo } from "../place.ts";
import { allOf, anyOf, inLine, not, type Test } from "./expression.ts";
import { conditionTest, fieldTests, isCondition, type Local } from "./field.ts";
import { expectation, guardOf } from "./guard.ts";
import { restrictions } from "./keyword.ts";
import { runtime, type Scope } from "./scope.ts";
import { isSimple, simple } from "./simple.ts";

/**
 * The tests for `$ref`, `allOf`, `anyOf`, `oneOf`, `not` and `if`, each with its note.
 * @param local for the guard of an object: the variable that holds a field
 */
export function compositionTests(
  scope: Scope,
  name: string,
  { value: schema, pointer }: Place<Schema>,
  local?: Local,
): Test[] {
  const at = (value: Schema, ...keys: (string | number)[]): Place<Schema> => ({
    value,
    pointer: pointerTo(pointer, ...keys),
  });
  const guards = (keyword: "allOf" | "anyOf" | "oneOf"): string[] =>
    (schema[keyword] ?? []).map((part, index) =>
      guardOf(scope, `${name}Option${index + 1}`, at(part, keyword, index)),
    );
  const tests: Test[] = [];
  if (schema.$ref !== undefined) {
    tests.push(`${guardOf(scope, name, at({ $ref: schema.$ref }))}(value, report)`);
  }
  tests.push(...guards("allOf").map((guard) => `${guard}(value, report)`));
  if (schema.anyOf !== undefined) {
    if (local && schema.anyOf.every(asksForFields))
      tests.push(anyFields(scope, schema.anyOf, local));
    else tests.push(anyGuard(scope, guards("anyOf")));
  }
  if (schema.oneOf !== undefined) {
    if (local && schema.oneOf.every(asksForFields))
      tests.push(oneOfFields(scope, schema.oneOf, local));
    else tests.push(oneGuard(scope, guards("oneOf")));
  }
  if (schema.not !== undefined) tests.push(notTest(scope, name, at(schema.not, "not"), local));
  if (schema.if !== undefined) tests.push(...ifTests(scope, name, at(schema), local));
  return tests;
}

function asksForFields(option: Schema): boolean {
  return restrictions(option).join() === "required";
}

function present({ required = [] }: Schema, local: Local): Test {
  return allOf(required.map((field) => `${local(field)} !== undefined`));
}

function inWords(options: readonly Schema[]): string {
  return options.map(({ required = [] }) => required.join(" and ")).join(" or ");
}

function anyFields(scope: Scope, options: readonly Schema[], local: Local): Test {
  const tests = options.map((option) => present(option, local));
  return anyOf([...tests, expectation(scope, inWords(options))]);
}

function oneOfFields(scope: Scope, options: readonly Schema[], local: Local): Test {
  const count = options.map((option) => `Number(${inLine(present(option, local))})`).join(" + ");
  return anyOf([`${count} === 1`, expectation(scope, `exactly one of ${inWords(options)}`)]);
}

function anyGuard(scope: Scope, guards: readonly string[]): Test {
  const note = `${runtime(scope, "closest")}(report, value, [${guards.join(", ")}])`;
  return anyOf([...guards.map((guard) => `${guard}(value)`), note]);
}

function oneGuard(scope: Scope, guards: readonly string[]): Test {
  const count = guards.map((guard) => `Number(${guard}(value))`).join(" + ");
  const note = `${runtime(scope, "closest")}(report, value, [${guards.join(", ")}])`;
  return anyOf([`${count} === 1`, note]);
}

function notTest(scope: Scope, name: string, place: Place<Schema>, local?: Local): Test {
  if (isSimple(place.value)) {
    const { test, what } = simple(scope, place, "value");
    return anyOf([not(test), expectation(scope, `anything but ${what}`)]);
  }
  const test =
    local && isCondition(place.value)
      ? conditionTest(scope, place, local)
      : `${guardOf(scope, `${name}Not`, place)}(value)`;
  const what = place.value.description?.split(/\.(?:\s|$)/u)[0] ?? "this";
  const words = what.charAt(0).toLowerCase() + what.slice(1);
  return anyOf([not(test), expectation(scope, `anything but ${words}`)]);
}

function ifTests(
  scope: Scope,
  name: string,
  { value: schema, pointer }: Place<Schema>,
  local?: Local,
): Test[] {
  const place = (keyword: "if" | "then" | "else"): Place<Schema> => ({
    value: schema[keyword] ?? {},
    pointer: pointerTo(pointer, keyword),
  });
  const condition =
    local && isCondition(schema.if)
      ? conditionTest(scope, place("if"), local)
      : `${guardOf(scope, `${name}If`, place("if"))}(value)`;
  const branch = (keyword: "then" | "else"): Test => {
    const { value } = place(keyword);
    const wish = keyword === "then" ? `${name}Then` : `${name}Else`;
    const keywords = restrictions(value);
    if (keywords.length === 0) return "true";
    if (local && keywords.every((name) => name === "properties" || name === "required")) {
      return allOf(fieldTests(scope, wish, place(keyword), local, schema.properties));
    }
    return `${guardOf(scope, wish, place(keyword))}(value, report)`;
  };
  return [anyOf([not(condition), branch("then")]), anyOf([condition, branch("else")])];
}
