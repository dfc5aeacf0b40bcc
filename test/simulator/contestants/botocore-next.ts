import type { Contestant, Key } from "../contestant.ts";
import { singleFlight } from "./single-flight.ts";

const minute = 60_000;

/**
 * botocore behind its new flag, which is what the AWS SDKs agreed on. The early window is 5, 15 or 60
 * minutes by lifetime, the blocking one a minute. After a failure the old key is served, also past its
 * end, and nothing is asked for 300 to 600 seconds.
 */
export const botocoreNext: Contestant = ({ clock, random, issue }) => {
  let held: Key | undefined;
  let earlyMs = 0;
  let blockedUntilMs = Number.NEGATIVE_INFINITY;

  const refresh = singleFlight(async () => {
    try {
      const { key } = await issue();
      const lifetimeMs = key.expiresAtMs - clock();
      if (lifetimeMs <= 0) throw new Error("arrived expired");
      held = key;
      earlyMs = earlyWindow(lifetimeMs);
      blockedUntilMs = Number.NEGATIVE_INFINITY;
    } catch (error) {
      if (held === undefined) throw error;
      blockedUntilMs = clock() + 5 * minute + random() * 5 * minute;
    }
  });

  return async () => {
    const leftMs = (held?.expiresAtMs ?? Number.NEGATIVE_INFINITY) - clock();
    if (leftMs >= earlyMs && held !== undefined) return held;
    if (held !== undefined && clock() < blockedUntilMs) return held;
    if (held === undefined || leftMs < minute) await refresh();
    // Whoever comes first renews, and in this window it waits for it.
    else await refresh();
    return held as Key;
  };
};

function earlyWindow(lifetimeMs: number): number {
  if (lifetimeMs <= 20 * minute) return 5 * minute;
  return lifetimeMs < 90 * minute ? 15 * minute : 60 * minute;
}
