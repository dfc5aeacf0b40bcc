import { expect, it } from "vitest";
import { rememberLast } from "./remember-last.ts";

it("makes a result once for the same argument, and anew for another", () => {
  const asked: string[] = [];
  const length = rememberLast((text: string) => {
    asked.push(text);
    return text.length;
  });
  expect(["a", "a", "bc", "bc", "a"].map(length)).toEqual([1, 1, 2, 2, 1]);
  expect(asked).toEqual(["a", "bc", "a"]);
});

it("remembers a result that is undefined", () => {
  let asked = 0;
  const nothing = rememberLast((_: undefined) => {
    asked += 1;
  });
  nothing(undefined);
  nothing(undefined);
  expect(asked).toBe(1);
});
