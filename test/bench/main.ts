import { parseArgs } from "node:util";
import { measureTable } from "./report.ts";
import { runSection, sections } from "./run-section.ts";

const help = `Measures Daypass beside the physical limit and its peers.

  main.ts [--help] [what…]

What to measure: sections (${sections.join(", ")}), or beginnings of the ids of
measures, such as calls/one-caller. A run of everything takes about seven minutes and writes its
result, the guide and its charts; a run of a part only prints.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: "boolean", short: "h" } },
});
if (values.help) {
  console.log(help);
} else {
  for (const section of sections) {
    const only = positionals.filter((each) => each.split("/")[0] === section);
    if (positionals.length > 0 && only.length === 0) continue;
    const order = only.length > 0 ? { only } : {};
    for (const measure of await runSection(section, order, showProgress)) {
      console.log(`\n${measureTable(measure)}`);
    }
  }
}

function showProgress(text: string): void {
  // On a terminal the line is written over; a log would fill up.
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}
