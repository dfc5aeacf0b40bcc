import type { Issue } from "../validator.ts";

/** Collects what is wrong with a value. A check that gets none stops at the first thing wrong. */
export interface Report {
  readonly issues: Issue[];
  readonly path: Issue["path"];
  /** The same report, for what stands under a name or an index. */
  at(key: string | number): Report;
}

/** A list of thousands of wrong entries needs no thousand issues. */
const maxIssues = 100;

/** Starts a report, at the root unless a path is given. */
export function createReport(issues: Issue[] = [], path: Issue["path"] = []): Report {
  return { issues, path, at: (key) => createReport(issues, [...path, key]) };
}

/**
 * Says what was expected of the value, or of what stands under its `key`.
 * @returns whether the check goes on to look for more: only with a report that is not full.
 */
export function expected(report: Report | undefined, what: string, key?: string | number): boolean {
  return report !== undefined && note(report, what, key);
}

function note(report: Report, what: string, key?: string | number): boolean {
  const path = key === undefined ? report.path : [...report.path, key];
  return report.issues.push({ path, message: `expected ${what}` }) < maxIssues;
}

/**
 * Reports on a value that does not fit exactly one of the alternatives: the issues of the one that
 * comes closest, or that more than one fits.
 */
export function closest(
  report: Report | undefined,
  value: unknown,
  alternatives: readonly ((value: unknown, report?: Report) => boolean)[],
): boolean {
  if (report === undefined) return false;
  const attempts = alternatives.map((check) => {
    const attempt = createReport([], report.path);
    check(value, attempt);
    return attempt.issues;
  });
  const fewest = attempts.reduce((best, issues) => (issues.length < best.length ? issues : best));
  if (fewest.length === 0) return expected(report, "exactly one of the alternatives");
  return report.issues.push(...fewest) < maxIssues;
}
