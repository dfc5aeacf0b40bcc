import type { Contestant, Key } from "../contestant.ts";

const minute = 60_000;
const advisoryMs = 15 * minute;
const mandatoryMs = 10 * minute;

/**
 * botocore as it was for years. From 15 minutes before the end one caller renews while the others go
 * on, and a failure is only logged; from 10 minutes all callers queue for a renewal, and a failure is
 * raised although the key is still valid. What arrives expired is raised as well.
 */
export const botocore: Contestant = ({ clock, issue }) => {
  let held: Key | undefined;
  let busy: Promise<void> | undefined;
  const within = (ms: number) => held === undefined || held.expiresAtMs - clock() < ms;

  async function refresh(isMandatory: boolean): Promise<void> {
    try {
      held = (await issue()).key;
    } catch (error) {
      if (isMandatory) throw error;
      return;
    }
    if (within(0)) throw new Error("refreshed, but expired");
  }

  function locked(isMandatory: boolean): Promise<void> {
    const work = refresh(isMandatory).finally(() => {
      busy = undefined;
    });
    busy = work.catch(() => {});
    return work;
  }

  return async () => {
    if (within(advisoryMs) && busy === undefined) await locked(within(mandatoryMs));
    while (within(mandatoryMs) && busy !== undefined) {
      await busy;
      if (within(mandatoryMs) && busy === undefined) await locked(true);
    }
    return held as Key;
  };
};
