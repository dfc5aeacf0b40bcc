import http, { type Agent, type ClientRequest, type IncomingMessage } from "node:http";
import https from "node:https";
import type { Fetch } from "../http.ts";

type RequestInit = Parameters<Fetch>[1];

// Vendors' tokens are long. Node's own limit for all headers together is 16 KiB.
const maxHeaderBytes = 131_072;

// What the global fetch sends as well and a gateway may insist on. Answers are short: there is
// nothing to gain from compressing them.
const usualHeaders = { accept: "*/*", "accept-encoding": "identity", "user-agent": "node" };

/**
 * Sends a request and resolves to the answer once its headers are there. Until its body has been
 * read, the signal ends the answer too.
 */
export function exchange(
  url: URL,
  init: RequestInit,
  agent: Agent | undefined,
  mayRepeat = true,
): Promise<IncomingMessage> {
  const { method, headers, body, signal } = init;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const { request: open } = url.protocol === "https:" ? https : http;
    const request = open(url, {
      method,
      headers: { ...usualHeaders, ...headers },
      agent,
      maxHeaderSize: maxHeaderBytes,
    });
    let answer: IncomingMessage | undefined;

    const abort = () => {
      reject(signal.reason);
      (answer ?? request).destroy(signal.reason);
    };
    signal.addEventListener("abort", abort, { once: true });

    request.on("response", (message) => {
      answer = message;
      resolve(message);
    });
    // Stays to the end: an error that nobody listens to would end the process.
    request.on("error", (error) => {
      if (answer !== undefined) {
        // What came completely is good, whatever happens to the connection afterwards.
        if (!answer.complete) answer.destroy(error);
      } else if (mayRepeat && !signal.aborted && isStale(request, error)) {
        resolve(exchange(url, init, agent, false));
      } else {
        reject(error);
      }
    });
    // The last that is heard of a request, also of one whose connection is kept.
    request.on("close", () => {
      signal.removeEventListener("abort", abort);
      if (answer === undefined) reject(closedEarly());
    });
    // Head and body leave in one piece, and so in one encoding: the head's, which is Latin-1.
    request.end(Buffer.from(body ?? "").toString("latin1"), "latin1");
  });
}

/**
 * Whether the server closed a kept connection just when the request went out on it. Node's
 * documentation of `reusedSocket` has such a request sent again.
 */
function isStale(request: ClientRequest, error: NodeJS.ErrnoException): boolean {
  return request.reusedSocket && error.code === "ECONNRESET";
}

/** The error for a connection that ended before the answer did, named as Node does. */
export function closedEarly(): Error {
  return Object.assign(new Error("the connection was closed early"), { code: "ECONNRESET" });
}
