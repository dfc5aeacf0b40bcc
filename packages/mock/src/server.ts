import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { CloudRequest } from "@daypass/core/cloud";
import type { Answer } from "./answer.ts";
import { type Cloud, createCloud, type MockCloudOptions } from "./cloud.ts";
import type { Engine } from "./engine.ts";

/** Options of a mock cloud that listens. */
export interface ServerOptions extends MockCloudOptions {
  /** Where to listen. Default: `127.0.0.1`, which only this machine reaches. */
  readonly host?: string;
  /** Default: 0, any free port. */
  readonly port?: number;
}

/** A mock cloud that listens for HTTP. */
export interface RunningCloud {
  /** The `baseUrl` for every provider, such as `http://127.0.0.1:49152`. */
  readonly url: string;
  readonly cloud: Cloud;
  /** Ends all connections and stops listening. */
  close(): Promise<void>;
}

// What the vendors' gateways take. Node's own limit for headers is too small for a long token.
const maxHeaderBytes = 128 * 1024;
const maxBodyBytes = 12 * 1024 * 1024;

/**
 * Starts the mock cloud as an HTTP server. One origin serves all APIs, told apart by their paths.
 *
 * @example
 * ```ts
 * const { url, cloud, close } = await startMockCloud();
 * const provider = huaweiIam({ ...cloud.account("huawei-iam"), baseUrl: url });
 * await provider();
 * await close();
 * ```
 */
export async function startMockCloud(options: ServerOptions = {}): Promise<RunningCloud> {
  const { host = "127.0.0.1", port = 0 } = options;
  const { cloud, engine } = createCloud(options);
  const server = createServer({ maxHeaderSize: maxHeaderBytes }, (request, response) => {
    respond(engine, request, response).catch((error: unknown) => {
      // A caller that left does not wait for an answer; everybody else is told of a broken cloud.
      if (!response.destroyed) response.writeHead(500).end(String(error));
    });
  });
  await listen(server, port, host);
  return {
    url: urlOf(server.address() as AddressInfo),
    cloud,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Where this machine reaches the server, also when it listens on all addresses. */
function urlOf({ address, family, port }: AddressInfo): string {
  if (family === "IPv6") return `http://[${address === "::" ? "::1" : address}]:${port}`;
  return `http://${address === "0.0.0.0" ? "127.0.0.1" : address}:${port}`;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

async function respond(
  engine: Engine,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = hasBody(message) ? await readBody(message) : "";
  const request = plainRequest(message, body ?? "");
  if (body === undefined) return send(engine.refuseLarge(request), response);
  const answer = await engine.handle(request, () => leaving(response));
  if (answer) send(answer, response);
  else message.socket.resetAndDestroy();
}

/** Aborts when the caller leaves before the answer. */
function leaving(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  response.once("close", () => left.abort());
  return left.signal;
}

/** Half of the operations have none, and to wait for the end of nothing takes time all the same. */
function hasBody({ headers }: IncomingMessage): boolean {
  return "transfer-encoding" in headers || (headers["content-length"] ?? "0") !== "0";
}

/** The body's text; `undefined` when it is too large. */
function readBody(message: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    message.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      // What is too large is still read to its end: a client that is writing does not listen.
      if (bytes <= maxBodyBytes) chunks.push(chunk);
    });
    message.on("end", () => {
      resolve(bytes <= maxBodyBytes ? textOf(chunks) : undefined);
    });
    message.on("error", reject);
  });
}

/** Most bodies come in one piece, which need not be copied. */
function textOf(chunks: readonly Buffer[]): string {
  const [first, ...others] = chunks;
  return (others.length === 0 ? first : Buffer.concat(chunks))?.toString("utf8") ?? "";
}

function plainRequest(
  { method = "", url = "", headers }: IncomingMessage,
  body: string,
): CloudRequest {
  // A client that takes the cloud for a proxy writes the whole address.
  const target = url.startsWith("/") ? url : pathOf(url);
  const mark = target.indexOf("?");
  return {
    method,
    host: headers.host ?? "",
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? "" : target.slice(mark + 1),
    // Only `set-cookie` would have a list of values, and requests do not carry it.
    headers: headers as CloudRequest["headers"],
    body,
  };
}

function pathOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url ? url.pathname + url.search : address;
}

function send({ status, headers, body, truncated }: Answer, response: ServerResponse): void {
  response.sendDate = false;
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) });
  if (truncated) {
    const bytes = Buffer.from(body);
    response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy());
    return;
  }
  // As text it leaves in one piece with the headers; as bytes it would be a second write.
  response.end(body);
}
