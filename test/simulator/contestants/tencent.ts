import type { Contestant, Key } from "../contestant.ts";

const marginMs = 30_000;

/**
 * Tencent's SDK for Node. The promise of a key is kept until 30 seconds before the key ends; one that
 * was rejected is kept for ever. A key that arrives expired is asked for again at once, without a
 * limit in the original and 50 times here.
 */
export const tencent: Contestant = ({ clock, issue }) => {
  let kept: Promise<Key> | undefined;

  async function get(attempts: number): Promise<Key> {
    kept ??= issue().then(({ key }) => key);
    const key = await kept;
    if (key.expiresAtMs - clock() > marginMs) return key;
    if (attempts === 0) throw new Error("stopped asking for a key that is not expired");
    kept = undefined;
    return get(attempts - 1);
  }

  return () => get(50);
};
