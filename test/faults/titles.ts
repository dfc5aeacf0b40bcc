import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const counting = "test/faults/catalogue.test.ts";

/** A test as vitest collects it: the titles of its groups and its own. */
export interface CollectedTest {
  /** Joined with ` > `. */
  readonly name: string;
  readonly file: string;
}

/** Every test of this folder but those that count them, without running one. */
export function collectedTests(): readonly CollectedTest[] {
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  // Tables of tests have their titles only once the files have run.
  const list = ["list", "test/faults", "--json", "--no-static-parse", `--exclude=${counting}`];
  const output = execFileSync(process.execPath, [vitest, ...list], {
    cwd: root,
    encoding: "utf8",
    // Else the child takes itself for a worker of the vitest that started it.
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    maxBuffer: 2 ** 24,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return JSON.parse(output) as readonly CollectedTest[];
}

/**
 * The titles that carry an id such as `G1.01` or `F1`, by id. A group of tests under one title
 * counts once.
 */
export function titlesById(
  tests: readonly CollectedTest[],
  pattern: RegExp,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { name, file } of tests) {
    let path = file;
    for (const title of name.split(" > ")) {
      path += ` > ${title}`;
      for (const [id] of title.matchAll(pattern)) {
        found.set(id, (found.get(id) ?? new Set()).add(path));
      }
    }
  }
  return found;
}
