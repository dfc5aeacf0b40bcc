import type { Contestant } from "../rounds.ts";
import { type Connection, openConnection } from "./connection.ts";
import type { RunningServer } from "./server.ts";

/** A request that is sent over and over; its answer has to have this status. */
export interface RepeatedRequest {
  readonly path: string;
  readonly method: "POST";
  readonly headers: Readonly<Record<string, string>>;
  /** Of ASCII characters. */
  readonly body: string;
  readonly status: number;
}

const concurrency = 50;
const blockMs = 250;

/** A server under as much load as 50 connections carry that ask again as soon as they are answered. */
export function serving(
  name: string,
  server: RunningServer,
  request: RepeatedRequest,
): Contestant<"perSecond" | "cpuUs" | "rssMb"> {
  const text = textOf(server.url, request);

  async function ask(connection: Connection): Promise<void> {
    const status = await connection.ask(text);
    if (status !== request.status) throw new Error(`${name} answered ${status}`);
  }

  return {
    name,
    async block() {
      // Anew for each block: a server closes what was idle while the others were asked.
      const connections = Array.from({ length: concurrency }, () => openConnection(server.url));
      await Promise.all(connections.map(ask));
      const before = await server.usage();
      const startMs = performance.now();
      let count = 0;
      const askOnAndOn = async (connection: Connection): Promise<void> => {
        for (; performance.now() - startMs < blockMs; count += 1) await ask(connection);
      };
      await Promise.all(connections.map(askOnAndOn));
      const tookMs = performance.now() - startMs;
      const { cpuUs, rssBytes } = await server.usage();
      for (const { close } of connections) close();
      return {
        perSecond: (count * 1_000) / tookMs,
        cpuUs: (cpuUs - before.cpuUs) / count,
        rssMb: rssBytes / 1e6,
      };
    },
    close: server.close,
  };
}

function textOf(url: string, { method, path, headers, body }: RepeatedRequest): string {
  const all = { host: new URL(url).host, ...headers, "content-length": String(body.length) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}
