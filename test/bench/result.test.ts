import { expect, it } from "vitest";
import { isReached, measureOf, type Row } from "./result.ts";
import { group, playSection } from "./section.ts";

const heading = {
  id: "section/group/time",
  figure: "timeNs",
  title: "Time",
  unit: "ns",
  better: "less",
  baseline: "limit",
  aims: { Daypass: { of: "ratio", limit: 1.5 } },
} as const;

const turns = (...values: readonly number[]) => values.map((timeNs) => ({ timeNs }));

it("a measure has the rows in order, ours marked, rounded to what counts", () => {
  const played = new Map([
    ["limit", turns(3, 3, 3)],
    ["Daypass", turns(4, 4, 4)],
    ["peer", turns(3.33333, 3.33333, 3.33333)],
  ]);
  const { rows, ...rest } = measureOf(heading, played);
  expect(rest).toEqual({
    id: "section/group/time",
    title: "Time",
    unit: "ns",
    better: "less",
    baseline: "limit",
  });
  expect(rows).toEqual([
    { name: "limit", value: 3, ratio: 1, low: 1, high: 1 },
    {
      name: "Daypass",
      value: 4,
      ratio: 1.33,
      low: 1.33,
      high: 1.33,
      ours: true,
      aim: heading.aims.Daypass,
    },
    { name: "peer", value: 3.33, ratio: 1.11, low: 1.11, high: 1.11 },
  ]);
});

it("an aim is reached from below where less is better, from above where more is", () => {
  const row: Row = {
    name: "Daypass",
    value: 40,
    ratio: 1.5,
    low: 1,
    high: 2,
    aim: { of: "ratio", limit: 1.5 },
  };
  const less = { ...heading, rows: [] };
  const more = { ...less, better: "more" } as const;
  expect([isReached(row, less), isReached(row, more)]).toEqual([true, true]);
  const above = { ...row, ratio: 1.51 };
  expect([isReached(above, less), isReached(above, more)]).toEqual([false, true]);
  const value = { ...row, aim: { of: "value", limit: 39 } } as const;
  expect([isReached(value, less), isReached(value, more)]).toEqual([false, true]);
});

it("a section plays the groups that are wanted, by a beginning or by the id of a measure", async () => {
  const groups = ["sts", "sts-new"].map((name) =>
    group({
      id: `calls/one/${name}`,
      rounds: 3,
      budgetSeconds: 1,
      contestants: () => [{ name: "limit", block: () => ({ timeNs: 1 }) }],
      headings: [{ ...heading, id: `calls/one/${name}/time`, aims: {} }],
    }),
  );
  const played = async (...only: readonly string[]) =>
    (await playSection(groups, { only })).map(({ id }) => id);
  expect(await played("calls")).toEqual(["calls/one/sts/time", "calls/one/sts-new/time"]);
  expect(await played("calls/one/sts-")).toEqual(["calls/one/sts-new/time"]);
  expect(await played("calls/one/sts/time")).toEqual(["calls/one/sts/time"]);
  expect(await played("signatures")).toEqual([]);
});
