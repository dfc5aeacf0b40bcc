/** One conformance case: the same code in every runtime. */
export interface Case {
  readonly group: Group;
  /** A sentence. */
  readonly title: string;
  /** Throws or rejects when the case does not hold. */
  run(at: Surroundings): void | Promise<void>;
}

export const groups = [
  "lifecycle",
  "transport",
  "nodeFetch",
  "clock",
  "errors",
  "signing",
  "providers",
] as const;

export type Group = (typeof groups)[number];

/** What a runtime brings besides its globals. */
export interface Surroundings {
  /** The mock cloud over HTTP on loopback; below `/faults/` it misbehaves. */
  readonly url: string;
}

/** What came of a case. */
export interface Result {
  readonly group: Group;
  readonly title: string;
  /** Absent when the case holds. */
  readonly failure?: string;
}

/** What a runtime reports. */
export interface Report {
  /** How the runtime names itself and its version. */
  readonly name: string;
  /** What signatures are computed by. */
  readonly hashes: "node:crypto" | "Web Crypto";
  readonly results: readonly Result[];
}

export function casesOf(
  group: Group,
  cases: Readonly<Record<string, Case["run"]>>,
): readonly Case[] {
  return Object.entries(cases).map(([title, run]) => ({ group, title, run }));
}
