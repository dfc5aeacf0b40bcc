import { execFile } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { publishedPackages, repository } from "../pack/tarballs.ts";

const run = promisify(execFile);

interface Sample {
  readonly line: number;
  readonly code: string;
}

/** The TypeScript blocks of a page. A fence marked `ts no-run` shows a shape and is left out. */
function samples(page: string): Sample[] {
  const found: Sample[] = [];
  for (const match of page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)) {
    found.push({
      line: page.slice(0, match.index).split("\n").length,
      code: match[1] as string,
    });
  }
  return found;
}

const pages = globSync(["README.md", "packages/*/README.md", "docs/guides/*.md"], {
  cwd: repository,
})
  .filter((page) => samples(readFileSync(join(repository, page), "utf8")).length > 0)
  .sort();

describe.concurrent.each(pages)("%s", (page) => {
  const found = samples(readFileSync(join(repository, page), "utf8"));

  test.concurrent.each(found)(
    "the code at line $line runs",
    { timeout: 30_000 },
    async (sample) => {
      // The sample stands in for a reader's file: it sees the packages by name, and the mock cloud
      // behind the global `fetch`.
      const { stdout } = await run(
        process.execPath,
        [
          "--conditions=@daypass/source",
          "--import=./readme/surroundings.ts",
          "--input-type=module-typescript",
          "--eval",
          sample.code,
        ],
        { cwd: join(repository, "test") },
      );
      expect(stdout).not.toMatch(/error/i);
    },
  );
});

test("every published package has a page", () => {
  const missing = publishedPackages()
    .map(({ folder }) => join(folder, "README.md"))
    .filter((page) => !existsSync(page));
  expect(missing).toEqual([]);
});
