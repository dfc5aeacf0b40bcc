import type { Issue } from "@daypass/core/provider";

/** What is wrong with an option that goes into a header; nothing when it is fit, or absent where it may be. */
export function headerIssues(path: readonly string[], value: unknown, optional = false): Issue[] {
  if (optional && value === undefined) return [];
  // Also keeps a line feed, as copied from a file, from starting a header of its own.
  if (typeof value === "string" && /^[!-~]+$/.test(value)) return [];
  return [{ path, message: "expected a text of visible ASCII characters without spaces" }];
}

/** What is wrong with an option that is a name or a password. */
export function textIssues(path: readonly string[], value: unknown): Issue[] {
  if (typeof value === "string" && value !== "") return [];
  return [{ path, message: "expected a text that is not empty" }];
}
