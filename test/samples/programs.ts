import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { sampleFile } from "../../docs/samples.ts";

const run = promisify(execFile);

const commands: Readonly<Record<string, (file: string) => readonly [string, ...string[]]>> = {
  "curl.sh": (file) => ["bash", "-euo", "pipefail", file],
  "python.py": (file) => ["python3", file],
  "go.go": (file) => ["go", "run", file],
  "java.java": (file) => ["java", file],
};

/** Runs a sample as it stands but for the vendor's origin, which becomes the given one. */
export async function runSample(
  operation: string,
  file: string,
  origin: string,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  if (file === "typescript.ts") return runTypeScript(operation, file, environment);
  const source = readFileSync(sampleFile(operation, file), "utf8");
  const moved = source.replace(
    /https:\/\/[\w.-]+\.(?:myhuaweicloud|qcloud|tencentcloudapi)\.com/g,
    origin,
  );
  if (moved === source) throw new Error(`${operation}/${file} names no host of a vendor`);
  const folder = mkdtempSync(join(tmpdir(), "daypass-sample-"));
  try {
    const place = join(folder, file);
    writeFileSync(place, moved);
    const [command, ...args] = commands[file]?.(place) ?? ["false"];
    const env = { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "-mod=mod", ...environment };
    const { stdout } = await run(command, args, { cwd: folder, env });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// The clouds are behind the global `fetch`, as for the pages.
async function runTypeScript(
  operation: string,
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const { stdout } = await run(
    process.execPath,
    [
      "--conditions=@daypass/source",
      "--import=./samples/surroundings.ts",
      fileURLToPath(sampleFile(operation, file)),
    ],
    { cwd: join(import.meta.dirname, ".."), env: { ...process.env, ...environment } },
  );
  return stdout;
}
