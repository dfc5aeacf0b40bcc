import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const kit = fileURLToPath(new URL("../../specs/kit", import.meta.url));

function isInstalled(command: string): Promise<boolean> {
  return run("sh", ["-c", `command -v ${command}`]).then(
    () => true,
    () => false,
  );
}

/** Implementations of their own, which share nothing with ours but the kit. */
const runners = [
  { language: "Python", tool: "python3", args: ["kit.py", kit], folder: "python", full: false },
  { language: "Go", tool: "go", args: ["run", ".", kit], folder: "go", full: true },
];

describe("an implementation with nothing but the standard library passes the whole kit", async () => {
  for (const { language, tool, args, folder, full } of runners) {
    const missing = !(await isInstalled(tool));
    const postponed = full && process.env.DAYPASS_FULL !== "1";
    const note = missing ? `, left out: no ${tool}` : postponed ? ", left to .ci/run" : "";
    it.skipIf(missing || postponed)(`in ${language}${note}`, { timeout: 120_000 }, async () => {
      const cwd = fileURLToPath(new URL(folder, import.meta.url));
      const { stdout } = await run(tool, args, { cwd });
      expect(stdout).toMatch(/^\d{2,} passed, 0 failed\n$/);
    });
  }
});
