/** `1 entry`, `1 to 8 entries`, `at least 2 entries`, or nothing where any number will do. */
export function inNumbers(
  least: number,
  most: number | undefined,
  singular: string,
  plural: string,
): string {
  const noun = (count: number): string => (count === 1 ? singular : plural);
  if (most === undefined) return least === 0 ? "" : `at least ${least} ${noun(least)}`;
  if (least === most) return `${least} ${noun(least)}`;
  return least === 0 ? `at most ${most} ${noun(most)}` : `${least} to ${most} ${noun(most)}`;
}
