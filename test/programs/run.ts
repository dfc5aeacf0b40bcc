import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import type { Command } from "./program.ts";

const run = promisify(execFile);

/** Whether a command can be started here. */
export function isThere(command: string): boolean {
  return spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
}

/**
 * Runs a command in a folder and returns what it prints.
 * @throws {Error} with the end of what it printed, when it fails or takes more than five minutes.
 */
export async function output(
  [name, ...args]: Command,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  try {
    return (await run(name, args, { cwd, env, timeout: 300_000, maxBuffer: 2 ** 26 })).stdout;
  } catch (thrown) {
    const { stdout = "", stderr = "", message } = thrown as Error & Record<string, string>;
    throw new Error(`${name}: ${`${stdout}${stderr}`.slice(-2_000) || message}`);
  }
}
