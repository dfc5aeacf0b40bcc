import { styleText } from "node:util";
import { table } from "../demo/table.ts";
import { groups, type Report } from "./case.ts";
import { startOrigin } from "./origin.ts";
import { runtimes } from "./runtimes.ts";

// node test/runtimes/main.ts [runtime…]: runs the conformance cases in each runtime, or in those
// named, and prints how many passed. A runtime that was named has to be there.

const named = process.argv.slice(2);
const unknown = named.filter((id) => !runtimes.some((runtime) => runtime.id === id));
if (unknown.length > 0) {
  console.error(
    `Unknown: ${unknown.join(", ")}. Known: ${runtimes.map(({ id }) => id).join(", ")}`,
  );
  process.exit(2);
}
const wanted = runtimes.filter(({ id }) => named.length === 0 || named.includes(id));
const origin = await startOrigin(wanted.some(({ needsPages }) => needsPages));
const rows: string[][] = [];
const failures: string[] = [];

for (const { id, missing, run } of wanted) {
  if (missing !== undefined) {
    rows.push([id, `left out: ${missing}`]);
    if (named.length > 0) failures.push(`${id}: ${missing}`);
    continue;
  }
  try {
    const report = await run(origin);
    rows.push([id, report.name, report.hashes, ...groups.map((group) => passed(report, group))]);
    rows.at(-1)?.push(passed(report));
    for (const { group, title, failure } of report.results) {
      if (failure !== undefined) failures.push(`${id}, ${group}: ${title}\n  ${failure}`);
    }
  } catch (error) {
    rows.push([id, "did not report"]);
    failures.push(`${id}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
await origin.close();

console.log(table(["runtime", "is", "hashes by", ...groups, "all"], rows));
for (const failure of failures) console.error(styleText("red", `\n${failure}`));
process.exit(failures.length > 0 ? 1 : 0);

function passed({ results }: Report, group?: string): string {
  const all = results.filter((result) => group === undefined || result.group === group);
  return `${all.filter(({ failure }) => failure === undefined).length}/${all.length}`;
}
