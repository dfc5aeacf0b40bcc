import { leastScore } from "./groups.ts";
import { reasonOf } from "./reasons.ts";
import type { Score, Survivor } from "./score.ts";

/** The page about how much the unit tests notice. */
export function qualityPage(scores: readonly Score[], survivors: readonly Survivor[]): string {
  return `${[
    "# How much the tests notice",
    "",
    "Written by `node test/mutation/main.ts`. It changes the code in small ways, one at a time: a `<` to a",
    "`<=`, a condition to `true`, a text to an empty one, a statement to nothing. Then it runs the unit tests",
    `that reach the place. A change that fails a test is noticed. Each group has to reach ${leastScore} %.`,
    "",
    ...table(
      ["Group", "Changes", "Noticed", "Score"],
      scores.map(({ group, mutants, killed, percent }) => [
        group,
        String(mutants),
        String(killed),
        `${percent.toFixed(1)} %`,
      ]),
    ),
    "",
    "## What no test noticed",
    "",
    "Most of these change nothing that a caller could see: the code is only faster or clearer with the line",
    "as it is. Where no reason is given, no test tells the two apart yet.",
    "",
    ...table(
      ["Place", "Change", "Why it is left"],
      survivors.map((survivor) => [
        `${survivor.file.replace(/^packages\//, "").replace("/src", "")}:${survivor.line}`,
        code(survivor.change),
        reasonOf(survivor) ?? "",
      ]),
    ),
  ].join("\n")}\n`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)];
}

// Between as many backticks as it takes, with the bars that would end the cell escaped.
function code(text: string): string {
  const ticks = text.includes("`") ? "``" : "`";
  const gap = /^`|`$/.test(text) ? " " : "";
  return `${ticks}${gap}${text.replaceAll("|", "\\|")}${gap}${ticks}`;
}
