import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { createMockCloud } from "@daypass/mock";
import { type DaypassEvent, huaweiIam } from "daypass";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const names = ["daypass:refresh", "daypass:retry", "daypass:clock-offset"];
const published: unknown[] = [];
const listen = (message: unknown) => published.push(message);

beforeEach(() => {
  published.length = 0;
  for (const name of names) subscribe(name, listen);
});
afterEach(() => {
  for (const name of names) unsubscribe(name, listen);
});

describe("the events of a provider", () => {
  test("tell why it renewed, who waited, what was repeated and how far the clock is off", async () => {
    const cloud = createMockCloud({ startsAt: new Date("2026-01-02T03:04:05Z") });
    const heard: DaypassEvent[] = [];
    const provider = huaweiIam({
      ...cloud.account("huawei-iam"),
      fetch: cloud.fetch,
      clock: () => cloud.clock.now() - 3_600_000,
      random: () => 0,
      onEvent: (event) => heard.push(event),
    });
    const of = (...types: DaypassEvent["type"][]) =>
      heard.filter(({ type }) => types.includes(type)).map(({ provider: _, ...event }) => event);

    cloud.fail("createTemporaryAccessKeyByAgency", { status: 503 });
    const first = await Promise.all([provider(), provider(), provider()]);
    expect(of("clock-offset")).toEqual([{ type: "clock-offset", offsetMs: expect.any(Number) }]);
    expect(Math.abs((heard.find(isOffset)?.offsetMs ?? 0) - 3_600_000)).toBeLessThanOrEqual(1_000);
    expect(of("retry")).toMatchObject([{ attempt: 1, code: "unavailable", status: 503 }]);

    cloud.clock.advance(12 * 60_000);
    expect(await provider()).toBe(first[0]);
    await expect.poll(() => of("refresh-succeeded")).toHaveLength(2);
    cloud.clock.advance(16 * 60_000);
    await Promise.all([provider(), provider()]);
    provider.invalidate(await provider());
    await provider();
    await provider({ forceRefresh: true });

    expect(of("refresh-started", "refresh-succeeded")).toMatchObject(
      [
        { reason: "cold", waiters: 3 },
        { reason: "early", waiters: 0 },
        { reason: "expired", waiters: 2 },
        { reason: "invalidated", waiters: 1 },
        { reason: "forced", waiters: 1 },
      ].flatMap(({ reason, waiters }) => [
        { type: "refresh-started", reason },
        { type: "refresh-succeeded", reason, waiters, expiration: expect.any(Date) },
      ]),
    );
    expect(published).toEqual(heard);
  });

  test("tell of a failure when the next try is, and who got the old credential meanwhile", async () => {
    const cloud = createMockCloud({ startsAt: new Date("2026-01-02T03:04:05Z") });
    const provider = huaweiIam({
      ...cloud.account("huawei-iam"),
      fetch: cloud.fetch,
      clock: cloud.clock,
      random: () => 0,
      maxAttempts: 1,
    });
    const { expiration } = await provider();
    published.length = 0;
    cloud.clock.advance(14.5 * 60_000);
    cloud.fail("createTemporaryAccessKeyByAgency", { status: 503 });
    await provider();
    expect(published).toEqual([
      { type: "refresh-started", provider: "huawei-iam", reason: "blocking" },
      {
        type: "refresh-failed",
        provider: "huawei-iam",
        reason: "blocking",
        waiters: 1,
        code: "unavailable",
        nextTryInMs: expect.any(Number),
      },
      { type: "served-stale", provider: "huawei-iam", expiration },
    ]);
  });
});

test("no code for diagnostics channels gets into a browser's bundle", async () => {
  const { metafile, outputFiles } = await build({
    stdin: { contents: 'export * from "daypass";', resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    metafile: true,
    platform: "browser",
    format: "esm",
    conditions: ["@daypass/source"],
  });
  const inputs = Object.keys(metafile.inputs).filter((path) => path.includes("diagnostics"));
  expect(inputs).toEqual([expect.stringMatching(/diagnostics\/web\.ts$/)]);
  expect(outputFiles[0]?.text).not.toMatch(/node:|diagnostics_channel|daypass:refresh/);
});

function isOffset(event: DaypassEvent): event is DaypassEvent & { type: "clock-offset" } {
  return event.type === "clock-offset";
}
