import { comparedOf, confirmed, lossText } from "./compare.ts";
import type { Measure } from "./result.ts";
import { runSection } from "./run-section.ts";
import { readResult } from "./store.ts";

// Whether Daypass is as fast as the committed result says, beside the same limits: `check.ts`. Measures
// code, calls and sizes with fewer rounds, and again with all of them what seems slower; what takes whole
// processes or other servers is left to `bench`. Fails when a ratio lost over 30 %, or an exact figure
// over 10 %, three times in a row.

const parts = [
  "calls",
  "signatures",
  "validators/re",
  "validators/size",
  "lifecycle",
  "sizes",
] as const;

const before = readResult().measures;
const first = await measure(parts, 0.3);
const losses = await confirmed(before, first, async (ids) => {
  console.log(`Once more, as it was slower than it should be: ${ids.join(", ")}`);
  return measure(ids, 1);
});

console.log(`${comparedOf(before, first)} figures compared with test/bench/result.json.`);
for (const loss of losses) console.log(`Slower, three times in a row: ${lossText(loss)}.`);
if (losses.length > 0) {
  console.log("If that is as it should be, `pnpm bench` writes a new result.");
  process.exitCode = 1;
} else {
  console.log("Nothing is slower than it was.");
}

async function measure(ids: readonly string[], share: number): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const section of new Set(ids.map((id) => id.split("/")[0] ?? ""))) {
    const only = ids.filter((id) => id.split("/")[0] === section);
    measures.push(...(await runSection(section, { only, share }, () => undefined)));
  }
  return measures;
}
