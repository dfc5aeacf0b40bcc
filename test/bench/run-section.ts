import { fork } from "node:child_process";
import { join } from "node:path";
import type { Measure } from "./result.ts";
import type { Playing } from "./section.ts";

/** The sections in the order of the page; each is a file of that name in `sections`. */
export const sections = [
  "calls",
  "signatures",
  "validators",
  "lifecycle",
  "startup",
  "sizes",
  "mock",
  "tools",
] as const;

/** What a section is to play, as far as it can be told to another process. */
export type Order = Omit<Playing, "onProgress">;

/**
 * Plays a section in a process of its own, which no other section has warmed up or filled.
 * @param folder Where the benchmark is, of this version of the repository or another.
 */
export function runSection(
  section: string,
  order: Order,
  onProgress: (text: string) => void = () => undefined,
  folder: string = import.meta.dirname,
): Promise<Measure[]> {
  const child = fork(join(folder, "play.ts"), { execArgv: ["--expose-gc"] });
  child.send({ section, ...order });
  return new Promise((resolve, reject) => {
    child.on("message", (message: { progress?: string; measures?: Measure[] }) => {
      if (message.progress !== undefined) onProgress(message.progress);
      if (message.measures !== undefined) resolve(message.measures);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the section ${section} ended with ${code}`)));
  });
}
