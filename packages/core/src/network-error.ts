import { stepOf, stepOfProxy } from "#platform";
import { echoes } from "./echo.ts";
import { DaypassError } from "./error.ts";
import type { HttpRequest } from "./http.ts";
import type { Step } from "./network-step/step.ts";

/** What came of an attempt that got no answer. */
export interface NetworkFailure {
  readonly error: DaypassError;
  /** The request cannot have reached the server, so that any request may be repeated. */
  readonly unsent: boolean;
}

/**
 * Names the step that failed by the platform's error code. The platform's error itself goes no
 * further: it may quote the URL with its query, or a header.
 */
export function networkFailure(
  thrown: unknown,
  provider: string,
  operation: string,
  request?: HttpRequest,
): NetworkFailure {
  const { step, detail } = reasonOf(thrown, request);
  const { code, what, advice, retryable, unsent } = step;
  const shown = detail === undefined ? "" : ` (${detail})`;
  const message = `${provider} ${operation}: ${what}${shown}. ${advice}.`;
  return { error: new DaypassError(code, message, { provider, operation, retryable }), unsent };
}

function reasonOf(
  thrown: unknown,
  request: HttpRequest | undefined,
): { readonly step: Step; readonly detail: string | undefined } {
  const proxyStatus = found(thrown, proxyStatusOf);
  if (proxyStatus !== undefined) {
    return { step: stepOfProxy(proxyStatus), detail: `HTTP ${proxyStatus}` };
  }
  const platformCode = found(thrown, ({ code }) =>
    typeof code === "string" && /^[A-Z][A-Z0-9_]{2,59}$/.test(code) ? code : undefined,
  );
  // A fetch function of the caller's own may throw anything, what it was given included.
  const isEcho =
    platformCode !== undefined && request !== undefined && echoes(platformCode, request);
  return { step: stepOf(platformCode), detail: isEcho ? undefined : platformCode };
}

// What the platform throws, as far as it is looked at.
interface Thrown {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly statusCode?: unknown;
}

/** The status with which a proxy refused a tunnel. */
function proxyStatusOf({ code, message, statusCode }: Thrown): string | undefined {
  if (code === "ERR_PROXY_TUNNEL") return /^\d{3}$/.exec(String(statusCode))?.[0];
  // undici, which is the global fetch as well, tells it nowhere else.
  return typeof message === "string" ? proxyRefusal.exec(message)?.[1] : undefined;
}

const proxyRefusal = /^Proxy response \((\d{3})\)/;

// Node puts the cause's code behind `cause`, and one for each address behind `errors`.
function found(
  thrown: unknown,
  read: (error: Thrown) => string | undefined,
  depth = 0,
): string | undefined {
  if (typeof thrown !== "object" || thrown === null || depth > 4) return undefined;
  const { cause, errors } = thrown as { readonly cause?: unknown; readonly errors?: unknown };
  return (
    read(thrown) ??
    found(cause, read, depth + 1) ??
    found(Array.isArray(errors) ? errors[0] : undefined, read, depth + 1)
  );
}
