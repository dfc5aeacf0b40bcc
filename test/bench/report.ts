import { styleText } from "node:util";
import { table } from "../demo/table.ts";
import { type Aim, isReached, type Measure, type Row } from "./result.ts";

/** A measure as a table for the terminal. */
export function measureTable(measure: Measure): string {
  const header = ["", measure.unit, "ratio", "spread", "aim", ""];
  const cells = measure.rows.map((row) => [
    row.name,
    number(row.value),
    `${number(row.ratio)}×`,
    row.low === row.high ? "" : spread(row),
    row.aim ? aimText(row.aim, measure) : "",
    row.aim ? (isReached(row, measure) ? "reached" : styleText("yellow", "missed")) : "",
  ]);
  return `${styleText("bold", measure.title)}\n${table(header, cells)}`;
}

/** An aim in words; one that is no ratio is in the measure's unit. */
export function aimText({ of, limit }: Aim, { better }: Measure): string {
  return `${better === "less" ? "≤" : "≥"} ${number(limit)}${of === "ratio" ? "×" : ""}`;
}

/** A value with its unit. */
export function valueText({ value }: Row, { unit }: Measure): string {
  return `${number(value)}${/^[^/]/.test(unit) ? " " : ""}${unit}`;
}

/** The quartiles of a ratio. */
export function spread({ low, high }: Row): string {
  return `${number(low)}–${number(high)}`;
}

/** A number with the digits that count. */
export function number(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: 3 });
}
