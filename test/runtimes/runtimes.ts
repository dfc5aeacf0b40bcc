import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Report } from "./case.ts";
import { chromium, openPage } from "./chromium.ts";
import type { Origin } from "./origin.ts";

/** Something that the conformance cases run in. */
export interface Runtime {
  readonly id: string;
  /** Why it cannot be had here, if it cannot. */
  readonly missing?: string | undefined;
  readonly needsPages: boolean;
  run(origin: Origin): Promise<Report>;
}

const limitMs = 60_000;
const entry = (name: string) => join(import.meta.dirname, "entries", name);
const webCrypto = ["--import", entry("web-crypto.ts")];

/** A program that takes the entry and the origin's address, and prints the report. */
function program(
  id: string,
  executable: string,
  before: readonly string[] = [],
  name = "process.ts",
): Runtime {
  return {
    id,
    needsPages: false,
    missing: existsSync(executable) ? undefined : "not installed, see engines.sh",
    async run({ url }) {
      const args = [...before, entry(name), url];
      const options = { timeout: limitMs, maxBuffer: 2 ** 24, cwd: import.meta.dirname };
      const { stdout } = await promisify(execFile)(executable, args, options);
      return JSON.parse(stdout) as Report;
    },
  };
}

function inChromium(id: string, name: string): Runtime {
  return {
    id,
    needsPages: true,
    missing: chromium === undefined ? "no Chromium is installed" : undefined,
    async run(origin) {
      const report = origin.report(name);
      const browser = openPage(chromium ?? "", `${origin.url}/${name}.html`);
      const late = new Promise<never>((_, reject) => {
        const fail = () => reject(new Error(`${id} sent no report: ${browser.log()}`));
        setTimeout(fail, limitMs).unref();
      });
      return Promise.race([report, late]).finally(() => browser.close());
    },
  };
}

const installed = (path: string) => join(import.meta.dirname, "engines/node_modules", path);
const node22 = installed("node22/bin/node");
const node26 = installed("node26/bin/node");
const node = process.execPath;

export const runtimes: readonly Runtime[] = [
  program("node24", node),
  program("node24-web-crypto", node, webCrypto),
  program("node24-thread", node, [], "thread.ts"),
  program("node22", node22),
  program("node22-web-crypto", node22, webCrypto),
  program("node26", node26),
  program("node26-web-crypto", node26, webCrypto),
  inChromium("chromium-page", "page"),
  inChromium("chromium-worker", "web-worker"),
  program("bun", installed(".bin/bun"), ["run"]),
  program("deno", installed(".bin/deno"), ["run", "--allow-all", "--quiet", "--no-lock"]),
];
