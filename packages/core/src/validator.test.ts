import { expect, test } from "vitest";
import { expected, type Report } from "./validation/report.ts";
import { validator } from "./validator.ts";

function isShort(value: unknown, report?: Report): value is string {
  return (typeof value === "string" && value.length < 3) || expected(report, "a short string");
}

const short = validator(isShort);

test("a validator answers, explains, and is a Standard Schema", () => {
  expect(short.is("ab")).toBe(true);
  expect(short.issues("ab")).toEqual([]);
  expect(short.issues("abc")).toEqual([{ path: [], message: "expected a short string" }]);
  const face = short["~standard"];
  expect([face.version, face.vendor]).toEqual([1, "daypass"]);
  expect(face.validate("ab")).toEqual({ value: "ab" });
  expect(face.validate(1)).toEqual({
    issues: [{ path: [], message: "expected a short string" }],
  });
});

test("an index in the second place is not taken for a report", () => {
  expect(["a", "abc", "b"].filter(short.is)).toEqual(["a", "b"]);
});
