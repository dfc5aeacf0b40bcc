import type { Contestant, Key } from "../contestant.ts";

const marginSeconds = 15 * 60;

/**
 * Alibaba's session credentials for Node. A key is stale 15 minutes before its end, and every caller
 * then sends a request of its own. One that arrives stale is used for a second. After a failure the
 * old key is served, also past its end, until the next try 1 to max(10, 2^(n-1)) seconds later.
 */
export const alibaba: Contestant = ({ clock, random, issue }) => {
  let held: Key | undefined;
  let staleAtSeconds = Number.NEGATIVE_INFINITY;
  let failures = 0;
  const nowSeconds = () => clock() / 1_000;

  return async () => {
    if (held !== undefined && nowSeconds() < staleAtSeconds) return held;
    try {
      const { key } = await issue();
      held = key;
      failures = 0;
      staleAtSeconds = key.expiresAtMs / 1_000 - marginSeconds;
      if (staleAtSeconds <= nowSeconds()) staleAtSeconds = nowSeconds() + 1;
    } catch (error) {
      if (held === undefined) throw error;
      failures += 1;
      const longest = Math.max(10, 2 ** (failures - 1));
      staleAtSeconds = nowSeconds() + 1 + random() * (longest - 1);
    }
    return held;
  };
};
