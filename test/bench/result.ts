import type { Played } from "./rounds.ts";
import { spreadOf } from "./spread.ts";

/** How somebody did in a measure. */
export interface Row {
  readonly name: string;
  /** In the measure's unit. */
  readonly value: number;
  /** Value by the baseline's value, round by round; the median and the quartiles. */
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** Part of Daypass, rather than a peer or the limit. */
  readonly ours?: true;
  readonly aim?: Aim;
}

/** What is to be reached: at most this if less is better, at least this otherwise. */
export interface Aim {
  readonly of: "ratio" | "value";
  readonly limit: number;
}

/** One thing that was measured, by everybody who can do it. */
export interface Measure {
  /** Section and measure, such as `calls/one-caller/huawei-iam`. */
  readonly id: string;
  readonly title: string;
  /** Empty where the title says what is counted; `/s` for a rate. */
  readonly unit: string;
  readonly better: "less" | "more";
  /** Name of the row with the ratio 1: the physical limit, or the nearest there is to it. */
  readonly baseline: string;
  /** Comes out the same in every run. */
  readonly exact?: true;
  readonly rows: readonly Row[];
}

/** What a run of the benchmark leaves behind. */
export interface Result {
  readonly node: string;
  readonly processors: number;
  readonly measures: readonly Measure[];
}

/** Everything about a measure but its rows. */
export interface Heading<F extends string> extends Omit<Measure, "rows"> {
  readonly figure: F;
  /** Aims by the name of the row; who has one is ours. */
  readonly aims?: Readonly<Record<string, Aim>>;
  /** Rows that are ours without an aim. */
  readonly ours?: readonly string[];
}

/** The measure that one of the figures of some rounds makes. */
export function measureOf<F extends string>(
  { figure, aims = {}, ours = [], ...heading }: Heading<F>,
  played: Played<F>,
): Measure {
  const valuesOf = (name: string): number[] =>
    (played.get(name) ?? []).map((figures) => figures[figure]);
  const baseline = valuesOf(heading.baseline);
  const rows = [...played.keys()].map((name): Row => {
    const { value, ratio, low, high } = spreadOf(valuesOf(name), baseline);
    const aim = aims[name];
    return {
      name,
      value: rounded(value),
      ratio: rounded(ratio),
      low: rounded(low),
      high: rounded(high),
      ...((aim || ours.includes(name)) && { ours: true }),
      ...(aim && { aim }),
    };
  });
  return { ...heading, rows };
}

/** Whether a row with an aim reached it. */
export function isReached({ aim, ...row }: Row, { better }: Measure): boolean {
  if (aim === undefined) return true;
  return better === "less" ? row[aim.of] <= aim.limit : row[aim.of] >= aim.limit;
}

// More digits than the noise leaves would only change from run to run.
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
