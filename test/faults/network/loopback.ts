import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Socket } from "node:net";
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server as TcpServer,
} from "node:net";
import { onTestFinished } from "vitest";
import type { Certificate } from "./certificate.ts";

/** A server on loopback that ends with the test. */
export interface Loopback {
  readonly port: number;
  /** Requests, or connections for a server of plain bytes, in the order in which they arrived. */
  readonly seen: readonly string[];
}

/** Answers HTTP requests with the listeners in turn, the last one for ever. */
export async function httpServer(...turns: readonly RequestListener[]): Promise<Loopback> {
  const seen: string[] = [];
  return { port: await listen(createServer(inTurn(turns, seen))), seen };
}

/** The same over TLS. */
export async function httpsServer(
  certificate: Certificate,
  ...turns: readonly RequestListener[]
): Promise<Loopback> {
  const seen: string[] = [];
  const server = createSecureServer(certificate, inTurn(turns, seen));
  return { port: await listen(server), seen };
}

/** What a server of plain bytes does with a connection. */
export type Meeting = (socket: Socket) => void;

/** Meets connections in turn, with the last meeting for ever. */
export async function tcpServer(...turns: readonly Meeting[]): Promise<Loopback> {
  const seen: string[] = [];
  const server = createTcpServer((socket) => {
    socket.on("error", () => {});
    seen.push("connection");
    turns[Math.min(seen.length, turns.length) - 1]?.(socket);
  });
  return { port: await listen(server), seen };
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createTcpServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Listens on a free port until the test has finished. */
export async function listen(server: TcpServer): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  return (server.address() as AddressInfo).port;
}

function inTurn(turns: readonly RequestListener[], seen: string[]): RequestListener {
  return (request: IncomingMessage, response) => {
    seen.push(`${request.method} ${request.url}`);
    turns[Math.min(seen.length, turns.length) - 1]?.(request, response);
  };
}
