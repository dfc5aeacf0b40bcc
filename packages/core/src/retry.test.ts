import { describe, expect, it } from "vitest";
import { parseRetryAfter, pauseMsAfter } from "./retry.ts";

describe("pauseMsAfter", () => {
  it("doubles its upper bound from 100 ms to 5 s", () => {
    const bounds = [1, 2, 3, 4, 5, 6, 7, 8].map((attempt) =>
      pauseMsAfter(attempt, undefined, () => 1),
    );
    expect(bounds).toEqual([100, 200, 400, 800, 1_600, 3_200, 5_000, 5_000]);
  });

  it("is anything between 0 and the bound, but never shorter than the API asked for", () => {
    expect(pauseMsAfter(3, undefined, () => 0)).toBe(0);
    expect(pauseMsAfter(3, undefined, () => 0.5)).toBe(200);
    expect(pauseMsAfter(3, 2, () => 0.5)).toBe(2_000);
  });
});

describe("parseRetryAfter", () => {
  const nowMs = Date.UTC(2026, 0, 1);

  it.each([
    ["0", 0],
    ["120", 120],
    ["Thu, 01 Jan 2026 00:00:30 GMT", 30],
    ["Wed, 31 Dec 2025 23:59:00 GMT", 0],
    ["soon", undefined],
    ["-5", undefined],
    ["1.5", undefined],
    ["99999999999", undefined],
    [null, undefined],
  ])("reads %j", (value, seconds) => {
    expect(parseRetryAfter(value, nowMs)).toBe(seconds);
  });
});
