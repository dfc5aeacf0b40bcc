import { expect, test } from "vitest";
import { hasLength } from "./text.ts";

test("length is counted in code points", () => {
  expect(hasLength("😀😀", 2, 2)).toBe(true);
  expect(hasLength("😀", 2, 5)).toBe(false);
  expect(hasLength("😀😀😀", 0, 2)).toBe(false);
  expect(hasLength("a😀b", 3, 3)).toBe(true);
});

test("half a surrogate pair counts as one", () => {
  expect(hasLength("\ud83d", 1, 1)).toBe(true);
  expect(hasLength("\ude00\ud83d", 2, 2)).toBe(true);
  expect(hasLength("\ud83d\ud83d\ude00", 2, 2)).toBe(true);
});

test("the upper bound may be open", () => {
  expect(hasLength("abc", 3, Number.POSITIVE_INFINITY)).toBe(true);
  expect(hasLength("ab", 3, Number.POSITIVE_INFINITY)).toBe(false);
});
