import type { CloudApi, CloudReply, CloudWorld } from "@daypass/core/cloud";
import { rememberLast } from "@daypass/core/provider";
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

/** Writes a reply out. Its headers join those already written, whose names are in lower case. */
export function writeAnswer(
  { status, headers, body }: CloudReply,
  written: Record<string, string> = {},
): Answer {
  const isText = typeof body === "string";
  const text = isText ? body : (JSON.stringify(body) ?? "");
  if (text !== "") {
    written["content-type"] = isText ? "text/plain;charset=UTF-8" : "application/json";
  }
  for (const name in headers) written[name.toLowerCase()] = headers[name] as string;
  return { status, headers: written, body: text, truncated: false };
}

/** Writes a reply out as an API answers it, and with what a fault does to it. */
export type AnswerWriter = (
  reply: CloudReply,
  api: CloudApi,
  world: CloudWorld,
  fault?: Fault,
) => Answer;

/**
 * A writer of what a running cloud answers: every answer has its time, and an id where the API has
 * one.
 */
export function createAnswerWriter(): AnswerWriter {
  // Many answers have the same second.
  const dateOf = rememberLast((seconds: number) => new Date(seconds * 1_000).toUTCString());
  return (reply, api, world, fault) => {
    const timeMs = world.now() + (fault?.dateOffsetMs ?? 0);
    const headers: Record<string, string> = { date: dateOf(Math.floor(timeMs / 1_000)) };
    if (api.requestIdHeader) {
      headers[api.requestIdHeader] = world.randomText(32, "0123456789abcdef");
    }
    if (!fault) return writeAnswer(reply, headers);
    return { ...writeAnswer(faulty(reply, fault), headers), truncated: fault.truncated ?? false };
  };
}

function faulty({ status, headers, body }: CloudReply, fault: Fault): CloudReply {
  const { retryAfter } = fault;
  const replaced = "body" in fault ? fault.body : body;
  return {
    status,
    headers: {
      ...headers,
      ...(retryAfter !== undefined && { "retry-after": retryAfterHeader(retryAfter) }),
      ...fault.headers,
    },
    body: fault.edit ? fault.edit(replaced) : replaced,
  };
}
