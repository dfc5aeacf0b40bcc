import { checkBaseUrl } from "./base-url.ts";
import { DaypassError } from "./error.ts";
import type { EventListener } from "./events.ts";
import type { Fetch } from "./http.ts";
import type { Issue } from "./validator.ts";

/** Options that every provider and every typed client takes. */
export interface ClientOptions {
  /** Where to send requests: `https:`, or `http:` on loopback. Default: the API's endpoint. */
  readonly baseUrl?: string | undefined;
  /** Sends the requests. Default: the global `fetch`. In Node, `nodeFetch` of `/node` is faster. */
  readonly fetch?: Fetch | undefined;
  /** The local time in milliseconds since 1970. Default: `Date.now`. */
  readonly clock?: (() => number) | undefined;
  /** Time for one attempt. Default: 10,000. */
  readonly attemptTimeoutMs?: number | undefined;
  /** Time for a call with all its attempts and pauses. Default: 30,000. */
  readonly deadlineMs?: number | undefined;
  /** How often a request is sent at most, 1 to 10. Default: 3. */
  readonly maxAttempts?: number | undefined;
  /** A number from 0 up to 1, for pauses and nonces. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** Hears why a credential was renewed, which requests were repeated, how far the clock is off. */
  readonly onEvent?: EventListener | undefined;
}

// What timers take; a longer time would fire at once.
const longestMs = 2_147_483_647;

const isFunction = (value: unknown) => typeof value === "function";
const isTime = (value: unknown) => typeof value === "number" && value > 0 && value <= longestMs;
const isCount = (value: unknown) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 10;

/** Whether a value fits, and what to say if not. */
type Check = readonly [fits: (value: unknown) => boolean, expectation: string];

const checks: Readonly<Record<keyof ClientOptions | "authenticate", Check>> = {
  // Says more than whether it fits, so it is checked below.
  baseUrl: [() => true, ""],
  fetch: [isFunction, "a function"],
  clock: [isFunction, "a function"],
  random: [isFunction, "a function"],
  onEvent: [isFunction, "a function"],
  authenticate: [isFunction, "a function"],
  attemptTimeoutMs: [isTime, "milliseconds above 0"],
  deadlineMs: [isTime, "milliseconds above 0"],
  maxAttempts: [isCount, "an integer from 1 to 10"],
};

/**
 * Checks the options that every provider takes. What a provider takes besides has to be out of them.
 * @throws {DaypassError} `invalid-input` with an issue for each wrong or unknown option.
 */
export function checkClientOptions(provider: string, options: ClientOptions): void {
  const issues: Issue[] = [];
  for (const [field, value] of Object.entries(options)) {
    const check = Object.hasOwn(checks, field) ? checks[field as keyof ClientOptions] : undefined;
    if (check === undefined) {
      issues.push({ path: [field], message: "expected no such option" });
    } else if (value !== undefined && !check[0](value)) {
      issues.push({ path: [field], message: `expected ${check[1]}` });
    }
  }
  if (options.baseUrl !== undefined) {
    const wrong = checkBaseUrl(options.baseUrl);
    if (wrong !== undefined) issues.push({ path: ["baseUrl"], message: wrong });
  }
  if (issues.length > 0) throw invalidInput(provider, undefined, issues);
}

/** The error for an input that is wrong before anything was sent. */
export function invalidInput(
  provider: string,
  operation: string | undefined,
  issues: readonly Issue[],
): DaypassError {
  const list = issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  const place = operation === undefined ? provider : `${provider} ${operation}`;
  return new DaypassError("invalid-input", `${place}: nothing was sent. Correct ${list}.`, {
    provider,
    operation,
    issues,
  });
}
