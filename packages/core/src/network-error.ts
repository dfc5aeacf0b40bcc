import { reasonOf } from "#platform";
import { echoes } from "./echo.ts";
import { DaypassError } from "./error.ts";
import type { HttpRequest } from "./http.ts";

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
  const { step, detail } = reasonOf(thrown);
  const { code, what, advice, retryable, unsent } = step;
  // A fetch function of the caller's own may throw anything, what it was given included.
  const isEcho = detail !== undefined && request !== undefined && echoes(detail, request);
  const shown = detail === undefined || isEcho ? "" : ` (${detail})`;
  const message = `${provider} ${operation}: ${what}${shown}. ${advice}.`;
  return { error: new DaypassError(code, message, { provider, operation, retryable }), unsent };
}
