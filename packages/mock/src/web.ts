import type { CloudRequest } from "@daypass/core/cloud";
import type { Answer } from "./answer.ts";
import { pause } from "./pause.ts";

/** A WHATWG request as the cloud takes it. */
export async function readRequest(request: Request): Promise<CloudRequest> {
  const { host, pathname, search } = new URL(request.url);
  return {
    method: request.method,
    host: request.headers.get("host") ?? host,
    path: pathname,
    query: search.slice(1),
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  };
}

/** The cloud's answer as a WHATWG response. */
export function writeResponse({ status, headers, body, truncated }: Answer): Response {
  if (status === 204 || status === 205 || status === 304) {
    return new Response(null, { status, headers });
  }
  if (!truncated) return new Response(body, { status, headers });
  const bytes = new TextEncoder().encode(body);
  // Without the whole length the half that arrives would pass for the whole.
  const whole = { ...headers, "content-length": String(bytes.length) };
  return new Response(breakingOff(bytes), { status, headers: whole });
}

/** How `fetch` fails when there is no answer. */
export function connectionReset(): TypeError {
  const cause = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
  return new TypeError("fetch failed", { cause });
}

function breakingOff(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async start(controller) {
      controller.enqueue(bytes.subarray(0, bytes.length / 2));
      // An error at once would overtake the first half.
      await pause(1);
      controller.error(new TypeError("terminated"));
    },
  });
}
