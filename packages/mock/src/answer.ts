import type { CloudApi, CloudReply, CloudWorld } from "@daypass/core/cloud";
import { type Fault, retryAfterHeader } from "./fault.ts";

/** An answer as it goes on the wire. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body's text; empty for an answer without one. */
  readonly body: string;
  /** The connection breaks off in the middle of the body. */
  readonly truncated: boolean;
}

/** Writes a reply out. */
export function writeAnswer({ status, headers, body }: CloudReply): Answer {
  const text = typeof body === "string" ? body : (JSON.stringify(body) ?? "");
  const type = typeof body === "string" ? "text/plain;charset=UTF-8" : "application/json";
  const written: Record<string, string> = text === "" ? {} : { "content-type": type };
  for (const [name, value] of Object.entries(headers ?? {})) written[name.toLowerCase()] = value;
  return { status, headers: written, body: text, truncated: false };
}

/**
 * Writes a reply out with what every answer of a running cloud has, its time and an id where the API
 * has one, and with what a fault does to it.
 */
export function stampedAnswer(
  reply: CloudReply,
  api: CloudApi,
  world: CloudWorld,
  fault: Fault = {},
): Answer {
  const headers: Record<string, string> = {
    date: new Date(world.now() + (fault.dateOffsetMs ?? 0)).toUTCString(),
  };
  if (api.requestIdHeader) {
    headers[api.requestIdHeader] = world.randomText(32, "0123456789abcdef");
  }
  Object.assign(headers, reply.headers);
  if (fault.retryAfter !== undefined) headers["retry-after"] = retryAfterHeader(fault.retryAfter);
  Object.assign(headers, fault.headers);
  const replaced = "body" in fault ? fault.body : reply.body;
  const body = fault.edit ? fault.edit(replaced) : replaced;
  const answer = writeAnswer({ status: reply.status, headers, body });
  return { ...answer, truncated: fault.truncated ?? false };
}
