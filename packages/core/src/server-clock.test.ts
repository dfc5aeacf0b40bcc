import { describe, expect, it, vi } from "vitest";
import { createServerClock, parseHttpDate } from "./clock.ts";

const start = Date.UTC(2026, 0, 1, 12);

describe("the offset of the server's clock", () => {
  it("is not learnt again while a time fits it to the millisecond", () => {
    const onOffset = vi.fn();
    const clock = createServerClock(() => start, onOffset);
    // One second is what clocks may differ by.
    for (const awayMs of [1_000, -1_000]) clock.learnTime(start + awayMs, start);
    expect(onOffset).not.toHaveBeenCalled();
    clock.learnTime(start + 1_001, start);
    expect(onOffset).toHaveBeenLastCalledWith(1_001);
    clock.learnTime(start + 2_001, start);
    clock.learnTime(start + 1, start);
    expect(onOffset).toHaveBeenCalledTimes(1);
  });

  it.each([1_000, 0, -1_000])("is none again when %d ms explain a time", (awayMs) => {
    const clock = createServerClock(() => start);
    clock.learnTime(start + 90_000, start);
    clock.learnTime(start + awayMs, start);
    expect(clock.offsetMs()).toBe(0);
  });
});

describe("a date of HTTP", () => {
  it.each([
    "at Sun, 06 Nov 1994 08:49:37 GMT",
    "sun, 06 Nov 1994 08:49:37 GMT",
    "Nov 6 1994 08:49:37 GMT",
  ])("is not %j", (text) => {
    expect(parseHttpDate(text)).toBeUndefined();
  });

  it("may do without the space behind the day's comma", () => {
    expect(parseHttpDate("Sun,06 Nov 1994 08:49:37 GMT")).toBe(784_111_777_000);
  });

  it("that is absent is none", () => {
    expect(parseHttpDate(null)).toBeUndefined();
  });
});
