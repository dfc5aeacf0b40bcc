import { aimText, number, valueText } from "./report.ts";
import type { Measure, Row } from "./result.ts";

// Bars of the ratios, drawn as SVG with the classes of the site's drawings. Elsewhere, such as in the
// repository's own view of the guide, the style in the file gives them their colours.

const width = 760;
const barsAt = 240;
const barsWidth = 284;
const rowHeight = 22;
const headingHeight = 34;
const footHeight = 26;

const style = `
  svg { --ink: #1a2023; --soft: #4f5b5c; --accent: #0b6e5f; --line: #d9e0de; }
  @media (prefers-color-scheme: dark) { svg { --ink: #e8ecea; --soft: #a9b4b2; --accent: #5ccbb5; --line: #343c3f; } }
  .d-ink { fill: var(--ink); } .d-soft { fill: var(--soft); } .d-bold { font-weight: 600; } .d-mark { fill: var(--accent); }
  .d-peer { fill: var(--line); stroke: var(--soft); } .d-axis { stroke: var(--soft); fill: none; } .d-spread { stroke: var(--ink); fill: none; }
`;

/** Where a ratio stands on the axis, from 0 to 1, and which ratios are marked. */
interface Scale {
  readonly place: (ratio: number) => number;
  readonly marks: readonly number[];
}

/** A chart of measures, one below the other on one axis. */
export function barChart(title: string, measures: readonly Measure[]): string {
  const scale = scaleOf(measures.flatMap(({ rows }) => rows.map(({ high }) => high)));
  const parts: string[] = [];
  let y = 0;
  for (const measure of measures) {
    parts.push(text(measure.title, "d-ink d-bold", 0, y + 22));
    y += headingHeight;
    const height = measure.rows.length * rowHeight;
    parts.push(...scale.marks.map((ratio) => gridLine(scale, ratio, y, height)));
    parts.push(...measure.rows.map((row, at) => bar(row, measure, y + at * rowHeight, scale)));
    y += height;
  }
  for (const ratio of scale.marks) {
    parts.push(text(`${number(ratio)}×`, "d-soft", x(scale, ratio), y + 18, "middle"));
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y + footHeight}" font-family="system-ui, sans-serif" font-size="13">
<title>${escaped(title)}</title>
<style>${style}</style>
${parts.join("\n")}
</svg>
`;
}

function bar(row: Row, measure: Measure, y: number, scale: Scale): string {
  const { name, ratio, low, high, ours, aim } = row;
  const isLimit = name === measure.baseline;
  const kind = ours ? "d-mark" : isLimit ? "d-soft" : "d-peer";
  const words = ours ? "d-ink d-bold" : "d-soft";
  const figures = [
    valueText(row, measure),
    ...(isLimit ? [] : [`${number(ratio)}×`]),
    ...(aim ? [`aim ${aimText(aim, measure)}`] : []),
  ];
  const middle = y + rowHeight / 2;
  return [
    text(name, words, barsAt - 8, y + 15, "end"),
    `<rect class="${kind}" x="${barsAt}" y="${y + 4}" width="${x(scale, ratio) - barsAt}" height="14" rx="2"/>`,
    low === high ? "" : line(`M${x(scale, low)} ${middle}H${x(scale, high)}`, 1),
    aim?.of === "ratio" ? line(`M${x(scale, aim.limit)} ${y + 1}v20`, 2) : "",
    text(figures.join(" · "), words, barsAt + barsWidth + 8, y + 15),
  ].join("");
}

function gridLine(scale: Scale, ratio: number, y: number, height: number): string {
  const dashes = ratio === 1 ? "" : ' stroke-dasharray="2 4"';
  return `<path class="d-axis" d="M${x(scale, ratio)} ${y}v${height}"${dashes}/>`;
}

function line(path: string, strokeWidth: number): string {
  return `<path class="d-spread" stroke-width="${strokeWidth}" d="${path}"/>`;
}

function text(words: string, kind: string, at: number, y: number, anchor = "start"): string {
  return `<text class="${kind}" x="${at}" y="${y}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

/** Where a ratio is drawn, in pixels with one digit. */
function x({ place }: Scale, ratio: number): number {
  return Math.round(10 * (barsAt + place(ratio) * barsWidth)) / 10;
}

/** From zero where the ratios are near each other; by powers of ten where they are not. */
function scaleOf(ratios: readonly number[]): Scale {
  const largest = Math.max(...ratios, 1);
  if (largest <= 6) {
    const end = largest * 1.05;
    const marks = Array.from({ length: Math.floor(end) }, (_, index) => index + 1);
    return { place: (ratio) => Math.max(0, ratio) / end, marks };
  }
  // Half of the limit is where the axis begins.
  const begin = Math.log10(0.5);
  const end = Math.log10(largest * 1.1);
  const place = (ratio: number) =>
    Math.max(0, (Math.log10(Math.max(ratio, 0.5)) - begin) / (end - begin));
  const marks = Array.from({ length: Math.floor(end) + 1 }, (_, power) => 10 ** power);
  return { place, marks };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
