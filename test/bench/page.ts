import { type Chapter, chapters } from "./chapters.ts";
import { barChart } from "./chart.ts";
import { aimText, number, spread, valueText } from "./report.ts";
import { isReached, type Measure, type Result, type Row } from "./result.ts";

/** A file of the guide, from the root of the repository. */
export interface PageFile {
  readonly path: string;
  readonly content: string;
}

/**
 * The guide about a result, with its charts.
 * @param findings Markdown by hand: what was found in profiles, and what was done about it
 */
export function benchmarkPage(result: Result, findings: string): readonly PageFile[] {
  const told = chapters
    .map((chapter) => ({
      chapter,
      measures: result.measures.filter(({ id }) => chapter.measures.test(id)),
    }))
    .filter(({ measures }) => measures.length > 0);
  const charts = told.map(({ chapter, measures }) => ({
    path: `docs/pictures/benchmarks/${chartName(chapter)}`,
    content: barChart(chapter.title, measures),
  }));
  const sections = told.map(({ chapter, measures }) => section(chapter, measures));
  const content = [
    introduction(result),
    aims(result),
    ...sections,
    ...(findings === "" ? [] : [findings.trim()]),
  ].join("\n\n");
  return [{ path: "docs/guides/benchmarks.md", content: `${content}\n` }, ...charts];
}

function introduction({ node, processors }: Result): string {
  return `# How fast it is

Daypass beside the physical limit of each thing it does, and beside its peers. One command measures all of
it in one run, in five to seven minutes, and writes this page:

\`\`\`sh
npx -y pnpm@12.21.0 bench
\`\`\`

## How it is measured

- **In rounds.** All who take part work in each round, one after another, each time in another order. A busy
  neighbour, a warmer processor or a slow minute then meets all of them.
- **As ratios.** Within a round, each figure is divided by that of the limit. The ratio in the tables is the
  median over the rounds, and the spread are the quartiles: half of the rounds lie between them. Times and
  rates are there to be read; they belong to the machine, the ratios much less so.
- **As published.** The built packages run, not the sources. Each part has a process of its own, and so has
  each server. Young garbage is collected between two turns, so that nobody pays for another's.
- **Code** runs under [mitata](https://github.com/evanwashere/mitata); starts and tools are whole processes.

This result is of Node ${node}, on ${processors} processors that had other work besides.`;
}

function aims({ measures }: Result): string {
  const aimed = measures.flatMap((measure) =>
    measure.rows.filter(({ aim }) => aim !== undefined).map((row) => ({ measure, row })),
  );
  const missed = aimed.filter(({ measure, row }) => !isReached(row, measure));
  const sum = `Of ${aimed.length} aims ${aimed.length - missed.length} are reached.`;
  if (missed.length === 0) return `## Aims\n\n${sum}`;
  const rows = missed.map(({ measure, row }) => [
    measure.title,
    row.name,
    row.aim?.of === "value" ? valueText(row, measure) : `${number(row.ratio)}×`,
    row.aim ? aimText(row.aim, measure) : "",
  ]);
  return `## Aims\n\n${sum} These are not:\n\n${table(["Measure", "Who", "Is", "Aim"], rows)}`;
}

function section(chapter: Chapter, measures: readonly Measure[]): string {
  const rows = measures.flatMap((measure) =>
    measure.rows.map((row, index) => [index === 0 ? measure.title : "", ...cells(row, measure)]),
  );
  return [
    `## ${chapter.title}`,
    chapter.text,
    `![Bar chart of ratios: ${chapter.title}. The table below has its figures.](../pictures/benchmarks/${chartName(chapter)})`,
    table(["Measure", "Who", "Median", "Ratio", "Spread", "Aim"], rows),
  ].join("\n\n");
}

function cells(row: Row, measure: Measure): readonly string[] {
  const { name, ratio, low, high, ours, aim } = row;
  const who = name.includes("=>") ? `\`${name}\`` : name;
  return [
    ours ? `**${who}**` : who,
    valueText(row, measure),
    `${number(ratio)}×`,
    low === high ? "" : spread(row),
    aim ? `${aimText(aim, measure)}, ${isReached(row, measure) ? "reached" : "missed"}` : "",
  ];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${row.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

function chartName({ title }: Chapter): string {
  return `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.svg`;
}
