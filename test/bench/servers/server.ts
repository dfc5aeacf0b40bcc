import { fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Usage } from "./child.ts";

/** A server in a process of its own, so that it does not share a thread with those who call it. */
export interface RunningServer {
  readonly url: string;
  usage(): Promise<Usage>;
  close(): void;
}

/** Starts a program of this folder, or one with a whole path, and waits until it says where it listens. */
export async function startServer(program: string, ...args: string[]): Promise<RunningServer> {
  const child = fork(resolve(import.meta.dirname, program), args, { execArgv: [] });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`${program} ended with ${code}`);
  });
  const said = async () => (await Promise.race([once(child, "message"), ended]))[0];
  const { url } = (await said()) as { url: string };
  ended.catch(() => {});
  return {
    url,
    async usage() {
      child.send("usage");
      return (await said()) as Usage;
    },
    close: () => child.disconnect(),
  };
}
