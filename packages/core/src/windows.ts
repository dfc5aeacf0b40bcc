const minuteMs = 60_000;

/** How long before its end a credential is renewed. */
export interface Windows {
  /** In the background, while callers get the held one. */
  readonly earlyMs: number;
  /** While callers wait. */
  readonly blockingMs: number;
}

/**
 * The windows of a credential that has this long to live. Early: 5 minutes for up to 20 minutes of
 * life, 15 for less than 90, else 60, and never more than half of it, so that a life sees no third
 * request; up to a tenth less at random, so that a fleet spreads out. Blocking: one minute.
 */
export function windowsOf(lifetimeMs: number, random: () => number): Windows {
  return {
    earlyMs: Math.min(earlyWindow(lifetimeMs), lifetimeMs / 2) * (1 - 0.1 * random()),
    // Shorter for a very short life: one that begins inside its window would be renewed by every call.
    blockingMs: Math.min(minuteMs, lifetimeMs / 4),
  };
}

function earlyWindow(lifetimeMs: number): number {
  // To the nearest: an answer takes a moment to arrive, so that 90 minutes are a little less.
  const minutes = Math.round(lifetimeMs / minuteMs);
  if (minutes <= 20) return 5 * minuteMs;
  return minutes < 90 ? 15 * minuteMs : 60 * minuteMs;
}
