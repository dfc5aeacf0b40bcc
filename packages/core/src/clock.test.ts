import { describe, expect, it, vi } from "vitest";
import { createServerClock, parseHttpDate } from "./clock.ts";

const start = Date.UTC(2026, 0, 1, 12);
const day = 86_400_000;
const header = (timeMs: number) => new Date(timeMs).toUTCString();

describe("the server's clock", () => {
  it("is the local one until something else is learnt", () => {
    expect(createServerClock(() => start).now()).toBe(start);
  });

  it.each([3 * day, -3 * day, 10 * 60_000, -10 * 60_000])(
    "learns that it is %d ms away",
    (offsetMs) => {
      const onOffset = vi.fn();
      const clock = createServerClock(() => start, onOffset);
      clock.learn(header(start + offsetMs), start - 100, start);
      expect(Math.abs(clock.now() - (start + offsetMs))).toBeLessThan(1_000);
      expect(onOffset).toHaveBeenCalledExactlyOnceWith(clock.offsetMs());
    },
  );

  it("learns nothing that the header's resolution and the way explain", () => {
    const onOffset = vi.fn();
    const clock = createServerClock(() => start, onOffset);
    clock.learn(header(start - 1_900), start - 100, start);
    clock.learn(header(start + 900), start - 100, start);
    clock.learn(header(start - 9_000), start - 10_000, start);
    expect(onOffset).not.toHaveBeenCalled();
  });

  it("stays where it is while later answers agree, and comes back to the local time", () => {
    let local = start;
    const onOffset = vi.fn();
    const clock = createServerClock(() => local, onOffset);
    clock.learn(header(start + day), local - 50, local);
    local += 60_000;
    clock.learn(header(local + day + 400), local - 50, local);
    expect(onOffset).toHaveBeenCalledTimes(1);
    clock.learn(header(local), local - 50, local);
    expect(clock.offsetMs()).toBe(0);
  });

  it("learns an exact time", () => {
    const clock = createServerClock(() => start);
    clock.learnTime(start + 90_000, start);
    expect(clock.offsetMs()).toBe(90_000);
    clock.learnTime(Number.NaN, start);
    expect(clock.offsetMs()).toBe(90_000);
  });

  it.each([null, "", "soon", "-5", "2026-01-01"])("ignores %j", (date) => {
    const clock = createServerClock(() => start);
    clock.learn(date, start, start);
    expect(clock.offsetMs()).toBe(0);
  });
});

describe("parseHttpDate", () => {
  it.each([
    ["Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777_000],
    ["Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777_000],
    ["Sun, 99 Nov 1994 08:49:37 GMT", undefined],
  ])("reads %s", (text, timeMs) => {
    expect(parseHttpDate(text)).toBe(timeMs);
  });
});
