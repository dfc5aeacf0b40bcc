import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Where a Chromium is installed, if one is. */
export const chromium: string | undefined = places.find((place) => existsSync(place));

// It is to speak to the page's origin and to nobody else.
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--enable-logging=stderr",
];

/** A browser with one page open. */
export interface Browser {
  /** What went wrong in the page, as the browser logs it. */
  log(): string;
  close(): Promise<void>;
}

export function openPage(executable: string, url: string): Browser {
  const profile = mkdtempSync(join(tmpdir(), "daypass-chromium-"));
  const child = spawn(executable, [...flags, `--user-data-dir=${profile}`, url], {
    // A group of its own, so that the browser's children end with it.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    for (const line of text.split("\n")) if (line.includes("CONSOLE")) log += `${line}\n`;
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return {
    log: () => log,
    async close() {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
