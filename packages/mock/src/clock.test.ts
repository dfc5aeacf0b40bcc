import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClock } from "./clock.ts";

describe("a clock with a start", () => {
  it("stands until it is moved", () => {
    const clock = createClock(new Date(1_000));
    expect(clock()).toBe(1_000);
    clock.advance(500);
    expect(clock.now()).toBe(1_500);
    clock.advance(-1_500);
    expect(clock()).toBe(0);
    clock.set(new Date(7_000));
    expect(clock()).toBe(7_000);
  });

  it("takes no time that is none", () => {
    const clock = createClock(0);
    expect(() => clock.advance(Number.NaN)).toThrow(RangeError);
    expect(() => clock.set(new Date("yesterday"))).toThrow(RangeError);
    expect(() => createClock(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});

describe("a clock without a start", () => {
  beforeEach(() => void vi.useFakeTimers({ now: 10_000 }));
  afterEach(() => void vi.useRealTimers());

  it("runs with the machine's, from wherever it is set", () => {
    const clock = createClock();
    expect(clock()).toBe(10_000);
    clock.advance(1_000);
    vi.setSystemTime(10_500);
    expect(clock()).toBe(11_500);
    clock.set(0);
    vi.setSystemTime(10_600);
    expect(clock()).toBe(100);
  });
});
