/** The server's time, as far as it is known. */
export interface ServerClock {
  /** In milliseconds since 1970. */
  now(): number;
  /** Server's time minus local time, in milliseconds; 0 until something else was learnt. */
  offsetMs(): number;
  /**
   * Learns from a `Date` header. `sentAtMs` and `receivedAtMs` are local times. An offset that the
   * header's one-second resolution and the time on the way can explain is not learnt.
   */
  learn(date: string | null, sentAtMs: number, receivedAtMs: number): void;
  /** Learns from a time that the server stated exactly, such as in a vendor's time-skew error. */
  learnTime(serverMs: number, receivedAtMs: number): void;
}

// Clocks kept by NTP differ by less; both signatures and expiry have far more slack.
const toleranceMs = 1_000;

/** @param local The local time in milliseconds since 1970. */
export function createServerClock(
  local: () => number,
  onOffset: (offsetMs: number) => void = () => {},
): ServerClock {
  let offset = 0;

  function learnBetween(lowestMs: number, highestMs: number): void {
    const low = lowestMs - toleranceMs;
    const high = highestMs + toleranceMs;
    if (low <= offset && offset <= high) return;
    offset = low <= 0 && 0 <= high ? 0 : Math.round((low + high) / 2);
    onOffset(offset);
  }

  return {
    now: () => local() + offset,
    offsetMs: () => offset,
    learn(date, sentAtMs, receivedAtMs) {
      const dateMs = parseHttpDate(date);
      if (dateMs === undefined) return;
      // The server read its clock at some moment on the way, and cut off the fraction of the second.
      learnBetween(dateMs - receivedAtMs, dateMs + 1_000 - sentAtMs);
    },
    learnTime(serverMs, receivedAtMs) {
      if (!Number.isFinite(serverMs)) return;
      learnBetween(serverMs - receivedAtMs, serverMs - receivedAtMs);
    },
  };
}

// Date.parse also takes "-5" and "1" for dates.
const datePattern = /^[A-Z][a-z]{2,8}, ?\d/;

/** Milliseconds since 1970 of an HTTP date such as `Sun, 06 Nov 1994 08:49:37 GMT`. */
export function parseHttpDate(text: string | null): number | undefined {
  if (text === null || !datePattern.test(text)) return undefined;
  const timeMs = Date.parse(text);
  return Number.isNaN(timeMs) ? undefined : timeMs;
}
