import { Agent, type RequestListener } from "node:http";
import { nodeFetch } from "daypass/node";
import { onTestFinished } from "vitest";
import { httpServer, type Meeting } from "./loopback.ts";

/** What goes with a request besides its URL. */
export type Init = Parameters<ReturnType<typeof nodeFetch>>[1];

/** A body's reader, as far as core uses it. */
export interface Reader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>;
  cancel(): Promise<void>;
}

/** A function that asks this machine by nodeFetch, over connections of its own that end with the test. */
export function nodeCaller() {
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const fetch = nodeFetch({ agent });
  return async (port: number, init: Partial<Init> = {}) => {
    const { signal = new AbortController().signal, ...rest } = init;
    const usual = { method: "POST", headers: {}, body: "{}", redirect: "manual" } as const;
    const url = `http://127.0.0.1:${port}/keys?a=1`;
    const response = await fetch(url, { ...usual, ...rest, signal });
    return { ...response, reader: response.body?.getReader() as Reader, signal };
  };
}

/** All that is left of a body. */
export async function textOf(reader: Reader): Promise<string> {
  const decoder = new TextDecoder();
  for (let text = ""; ; ) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
}

/** An HTTP server that counts the connections it gets. */
export async function countingServer(turn: RequestListener) {
  const sockets = new Set<unknown>();
  const { port } = await httpServer((request, response) => {
    sockets.add(request.socket);
    turn(request, response);
  });
  return { port, connections: () => sockets.size };
}

/** Answers a request with these bytes, each part in a packet of its own. */
export function parts(...texts: readonly string[]): Meeting {
  return (socket) =>
    socket.once("data", async () => {
      for (const text of texts) {
        socket.write(text, "latin1");
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      socket.end();
    });
}

/** Something that is waited for. */
export function latch(): { readonly open: () => void; readonly opened: Promise<void> } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}
