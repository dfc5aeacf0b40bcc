import { stripVTControlCharacters, styleText } from "node:util";

/** Lines up rows of cells under a header, measured without their colours. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? "")].map((cell) => visible(cell))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - visible(cell)))
      .join("  ")
      .trimEnd();
  return [styleText("bold", line(header)), ...rows.map(line)].join("\n");
}

function visible(text: string): number {
  return stripVTControlCharacters(text).length;
}
