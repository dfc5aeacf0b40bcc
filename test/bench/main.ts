import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { measureTable } from "./report.ts";
import type { Measure } from "./result.ts";
import { runSection, sections } from "./run-section.ts";
import { writePage, writeResult } from "./store.ts";

const help = `Measures Daypass beside the physical limit and its peers.

  main.ts [what…]          sections or beginnings of ids, such as: signatures calls/one-caller
  main.ts --share 0.3 …    with that share of the rounds and of the time
  main.ts --page           measures nothing, writes the guide from the result as it is
  main.ts --help

The sections are ${sections.join(", ")}.
A run of everything takes five to seven minutes and writes test/bench/result.json, the guide
docs/guides/benchmarks.md and its charts; a run of a part only prints.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: "boolean", short: "h" },
    page: { type: "boolean" },
    share: { type: "string", default: "1" },
  },
});

function wantedOf(section: string): readonly string[] {
  return positionals.filter((each) => each.split("/")[0] === section);
}

async function measure(): Promise<void> {
  const unknown = positionals.filter(
    (each) => !sections.some((name) => wantedOf(name).includes(each)),
  );
  const share = Number(values.share);
  if (unknown.length > 0) throw new Error(`there is no section ${unknown.join(", ")}. See --help.`);
  if (!(share > 0 && share <= 1)) throw new Error("--share takes a number above 0, up to 1");

  const measures: Measure[] = [];
  for (const section of sections) {
    const only = wantedOf(section);
    if (positionals.length > 0 && only.length === 0) continue;
    const order = { share, ...(only.length > 0 && { only }) };
    const measured = await runSection(section, order, showProgress);
    for (const each of measured) console.log(`\n${measureTable(each)}`);
    measures.push(...measured);
  }
  if (measures.length === 0) throw new Error(`no id begins with ${positionals.join(" or ")}`);
  if (positionals.length > 0 || share < 1) return;
  writeResult({ node: process.versions.node, processors: availableParallelism(), measures });
  writePage();
}

function showProgress(text: string): void {
  // On a terminal the line is written over; a log would fill up.
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

try {
  if (values.help) console.log(help);
  else if (values.page) writePage();
  else await measure();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
