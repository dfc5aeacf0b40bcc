import type { Measure, Row } from "./result.ts";

/** A figure of ours that is worse than it was. */
export interface Loss {
  readonly measure: Measure;
  readonly row: Row;
  /** The row of the earlier result. */
  readonly before: Row;
  /** How much worse: 0.4 for a ratio of 1.4 that was 1. */
  readonly share: number;
}

/** What a figure may lose: ratios have some noise, what comes out the same in every run has none. */
const tolerance = { ratio: 0.3, exact: 0.1 } as const;

/**
 * Where we are worse than before. Times depend on the machine, so that ratios are compared; where a
 * measure is exact, its values. What only one of the two results has is left out.
 */
export function lossesOf(before: readonly Measure[], now: readonly Measure[]): readonly Loss[] {
  return pairsOf(before, now)
    .map(([was, { measure, row }]) => ({
      measure,
      row,
      before: was,
      share: lossOf(was, row, measure),
    }))
    .filter(({ measure, share }) => share > (measure.exact ? tolerance.exact : tolerance.ratio));
}

/** How many figures of ours two results have in common. */
export function comparedOf(before: readonly Measure[], now: readonly Measure[]): number {
  return pairsOf(before, now).length;
}

/** Measures what was there before and what is there now, one right after the other. */
export type MeasureBoth = (ids: readonly string[]) => Promise<{
  readonly before: readonly Measure[];
  readonly now: readonly Measure[];
}>;

/**
 * The suspected losses that three more measurements confirm, each of before and now on this machine.
 * Each measures only what is still suspected, so that a machine that was busy for a while costs time
 * and accuses nobody.
 */
export async function confirmed(
  suspected: readonly Loss[],
  measureBoth: MeasureBoth,
): Promise<readonly Loss[]> {
  let losses = suspected;
  for (let round = 1; round <= 3 && losses.length > 0; round += 1) {
    const keys = new Set(losses.map(keyOf));
    const { before, now } = await measureBoth(idsOf(losses));
    losses = lossesOf(before, now).filter((loss) => keys.has(keyOf(loss)));
  }
  return losses;
}

/** Ids of the measures in which something was lost. */
export function idsOf(losses: readonly Loss[]): readonly string[] {
  return [...new Set(losses.map(({ measure }) => measure.id))];
}

/** A loss in words. */
export function lossText({ measure, row, before, share }: Loss): string {
  const sign = measure.exact ? "" : "×";
  const figure = measure.exact ? "value" : "ratio";
  const change = `${before[figure]}${sign} became ${row[figure]}${sign}`;
  return `${measure.title}, ${row.name}: ${change}, ${Math.round(share * 100)} % worse`;
}

function pairsOf(
  before: readonly Measure[],
  now: readonly Measure[],
): readonly (readonly [was: Row, is: { readonly measure: Measure; readonly row: Row }])[] {
  return now.flatMap((measure) => {
    const earlier = before.find(({ id }) => id === measure.id);
    return measure.rows.flatMap((row) => {
      const was = earlier?.rows.find(({ name }) => name === row.name);
      return was && row.ours ? [[was, { measure, row }] as const] : [];
    });
  });
}

function lossOf(was: Row, is: Row, { exact, better }: Measure): number {
  const figure = exact ? "value" : "ratio";
  return (better === "less" ? is[figure] / was[figure] : was[figure] / is[figure]) - 1;
}

function keyOf({ measure, row }: Loss): string {
  return `${measure.id} ${row.name}`;
}
