import { discard, maxBodyBytes, readText } from "./body.ts";
import type { ServerClock } from "./clock.ts";
import { DaypassError } from "./error.ts";
import { emitTo } from "./events.ts";
import { headerIssues } from "./header.ts";
import type { Authenticator, Fetch, HttpRequest, HttpResponse } from "./http.ts";
import { networkFailure } from "./network-error.ts";
import { type ClientOptions, invalidInput } from "./options.ts";
import { pauseMsAfter } from "./retry.ts";
import { pause, watched } from "./watched.ts";

/** How one request is to be sent. */
export interface Sending {
  /** The operation's id in the spec, for errors and events. */
  readonly operation: string;
  readonly authenticate?: Authenticator | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Whether the request may reach the server twice without harm. */
  readonly repeatable: boolean;
  /** The error that the answer to a request, as it was sent, stands for; `undefined` for a success. */
  readonly failureOf: (response: HttpResponse, request: HttpRequest) => DaypassError | undefined;
}

/**
 * Sends a request by the one policy: no redirects, a timeout for an attempt and one for the whole,
 * a limited body, few repetitions with pauses at random. Resolves to the last answer, also when it
 * stands for an error.
 * @throws {DaypassError} `network`, `timeout`, `redirected`, `invalid-response`; the reason of `signal`.
 */
export type Transport = (request: HttpRequest, sending: Sending) => Promise<HttpResponse>;

/** What an attempt came to. */
interface Attempt {
  readonly signed?: HttpRequest;
  readonly answer?: HttpResponse;
  readonly error?: DaypassError | undefined;
  /** The request was not processed, so that any request may be repeated. */
  readonly unsent?: boolean;
}

// A clock this wrong explains a refused signature; all vendors accept less.
const explainingSkewMs = 300_000;

export function createTransport(
  provider: string,
  clock: ServerClock,
  options: ClientOptions,
): Transport {
  const { attemptTimeoutMs = 10_000, deadlineMs = 30_000, maxAttempts = 3 } = options;
  const { random = Math.random, clock: local = Date.now } = options;
  // Looked up at each call, so that a fetch that was replaced later is the one used.
  const fetch = options.fetch ?? ((...call: Parameters<Fetch>) => globalThis.fetch(...call));
  const emit = emitTo(options.onEvent);

  function problem(
    code: "timeout" | "redirected" | "invalid-response",
    operation: string,
    text: string,
    status?: number,
  ): DaypassError {
    const fields = { provider, operation, status, retryable: code === "timeout" };
    return new DaypassError(code, `${provider} ${operation}: ${text}`, fields);
  }

  async function exchange(
    request: HttpRequest,
    operation: string,
    signal: AbortSignal,
  ): Promise<HttpResponse> {
    const { method, url, headers, body = null } = request;
    const sentAtMs = local();
    const init = { method, headers: { ...headers }, body, redirect: "manual", signal } as const;
    const response = (await fetch(url, init)) as Response;
    const { status } = response;
    if (response.type === "opaqueredirect" || (status >= 300 && status < 400)) {
      await discard(response);
      const text = "the API answered with a redirect, which is not followed. Check baseUrl.";
      throw problem("redirected", operation, text, status === 0 ? undefined : status);
    }
    // A gateway that is out of order may well have a wrong clock.
    if (status < 500) clock.learn(response.headers.get("date"), sentAtMs, local());
    const text = await readText(response);
    if (text !== undefined) return { status, headers: response.headers, text, response };
    const message = `the answer is longer than ${maxBodyBytes} bytes. Check baseUrl.`;
    throw problem("invalid-response", operation, message, status);
  }

  const timeout = (operation: string, ms: number): DaypassError =>
    problem("timeout", operation, `no answer within ${ms} ms. Try again later.`);

  /** Signs and sends. What the authenticator throws, an abort and the deadline end the call. */
  async function attempt(
    request: HttpRequest,
    { operation, authenticate, failureOf, signal: parent }: Sending,
    endsAtMs: number,
  ): Promise<Attempt> {
    let tooSlow: DaypassError | undefined;
    const result = watched(parent, async ({ signal, limit }): Promise<Attempt> => {
      const endInTime = () =>
        limit(endsAtMs - performance.now(), () => timeout(operation, deadlineMs));
      const signing = authenticate?.(request, { nowMs: clock.now(), signal }) ?? request;
      // A signature is there at once, a token may have to be fetched.
      if ("then" in signing) endInTime();
      const signed = await signing;
      const issues = headerIssues(signed.headers);
      if (issues.length > 0) throw invalidInput(provider, operation, issues);
      if (performance.now() + attemptTimeoutMs >= endsAtMs) endInTime();
      else {
        limit(attemptTimeoutMs, () => {
          tooSlow = timeout(operation, attemptTimeoutMs);
          return tooSlow;
        });
      }
      try {
        return { signed, answer: await exchange(signed, operation, signal) };
      } catch (thrown) {
        if (thrown instanceof DaypassError) return { error: thrown };
        return networkFailure(thrown, provider, operation, signed);
      }
    });
    try {
      const attempted = await result;
      const { answer, signed = request } = attempted;
      if (answer === undefined) return attempted;
      return { signed, answer, error: failureOf(answer, signed), unsent: answer.status === 429 };
    } catch (thrown) {
      if (tooSlow === undefined || thrown !== tooSlow) throw thrown;
      return { error: tooSlow };
    }
  }

  return async (request, sending) => {
    const { operation, authenticate, repeatable, signal } = sending;
    const endsAtMs = performance.now() + deadlineMs;
    let corrected = false;
    for (let number = 1; ; number += 1) {
      const offsetMs = clock.offsetMs();
      const { signed, answer, error, unsent } = await attempt(request, sending, endsAtMs);
      if (answer !== undefined && error === undefined) return answer;
      if (error === undefined) throw new TypeError("an attempt has an answer or an error");

      if (signed !== undefined && authenticate !== undefined && !corrected) {
        const skewMs = Math.abs(clock.offsetMs() - offsetMs);
        if (isMendable(error, skewMs, authenticate, signed)) {
          // Not counted: it is no repetition of the same request.
          corrected = true;
          number -= 1;
          continue;
        }
      }
      const pauseMs = pauseMsAfter(number, error.retryAfterSeconds, random);
      const again = error.retryable && (repeatable || unsent) && number < maxAttempts;
      if (!again || performance.now() + pauseMs >= endsAtMs) {
        if (answer !== undefined) return answer;
        throw error;
      }
      const { code, status } = error;
      const event = { type: "retry", provider, operation, attempt: number, code, pauseMs } as const;
      emit(status === undefined ? event : { ...event, status });
      await pause(pauseMs, signal);
    }
  };
}

/** Whether the same request would be accepted with the time learnt since, or with a new token. */
function isMendable(
  error: DaypassError,
  skewMs: number,
  authenticate: Authenticator,
  signed: HttpRequest,
): boolean {
  if (error.code === "clock-skew") return true;
  const refused = error.code === "unauthenticated" || error.code === "forbidden";
  if (refused && skewMs > explainingSkewMs) return true;
  return error.code === "unauthenticated" && authenticate.onRejected?.(signed) === true;
}
