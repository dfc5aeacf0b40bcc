import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pnpm, repository } from "../pack/tarballs.ts";

/** The repository as it was, built, in a folder of its own. */
export interface EarlierVersion {
  readonly commit: string;
  /** Where its benchmark is. */
  readonly bench: string;
  remove(): void;
}

/**
 * Builds the version that the committed result was measured of. `undefined` without the history: in a
 * shallow clone, or in no repository of git at all.
 */
export function buildEarlierVersion(): EarlierVersion | undefined {
  const commit = commitOf("test/bench/result.json");
  if (commit === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "daypass-earlier-"));
  const remove = () => rmSync(folder, { recursive: true });
  try {
    const archive = join(folder, ".tar");
    git("archive", "--output", archive, commit);
    execFileSync("tar", ["-xf", archive, "-C", folder]);
    rmSync(archive);
    pnpm(folder, "install", "--frozen-lockfile", "--prefer-offline");
    pnpm(folder, "run", "build");
  } catch (error) {
    remove();
    throw error;
  }
  return { commit, bench: join(folder, "test/bench"), remove };
}

/** The last commit that changed a file. */
function commitOf(file: string): string | undefined {
  try {
    if (git("rev-parse", "--is-shallow-repository") !== "false") return undefined;
    return git("log", "-1", "--format=%h", "--", file) || undefined;
  } catch {
    return undefined;
  }
}

function git(...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: repository, encoding: "utf8", stdio: "pipe" }).trim();
}
