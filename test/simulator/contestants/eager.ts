import type { Contestant, Key } from "../contestant.ts";
import { singleFlight } from "./single-flight.ts";

/** From so long before the end every caller waits for one shared renewal, and gets its failure. */
function eager(windowMs: number): Contestant {
  return ({ clock, issue }) => {
    let held: Key | undefined;
    const refresh = singleFlight(async () => {
      held = (await issue()).key;
      return held;
    });
    return async () => {
      const isFresh = held !== undefined && held.expiresAtMs - clock() >= windowMs;
      return isFresh ? (held as Key) : refresh();
    };
  };
}

/** Smithy's memoiser in JavaScript: 300,000 ms. */
export const smithy = eager(300_000);

/** Google's auth library: an eager threshold of 5 minutes. */
export const google = eager(5 * 60_000);
