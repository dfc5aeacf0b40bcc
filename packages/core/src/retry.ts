import { parseHttpDate } from "./clock.ts";

const baseMs = 100;
const capMs = 5_000;

/**
 * The pause before the next attempt: at random up to 100 ms after the first, doubling up to 5 s, and
 * never shorter than the API asked for.
 */
export function pauseMsAfter(
  attempt: number,
  retryAfterSeconds: number | undefined,
  random: () => number,
): number {
  const jittered = random() * Math.min(capMs, baseMs * 2 ** (attempt - 1));
  return Math.max(jittered, (retryAfterSeconds ?? 0) * 1_000);
}

/**
 * Reads `Retry-After`: whole seconds, or an HTTP date measured against the server's time.
 * `undefined` when it is absent or neither.
 */
export function parseRetryAfter(value: string | null, nowMs: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const dateMs = parseHttpDate(value);
  return dateMs === undefined ? undefined : Math.max(0, Math.ceil((dateMs - nowMs) / 1_000));
}
