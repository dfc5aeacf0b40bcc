import { groups } from "./groups.ts";

/** The part of Stryker's report that is read here. */
export interface MutationReport {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>
  >;
}

interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Score {
  readonly group: string;
  readonly mutants: number;
  readonly killed: number;
  /** In percent, as Stryker counts: of all mutants that could be run. */
  readonly percent: number;
}

/** A change of the code that no test noticed. */
export interface Survivor {
  readonly file: string;
  readonly line: number;
  /** The line of code that was changed. */
  readonly code: string;
  /** The part of it that was replaced, and by what. */
  readonly change: string;
}

const killed: ReadonlySet<string> = new Set(["Killed", "Timeout"]);
const survived: ReadonlySet<string> = new Set(["Survived", "NoCoverage"]);

export function scores(report: MutationReport): readonly Score[] {
  return Object.entries(groups).map(([group, files]) => {
    const statuses = files.flatMap((file) =>
      (report.files[file]?.mutants ?? []).map(({ status }) => status),
    );
    const dead = statuses.filter((status) => killed.has(status)).length;
    const mutants = dead + statuses.filter((status) => survived.has(status)).length;
    return { group, mutants, killed: dead, percent: mutants === 0 ? 0 : (100 * dead) / mutants };
  });
}

export function survivors(report: MutationReport): readonly Survivor[] {
  return Object.values(groups)
    .flat()
    .flatMap((file) => {
      const { source = "", mutants = [] } = report.files[file] ?? {};
      const lines = source.split("\n");
      return mutants
        .filter(({ status }) => survived.has(status))
        .map(({ location: { start, end }, replacement = "nothing" }) => {
          const code = lines[start.line - 1] ?? "";
          const last = start.line === end.line ? end.column - 1 : code.length;
          const from = code.slice(start.column - 1, last);
          const change = `${shortened(from)} → ${shortened(replacement)}`;
          return { file, line: start.line, code: code.trim(), change };
        })
        .sort((a, b) => a.line - b.line);
    });
}

function shortened(text: string): string {
  const one = text.replace(/\s+/g, " ").trim();
  return one.length > 50 ? `${one.slice(0, 49)}…` : one;
}
