import { describe, expect, it } from "vitest";
import { type Contestant, playRounds } from "./rounds.ts";
import { quantile, spreadOf } from "./spread.ts";

/** Contestants that note their turns in a list and measure the number of the turn. */
function contestants(names: readonly string[]): {
  readonly turns: string[];
  readonly all: readonly Contestant<"turn">[];
} {
  const turns: string[] = [];
  const block = (name: string) => () => ({ turn: turns.push(name) });
  return { turns, all: names.map((name) => ({ name, block: block(name) })) };
}

describe("rounds", () => {
  it("let everybody work once in each round, the warm-up included", async () => {
    const { turns, all } = contestants(["a", "b", "c"]);
    const played = await playRounds(all, { rounds: 4, warmUps: 2 });
    expect(turns).toHaveLength(18);
    for (let round = 0; round < 6; round += 1) {
      expect(turns.slice(3 * round, 3 * round + 3).sort()).toEqual(["a", "b", "c"]);
    }
    expect([...played.values()].map((figures) => figures.length)).toEqual([4, 4, 4]);
    expect(Math.min(...[...played.values()].flat().map(({ turn }) => turn))).toBe(7);
  });

  it("change the order, in the same way in every run", async () => {
    const orders = [];
    for (const { turns, all } of [contestants(["a", "b", "c"]), contestants(["a", "b", "c"])]) {
      await playRounds(all, { rounds: 30 });
      orders.push(turns.join(""));
    }
    expect(orders[0]).toBe(orders[1]);
    expect(new Set(orders[0]?.match(/.../g))).toHaveLength(6);
  });

  it("end early when the time is over, but not before five of them", async () => {
    const { all } = contestants(["a", "b"]);
    const seen: number[] = [];
    const onRound = (round: number) => seen.push(round);
    const played = await playRounds(all, { rounds: 100, budgetMs: -1, onRound });
    expect(played.get("a")).toHaveLength(5);
    expect(seen).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("close what was opened, also when a contestant fails", async () => {
    const closed: string[] = [];
    const failing: Contestant<"none"> = {
      name: "failing",
      block: () => Promise.reject(new Error("cannot")),
      close: () => closed.push("failing"),
    };
    const idle: Contestant<"none"> = {
      name: "idle",
      block: () => ({ none: 0 }),
      close: () => closed.push("idle"),
    };
    await expect(playRounds([failing, idle], { rounds: 1 })).rejects.toThrow("cannot");
    expect(closed).toEqual(["failing", "idle"]);
  });
});

describe("a spread", () => {
  it("compares within a round, so that a slow round changes no ratio", () => {
    const { value, ratio, low, high } = spreadOf([10, 20, 90, 20, 10], [5, 10, 45, 10, 5]);
    expect({ value, ratio, low, high }).toEqual({ value: 20, ratio: 2, low: 2, high: 2 });
  });

  it("has the quartiles of the ratios", () => {
    const spread = spreadOf([1, 2, 3, 4, 5], [1, 1, 1, 1, 1]);
    expect(spread).toEqual({ value: 3, ratio: 3, low: 2, high: 4 });
  });

  it("needs as many rounds of the baseline", () => {
    expect(() => spreadOf([1, 2], [1])).toThrow(RangeError);
    expect(() => spreadOf([], [])).toThrow(RangeError);
  });

  it("interpolates between neighbours, whatever the order", () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([7], 0.25)).toBe(7);
  });
});
