import type { Api, VendorError } from "./api.ts";
import { echoes } from "./echo.ts";
import { DaypassError, type DaypassErrorCode } from "./error.ts";
import type { HttpRequest } from "./http.ts";
import { parseRetryAfter } from "./retry.ts";
import { vendorCode as codeIn, identifier, readVendorError, requestIdOf } from "./vendor-error.ts";

/** What an error answer has to show. */
export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What was answered. A code or an id that repeats something of it is not passed on. */
  readonly request?: HttpRequest;
}

/**
 * The error that an answer stands for.
 * @param nowMs The server's time, for a `Retry-After` date.
 * @param vendorError What the body says, where it was read already.
 */
export function errorFromResponse(
  api: Api,
  operation: string,
  { status, headers, text, request }: ErrorAnswer,
  nowMs: number,
  vendorError: VendorError = readVendorError(text),
): DaypassError {
  const unlessEchoed = (found: string | undefined) =>
    found !== undefined && request !== undefined && echoes(found, request) ? undefined : found;
  const vendorCode = unlessEchoed(codeIn(vendorError.vendorCode));
  const requestId =
    unlessEchoed(requestIdOf(headers)) ?? unlessEchoed(identifier(vendorError.requestId, 128));
  const code = api.errorCode(vendorError, status) ?? codeOfStatus(status);
  const retryAfterSeconds = parseRetryAfter(headers.get("retry-after"), nowMs);

  const facts = [`HTTP ${status}`];
  if (vendorCode !== undefined) facts.push(vendorCode);
  if (requestId !== undefined) facts.push(`request ${requestId}`);
  const wait =
    retryAfterSeconds === undefined ? "" : ` The API asks to wait ${retryAfterSeconds} s.`;
  const [what, advice, passes = false] = sentences[code] ?? sentences.rejected;
  const message = `${api.id} ${operation}: ${what} (${facts.join(", ")}). ${advice}.${wait}`;
  return new DaypassError(code, message, {
    provider: api.id,
    operation,
    status,
    vendorCode,
    requestId,
    retryable: passes && !lastingStatuses.has(status),
    retryAfterSeconds,
  });
}

// A proxy's question for a password, and what a server does not know how to do.
const lastingStatuses: ReadonlySet<number> = new Set([407, 501, 505]);

/** Our code for an HTTP status from 400 up. */
export function codeOfStatus(status: number): DaypassErrorCode {
  return statusCodes[status] ?? (status >= 500 ? "unavailable" : "rejected");
}

const statusCodes: Readonly<Record<number, DaypassErrorCode>> = {
  401: "unauthenticated",
  403: "forbidden",
  404: "not-found",
  407: "network",
  408: "timeout",
  410: "not-found",
  425: "unavailable",
  429: "throttled",
};

/** `passes` where the same request may succeed later without anybody changing anything. */
type Sentence = readonly [what: string, advice: string, passes?: boolean];

const sentences: Readonly<Partial<Record<DaypassErrorCode, Sentence>>> & {
  readonly rejected: Sentence;
} = {
  rejected: [
    "the API says that the request is wrong",
    "Check the options against the API's document and look the vendor's code up there",
  ],
  unauthenticated: [
    "the key, token or signature was not accepted",
    "Check auth: whether the key is active, belongs to this region, and the token has not ended",
  ],
  forbidden: [
    "the caller is known but may not do this",
    "Check which permissions the account behind auth has",
  ],
  "not-found": [
    "the API does not know what was asked for",
    "Check the ids and names in the options, and the region",
  ],
  throttled: [
    "too many requests",
    "Ask less often, and share one provider among all callers",
    true,
  ],
  "clock-skew": ["the request's time is too far from the API's", "Set the clock of this machine"],
  unavailable: ["the API failed or is not reachable behind its gateway", "Try again later", true],
  network: ["a proxy on the way refused the request", "Check the proxy's user and password", true],
  timeout: ["the API gave up waiting for the request", "Try again later", true],
  expired: ["the credential had already ended", "Check the clock of this machine"],
};
