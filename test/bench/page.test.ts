import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "../pack/tarballs.ts";
import { chapters } from "./chapters.ts";
import { barChart } from "./chart.ts";
import { benchmarkPage } from "./page.ts";
import type { Measure, Result } from "./result.ts";
import { pageFiles, readResult } from "./store.ts";

const aim = { of: "ratio", limit: 1.5 } as const;
const measure: Measure = {
  id: "signatures/huawei/time",
  title: "Time of a signature",
  unit: "ns",
  better: "less",
  baseline: "async () => value & more",
  rows: [
    { name: "async () => value & more", value: 1_000, ratio: 1, low: 1, high: 1 },
    { name: "Daypass", value: 2_000, ratio: 2, low: 1.5, high: 2.5, ours: true, aim },
    { name: "peer", value: 5_000, ratio: 5, low: 5, high: 5 },
  ],
};
const result: Result = { node: "24.0.0", processors: 2, measures: [measure] };

/** The widths of the bars in their order. */
const bars = (chart: string): readonly number[] =>
  [...chart.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));

describe("a chart", () => {
  it("draws a bar of each ratio, from zero on one axis", () => {
    const [limit = 0, daypass = 0, peer = 0] = bars(barChart("Signatures", [measure]));
    expect(daypass / limit).toBeCloseTo(2, 1);
    expect(peer / limit).toBeCloseTo(5, 1);
  });

  it("takes the same step for every power of ten where ratios are far apart", () => {
    const far = [1, 10, 100].map((ratio) => ({
      name: `${ratio}`,
      value: ratio,
      ratio,
      low: ratio,
      high: ratio,
    }));
    const [one = 0, ten = 0, hundred = 0] = bars(barChart("Far", [{ ...measure, rows: far }]));
    expect(hundred - ten).toBeCloseTo(ten - one, 0);
    expect(ten).toBeGreaterThan(one);
  });

  it("has its title, and names that are markup elsewhere", () => {
    const chart = barChart("Signatures", [measure]);
    expect(chart).toContain("<title>Signatures</title>");
    expect(chart).toContain("async () =&gt; value &amp; more");
    expect(chart).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("the guide", () => {
  it("says who missed an aim, and by how much", () => {
    const [guide] = benchmarkPage(result, "");
    expect(guide?.content).toContain("Of 1 aims 0 are reached.");
    expect(guide?.content).toContain("| Time of a signature | Daypass | 2× | ≤ 1.5× |");
    expect(guide?.content).toContain("| **Daypass** | 2,000 ns | 2× | 1.5–2.5 | ≤ 1.5×, missed |");
  });

  it("ends with the findings written by hand", () => {
    const [guide] = benchmarkPage(result, "## What profiles showed\n\nMuch.\n");
    expect(guide?.content.endsWith("\n\n## What profiles showed\n\nMuch.\n")).toBe(true);
  });

  it("has each measure of the committed result in one chapter", () => {
    for (const { id } of readResult().measures) {
      expect(chapters.filter(({ measures }) => measures.test(id)).length, id).toBe(1);
    }
  });

  it("is the one of the committed result; `node test/bench/main.ts --page` writes it", () => {
    for (const { path, content } of pageFiles()) {
      const file = join(repository, path);
      expect(existsSync(file) && readFileSync(file, "utf8"), path).toBe(content);
    }
  });
});
