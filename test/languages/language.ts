import type { Work } from "./work.ts";

/** How clients in a language are generated from the bundles, built and started. */
export interface Language {
  /** Also the folder that holds its program. */
  readonly name: string;
  /** Commands that have to be there. */
  readonly tools: readonly string[];
  generate(work: Work): Promise<void>;
  build(work: Work): Promise<void>;
  /** Runs the program and returns what it printed. */
  start(work: Work, environment: Readonly<Record<string, string>>): Promise<string>;
}
