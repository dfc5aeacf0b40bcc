import type { Contestant, Key } from "../contestant.ts";

const marginMs = 40 * 60_000;

/**
 * Huawei's SDKs. From 40 minutes before the end every caller renews for itself and gets the failure
 * of its own request; a key that lives shorter is renewed by every call.
 */
export const huawei: Contestant = ({ clock, issue }) => {
  let held: Key | undefined;
  return async () => {
    if (held === undefined || held.expiresAtMs - clock() < marginMs) held = (await issue()).key;
    return held;
  };
};
