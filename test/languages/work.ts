import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const execute = promisify(execFile);
const folder = fileURLToPath(new URL(".", import.meta.url));
const binaries = join(folder, "typescript/node_modules/.bin");

/** A copy of a language's folder outside the repository, where clients are generated and built. */
export interface Work {
  readonly path: string;
  /** Runs a command there and returns what it printed. */
  run(
    command: string,
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Promise<string>;
}

/** Path of a spec's bundle. */
export function bundlePath(api: string, extension: "json" | "yaml"): string {
  return fileURLToPath(new URL(`../../specs/dist/${api}.${extension}`, import.meta.url));
}

/** Makes a work folder for a language, hands it on and removes it. */
export async function inWork<T>(language: string, use: (work: Work) => Promise<T>): Promise<T> {
  const path = await mkdtemp(join(tmpdir(), `daypass-${language}-`));
  try {
    const filter = (source: string): boolean => !source.endsWith("node_modules");
    await cp(join(folder, language), path, { recursive: true, filter });
    return await use({ path, run: (...command) => run(path, ...command) });
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

async function run(
  cwd: string,
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const PATH = [binaries, process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH, ...environment };
  try {
    const { stdout } = await execute(command, args, { cwd, env, maxBuffer: 64 << 20 });
    return stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    const said = `${stdout}\n${stderr}`.trim().split("\n").slice(-40).join("\n");
    throw new Error(`${command} ${args.join(" ")}\n${said}`);
  }
}

/** Whether a command is there. */
export async function isInstalled(command: string): Promise<boolean> {
  const found = execute("sh", ["-c", `command -v ${command}`]);
  return found.then(
    () => true,
    () => false,
  );
}
