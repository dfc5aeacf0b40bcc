import { connect } from "node:net";

/** A connection that carries one request after another. */
export interface Connection {
  /** Sends a whole request and resolves to the status of its answer. */
  ask(request: string): Promise<number>;
  close(): void;
}

/**
 * Opens a connection for requests that are all the same. It understands answers with a content-length
 * and nothing else, so that the load takes less of the machine than the server does: any HTTP client
 * would be the one that is measured.
 */
export function openConnection(url: string): Connection {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname).setNoDelay();
  let received = "";
  let settle: { resolve(status: number): void; reject(error: Error): void } | undefined;
  socket.setEncoding("latin1");
  socket.on("data", (chunk) => {
    received += chunk;
    const end = endOfAnswer(received);
    if (end === undefined || received.length < end) return;
    const status = Number(received.slice(9, 12));
    received = received.slice(end);
    settle?.resolve(status);
  });
  socket.on("error", (error) => settle?.reject(error));
  socket.on("close", () => settle?.reject(new Error("the server closed the connection")));
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
        socket.write(request, "latin1");
      }),
    close: () => socket.destroy(),
  };
}

/** Where the answer at the beginning of a text ends; `undefined` before its headers are complete. */
export function endOfAnswer(received: string): number | undefined {
  const endOfHeaders = received.indexOf("\r\n\r\n");
  if (endOfHeaders < 0) return undefined;
  const length = /\r\ncontent-length: *(\d+)/i.exec(received.slice(0, endOfHeaders));
  if (length === null) throw new Error("expected an answer with a content-length");
  return endOfHeaders + 4 + Number(length[1]);
}
