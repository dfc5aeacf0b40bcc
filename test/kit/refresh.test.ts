import { DaypassError, type DaypassErrorCode, refreshing } from "@daypass/core/provider";
import { describe, expect, it } from "vitest";
import kit from "../../specs/kit/refresh.json" with { type: "json" };

interface Step {
  readonly atSeconds: number;
  readonly action: string;
  readonly cloud?: { issues?: string; lifetimeSeconds?: number; fails?: string };
  readonly asks: string;
  readonly serves?: string;
  readonly throws?: string;
}

const passing = new Set(["network", "timeout", "throttled", "unavailable"]);
const turns = () => new Promise((resolve) => setImmediate(resolve));

describe("refresh timelines of the kit", () => {
  it.each(kit.timelines)("$id: $reason", async ({ random, steps }) => {
    let nowMs = 0;
    const pending: (() => void)[] = [];
    let cloud: Step["cloud"];
    const provider = refreshing(
      async () => {
        const { fails, issues = "", lifetimeSeconds = 0 } = cloud ?? {};
        await new Promise<void>((resolve) => pending.push(resolve));
        if (fails !== undefined) {
          const fields = { retryable: passing.has(fails) };
          throw new DaypassError(fails as DaypassErrorCode, "fails as told", fields);
        }
        return { accessKeyId: issues, expiration: new Date(nowMs + lifetimeSeconds * 1000) };
      },
      { provider: "kit", now: () => nowMs, random: () => random },
    );
    let held = { accessKeyId: "", expiration: new Date(0) };

    for (const step of steps as readonly Step[]) {
      nowMs = step.atSeconds * 1000;
      if (step.action === "invalidate") {
        provider.invalidate(held);
        continue;
      }
      cloud = step.cloud;
      let settled = false;
      const outcome = provider({ forceRefresh: step.action === "force" })
        .then(
          (credential) => {
            held = credential;
            return { serves: credential.accessKeyId };
          },
          (error: DaypassError) => ({ throws: error.code }),
        )
        .finally(() => {
          settled = true;
        });
      await turns();
      const asks = pending.length === 0 ? "no" : settled ? "background" : "wait";
      pending.pop()?.();
      const { serves, throws } = step;
      const expected = { asks: step.asks, ...(serves && { serves }), ...(throws && { throws }) };
      expect({ asks, ...(await outcome) }, `at ${step.atSeconds} s`).toEqual(expected);
      await turns();
    }
  });
});
