/** The middle of what was measured, and how it stands to the same rounds of the baseline. */
export interface Spread {
  /** Median over the rounds. */
  readonly value: number;
  /** Median of the rounds' ratios. */
  readonly ratio: number;
  /** Lower and upper quartile of the rounds' ratios. */
  readonly low: number;
  readonly high: number;
}

/** Compares round by round, so that a slow round of both is a ratio like any other. */
export function spreadOf(values: readonly number[], baseline: readonly number[]): Spread {
  if (values.length === 0 || values.length !== baseline.length) {
    throw new RangeError("expected as many rounds of the baseline, and at least one");
  }
  const ratios = values.map((value, round) => value / (baseline[round] as number));
  return {
    value: quantile(values, 0.5),
    ratio: quantile(ratios, 0.5),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
  };
}

/** The value below which a share of the values lie, interpolated between neighbours. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}
