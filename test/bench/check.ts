import { comparedOf, confirmed, idsOf, type Loss, lossesOf, lossText } from "./compare.ts";
import { buildEarlierVersion } from "./earlier.ts";
import type { Measure } from "./result.ts";
import { runSection } from "./run-section.ts";
import { readResult } from "./store.ts";

// Whether Daypass is as fast as the committed result says, beside the same limits: `check.ts`. Measures
// code, calls and sizes with fewer rounds; what takes whole processes or other servers is left to
// `bench`. What lost over 30 % in its ratio, or over 10 % in an exact figure, is suspected only:
// processors differ in what they are good at. So the version that the result is of is built, and both
// are measured in turn. Fails when the new one is slower by as much three times in a row. Without the
// history there is no earlier version, and only exact figures can fail.

const parts = [
  "calls",
  "signatures",
  "validators/re",
  "validators/size",
  "lifecycle",
  "sizes",
] as const;

const before = readResult().measures;
const now = await measure(parts, 0.3);
console.log(`${comparedOf(before, now)} figures compared with test/bench/result.json.`);

const suspected = lossesOf(before, now);
for (const loss of suspected) console.log(`It seems worse. ${lossText(loss)}.`);
const losses = suspected.length > 0 ? await confirmedLosses() : [];
for (const loss of losses) console.log(`It is worse than before. ${lossText(loss)}.`);
if (losses.length > 0) {
  console.log("If that is as it should be, `pnpm bench` writes a new result.");
  process.exitCode = 1;
} else {
  const none =
    suspected.length > 0 ? "None of that is confirmed." : "Nothing is slower than it was.";
  console.log(none);
}

async function confirmedLosses(): Promise<readonly Loss[]> {
  console.log("Building the version that the result is of, to measure both in turn.");
  const earlier = buildEarlierVersion();
  if (earlier === undefined) {
    console.log(
      "Ratios that differ may be the processor's doing. To tell, the check builds the earlier version, for which a clone with the whole history is needed. Only exact figures count now.",
    );
    return suspected.filter(({ measure }) => measure.exact);
  }
  console.log(
    `Beside the version of that result, ${earlier.commit}: ${idsOf(suspected).join(", ")}`,
  );
  try {
    return await confirmed(suspected, async (ids) => ({
      before: await measure(ids, 0.5, earlier.bench),
      now: await measure(ids, 0.5),
    }));
  } finally {
    earlier.remove();
  }
}

async function measure(
  ids: readonly string[],
  share: number,
  folder?: string,
): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const section of new Set(ids.map((id) => id.split("/")[0] ?? ""))) {
    const only = ids.filter((id) => id.split("/")[0] === section);
    measures.push(...(await runSection(section, { only, share }, undefined, folder)));
  }
  return measures;
}
