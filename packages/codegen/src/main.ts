import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generate } from "./generate.ts";
import { SpecProblem } from "./problem.ts";
import { staleFiles, writeFiles } from "./store.ts";

const { values: options } = parseArgs({
  options: {
    /** Compares only; exits with 1 if a file is not what codegen would write. */
    check: { type: "boolean", default: false },
    /** Folder of the repository to work on. */
    root: { type: "string", default: fileURLToPath(new URL("../../..", import.meta.url)) },
  },
});

async function main(): Promise<void> {
  const files = await generate(options.root, (line) => console.log(line));
  const stale = await staleFiles(options.root, files);
  if (options.check) {
    for (const path of stale) console.error(`not fresh: ${path}`);
    if (stale.length > 0) {
      console.error("Run `pnpm generate`.");
      process.exitCode = 1;
    }
    return;
  }
  await writeFiles(options.root, files, stale);
  for (const path of stale) console.log(`wrote ${path}`);
  const seconds = (performance.now() / 1000).toFixed(1);
  console.log(`${files.size} files, ${stale.length} of them changed (${seconds} s)`);
  if (stale.some((path) => path.endsWith("package.json"))) {
    console.log("New dependencies were noted; run `pnpm install`.");
  }
}

await main().catch((error: unknown) => {
  if (!(error instanceof SpecProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
