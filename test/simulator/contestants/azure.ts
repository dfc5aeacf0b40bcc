import type { Contestant, Key } from "../contestant.ts";
import { singleFlight } from "./single-flight.ts";

const startMs = 120_000;
const forceMs = 1_000;
const retryMs = 3_000;

/**
 * Azure's token cycler. It renews in the background from 2 minutes before the end and makes callers
 * wait from 1 second before. A renewal tries every 3 seconds until the old key ends, and once more.
 */
export const azure: Contestant = ({ clock, wait, issue }) => {
  let held: Key | undefined;
  const leftMs = () => (held?.expiresAtMs ?? Number.NEGATIVE_INFINITY) - clock();

  const refresh = singleFlight(async () => {
    const untilMs = held?.expiresAtMs ?? clock();
    for (;;) {
      const isLast = clock() >= untilMs;
      try {
        held = (await issue()).key;
        return held;
      } catch (error) {
        if (!isLast) await wait(retryMs);
        else {
          held = undefined;
          throw error;
        }
      }
    }
  });

  return async () => {
    if (held === undefined || leftMs() < forceMs) return refresh();
    if (leftMs() < startMs) refresh().catch(() => {});
    return held;
  };
};
