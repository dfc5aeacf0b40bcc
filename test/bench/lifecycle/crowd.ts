import { setImmediate } from "node:timers/promises";
import { type Cache, hourKey, type Key } from "./contestants.ts";

/** What became of many calls at once. */
export interface Outcome {
  /** How often the cloud was asked. */
  readonly requests: number;
  /** How many calls got a key while the cloud was still thinking. */
  readonly served: number;
}

const minuteMs = 60_000;

/** So many calls when nothing is held. */
export function coldCrowd(cache: Cache, callers: number): Promise<Outcome> {
  return crowd(cache, callers);
}

/** So many calls four minutes before the end of a key that lasts an hour: it is valid and to be renewed. */
export function earlyCrowd(cache: Cache, callers: number): Promise<Outcome> {
  return crowd(cache, callers, 56 * minuteMs);
}

async function crowd(cache: Cache, callers: number, ageMs?: number): Promise<Outcome> {
  let nowMs = Date.UTC(2026, 0, 1);
  let requests = 0;
  let isThinking = ageMs === undefined;
  let answer = (): void => {};
  const thinking = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const get = cache(
    async (): Promise<Key> => {
      requests += 1;
      if (isThinking) await thinking;
      return hourKey(nowMs);
    },
    () => nowMs,
  );
  if (ageMs !== undefined) {
    await get();
    nowMs += ageMs;
    requests = 0;
    isThinking = true;
  }
  let served = 0;
  const calls = Array.from({ length: callers }, async () => {
    await get();
    served += 1;
  });
  await setImmediate();
  const servedAtOnce = served;
  answer();
  await Promise.all(calls);
  return { requests, served: servedAtOnce };
}
