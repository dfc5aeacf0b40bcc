import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contestants, playLeague } from "./league.ts";
import { leaguePage } from "./page.ts";
import type { Score } from "./run.ts";
import { createTrace } from "./trace.ts";

const guide = readFileSync(
  join(import.meta.dirname, "../../docs/guides/lifecycle-compared.md"),
  "utf8",
);
const isFull = process.env.DAYPASS_FULL === "1";
const reduced = 30;
const totals = await playLeague(reduced);
const of = (name: string) => totals.get(name) as Score;
const rivals = Object.keys(contestants).filter((name) => name !== "Daypass");

describe(`the league over ${reduced} traces (DAYPASS_FULL=1: also the committed table over 1,000)`, () => {
  it("leaves a program without a usable key for the shortest time with Daypass", () => {
    for (const rival of rivals) {
      expect(of("Daypass").secondsWithout, rival).toBeLessThan(of(rival).secondsWithout);
    }
  });

  it("hands out no ended key with Daypass", () => {
    expect(of("Daypass").endedKeys).toBe(0);
  });

  it("sends the fewest requests with Daypass, of all who ask until they hold a valid key", () => {
    const askingLess = ["botocore, new", "Alibaba", "Tencent"];
    for (const rival of rivals.filter((name) => !askingLess.includes(name))) {
      expect(of("Daypass").requests, rival).toBeLessThan(of(rival).requests);
      expect(of("Daypass").requestsInOutages, rival).toBeLessThan(of(rival).requestsInOutages);
    }
  });

  it("comes out the same for the same seeds", async () => {
    expect(createTrace(7)).toEqual(createTrace(7));
    expect(await playLeague(2)).toEqual(await playLeague(2));
  });

  it("is described by the guide, with a row for each", () => {
    const rows = guide.split("\n").filter((line) => /\d \|$/.test(line));
    expect(rows.map((row) => row.split(" | ")[0]?.slice(2))).toEqual(Object.keys(contestants));
  });
});

if (isFull) {
  it("writes the committed guide (to renew it: node --conditions=@daypass/source test/simulator/main.ts)", {
    timeout: 600_000,
  }, async () => {
    expect(leaguePage(await playLeague(1_000), 1_000)).toBe(guide);
  });
}
