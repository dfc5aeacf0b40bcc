import { describe, expect, it } from "vitest";
import { comparedOf, confirmed, lossesOf, lossText } from "./compare.ts";
import type { Measure, Row } from "./result.ts";

function row(name: string, ratio: number, value: number): Row {
  const common = { name, value, ratio, low: ratio, high: ratio };
  return name === "Daypass" ? { ...common, ours: true } : common;
}

/** A measure of ours with this ratio and value, beside a peer that is always ten times worse. */
function measure(ratio: number, rest: Partial<Measure> = {}, value = 100): Measure {
  return {
    id: "calls/one/time",
    title: "Time of a call",
    unit: "µs",
    better: "less",
    baseline: "limit",
    rows: [row("limit", 1, 100), row("Daypass", ratio, value), row("peer", 10 * ratio, value)],
    ...rest,
  };
}

const texts = (before: Measure, now: Measure) => lossesOf([before], [now]).map(lossText);

describe("a comparison", () => {
  it("finds a ratio that lost over 30 %, and names it", () => {
    expect(texts(measure(1), measure(1.31))).toEqual([
      "Time of a call, Daypass: 1× became 1.31×, 31 % worse",
    ]);
    expect(texts(measure(1), measure(1.29))).toEqual([]);
    expect(texts(measure(1), measure(0.2))).toEqual([]);
  });

  it("takes a rate for better when it is higher", () => {
    const more = { better: "more" } as const;
    expect(texts(measure(1, more), measure(0.7, more))).toEqual([
      "Time of a call, Daypass: 1× became 0.7×, 43 % worse",
    ]);
    expect(texts(measure(1, more), measure(2, more))).toEqual([]);
  });

  it("looks at ratios, whatever the machine makes of the times", () => {
    expect(texts(measure(1, {}, 100), measure(1, {}, 900))).toEqual([]);
  });

  it("looks at values, and more closely, where they are exact", () => {
    const exact = { exact: true } as const;
    expect(texts(measure(1, exact, 100), measure(1, exact, 111))).toEqual([
      "Time of a call, Daypass: 100 became 111, 11 % worse",
    ]);
    expect(texts(measure(1, exact, 100), measure(5, exact, 109))).toEqual([]);
  });

  it("leaves out the peers, and what only one of the results has", () => {
    const other = measure(9, { id: "calls/other/time" });
    expect(lossesOf([measure(1)], [other])).toEqual([]);
    expect(comparedOf([measure(1), other], [measure(1), other])).toBe(2);
    expect(comparedOf([measure(1)], [other])).toBe(0);
  });
});

describe("a confirmation", () => {
  const before = [measure(1)];
  const suspected = lossesOf(before, [measure(2)]);

  it("measures the suspect three more times and reports what is slower each time", async () => {
    const asked: (readonly string[])[] = [];
    const losses = await confirmed(suspected, async (ids) => {
      asked.push(ids);
      return { before, now: [measure(1.9)] };
    });
    expect(asked).toEqual([["calls/one/time"], ["calls/one/time"], ["calls/one/time"]]);
    expect(losses.map(lossText)).toEqual(["Time of a call, Daypass: 1× became 1.9×, 90 % worse"]);
  });

  it("acquits what was as slow before, on a machine like this", async () => {
    const both = async () => ({ before: [measure(1.8)], now: [measure(2)] });
    expect(await confirmed(suspected, both)).toEqual([]);
  });

  it.each([
    ["first", [1.1], 1],
    ["second", [2, 1.1], 2],
    ["third", [2, 2, 1.1], 3],
  ])("acquits what is as fast as before the %s time", async (_, ratios, times) => {
    const left = [...ratios];
    let asked = 0;
    const losses = await confirmed(suspected, async () => {
      asked += 1;
      return { before, now: [measure(left.shift() ?? Number.NaN)] };
    });
    expect(losses).toEqual([]);
    expect(asked).toBe(times);
  });

  it("measures nothing when nothing is suspected", async () => {
    const both = () => Promise.reject(new Error("measured again"));
    expect(await confirmed([], both)).toEqual([]);
  });

  it("accuses nobody who was not suspected before", async () => {
    const two = [measure(1), measure(1, { id: "calls/two/time" })];
    const later = [measure(1), measure(2, { id: "calls/two/time" })];
    expect(await confirmed(suspected, async () => ({ before: two, now: later }))).toEqual([]);
  });
});
