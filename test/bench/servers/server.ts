import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A server in a process of its own, so that it does not share a thread with those who call it. */
export interface RunningServer {
  readonly url: string;
  close(): void;
}

/** Starts a program of this folder and waits until it says where it listens. */
export async function startServer(program: string): Promise<RunningServer> {
  const child = fork(join(import.meta.dirname, program), { execArgv: [] });
  const [{ url }] = (await once(child, "message")) as [{ url: string }];
  return { url, close: () => child.disconnect() };
}
