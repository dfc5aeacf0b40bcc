import { createServerClock, DaypassError, refreshing } from "@daypass/core/provider";
import type { Contestant } from "../contestant.ts";

/** The lifecycle and the clock of `@daypass/core`, as they are. */
export const daypass: Contestant = ({ clock, steady, random, lifetimeMs, issue }) => {
  const server = createServerClock(clock);
  return refreshing(
    async () => {
      const sentAtMs = clock();
      const answer = await issue().catch(() => {
        throw new DaypassError("unavailable", "an outage", { retryable: true });
      });
      server.learn(answer.date, sentAtMs, clock());
      return { ...answer.key, expiration: new Date(answer.key.expiresAtMs) };
    },
    { provider: "simulated", longestLifeMs: lifetimeMs, now: server.now, steady, random },
  );
};
