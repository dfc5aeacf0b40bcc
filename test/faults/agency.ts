import { createMockCloud } from "@daypass/mock";
import { type DaypassEvent, type HuaweiIamOptions, huaweiIam } from "daypass";
import { vi } from "vitest";

/** The operation that keys come from. */
export const operation = "createTemporaryAccessKeyByAgency";
export const minute = 60_000;

/** A provider of 15-minute keys over a mock cloud whose clock stands until a test moves it. */
export function createAgency(options: Partial<HuaweiIamOptions> = {}) {
  const cloud = createMockCloud({ startsAt: Date.UTC(2026, 0, 1) });
  const events: DaypassEvent[] = [];
  const provider = huaweiIam({
    ...cloud.account("huawei-iam"),
    durationSeconds: 900,
    fetch: cloud.fetch,
    clock: cloud.clock,
    random: () => 0,
    maxAttempts: 1,
    onEvent: (event) => events.push(event),
    ...options,
  } as HuaweiIamOptions);
  return {
    cloud,
    provider,
    events,
    requests: () => cloud.requests.filter((request) => request.operation === operation).length,
    /** Waits for what goes on in the background. */
    settled: () =>
      vi.waitFor(
        () => {
          const started = events.filter(({ type }) => type === "refresh-started").length;
          const ended = events.filter(({ type }) =>
            ["refresh-succeeded", "refresh-failed", "refresh-cancelled"].includes(type),
          ).length;
          if (ended < started) throw new Error("a refresh is still on its way");
        },
        { interval: 1 },
      ),
  };
}
