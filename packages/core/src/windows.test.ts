import { describe, expect, it } from "vitest";
import { windowsOf } from "./windows.ts";

const minutes = (count: number) => count * 60_000;

describe("windowsOf", () => {
  it.each([
    [15, 5, 1],
    [20, 5, 1],
    [20.6, 10.3, 1],
    [30, 15, 1],
    [60, 15, 1],
    [89.4, 15, 1],
    [89.9, 44.95, 1],
    [90, 45, 1],
    [120, 60, 1],
    [1_440, 60, 1],
    [2_160, 60, 1],
  ])(
    "gives %d minutes of life an early window of %d and a blocking one of %d",
    (life, early, blocking) => {
      expect(windowsOf(minutes(life), () => 0)).toEqual({
        earlyMs: minutes(early),
        blockingMs: minutes(blocking),
      });
    },
  );

  it("takes up to a tenth off the early window at random", () => {
    expect(windowsOf(minutes(15), () => 0.5).earlyMs).toBe(minutes(4.75));
    expect(windowsOf(minutes(15), () => 0.999_999).earlyMs).toBeGreaterThan(minutes(4.5));
  });

  it("leaves half of a life in peace", () => {
    expect(windowsOf(minutes(2), () => 0)).toEqual({ earlyMs: minutes(1), blockingMs: 30_000 });
    expect(windowsOf(minutes(0.7), () => 0).earlyMs).toBe(minutes(0.35));
    expect(windowsOf(minutes(10), () => 0).earlyMs).toBe(minutes(5));
  });
});
