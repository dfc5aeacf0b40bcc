import { DaypassError, firstOf, huaweiLakeformation } from "daypass";
import { describe, expect, it } from "vitest";
import { createAgency, minute, operation } from "./agency.ts";
import { createIssuer, settle } from "./issuer.ts";

const outage = { status: 503, times: Number.POSITIVE_INFINITY };
const refusal = { refusal: "forbidden", times: Number.POSITIVE_INFINITY } as const;
/** An answer that stays out until the caller leaves. */
const silence = { delayMs: 60_000 };

describe("G1: the lifecycle, through a real provider and the mock cloud", () => {
  it("G1.01 cold start: the first call asks once and gets a key that the cloud accepts", async () => {
    const { cloud, provider, requests } = createAgency();
    const key = await provider();
    expect(cloud.accepts(key)).toBe(true);
    expect(requests()).toBe(1);
  });

  it("G1.02 cold ×100: a hundred first calls cause one request and get the same key", async () => {
    const { provider, requests } = createAgency();
    const keys = await Promise.all(Array.from({ length: 100 }, () => provider()));
    expect(new Set(keys).size).toBe(1);
    expect(requests()).toBe(1);
  });

  it("G1.03 early window: the call is served from memory while the renewal is on its way", async () => {
    const { cloud, provider, requests, settled } = createAgency();
    const old = await provider();
    cloud.clock.advance(11 * minute);
    cloud.fail(operation, { delayMs: 20 });
    expect(await provider()).toBe(old);
    await settled();
    expect(await provider()).not.toBe(old);
    expect(requests()).toBe(2);
  });

  it("G1.04 early renewal fails: the old key is served on", async () => {
    const { cloud, provider, events, settled } = createAgency();
    const old = await provider();
    cloud.clock.advance(11 * minute);
    cloud.fail(operation, outage);
    expect(await provider()).toBe(old);
    await settled();
    expect(await provider()).toBe(old);
    expect(events.at(-1)).toMatchObject({ type: "refresh-failed", code: "unavailable" });
  });

  describe("G1.05 early renewals fail repeatedly", () => {
    it.each([
      [0, 300, 13],
      [0.999, 600, 7],
    ])("with %d at random, tries are %d s apart", async (random, seconds, tries) => {
      const { cloud, provider, requests, events, settled } = createAgency({
        durationSeconds: 7_200,
        random: () => random,
      });
      await provider();
      cloud.fail(operation, outage);
      for (let passed = 0; passed < 119.5 * minute; passed += minute / 2) {
        await provider();
        await settled();
        cloud.clock.advance(minute / 2);
      }
      // The early window of two hours is 60 minutes, less a tenth at random.
      expect(requests() - 1).toBe(tries - 1);
      const [failed] = events.filter(({ type }) => type === "refresh-failed");
      expect(failed).toMatchObject({ nextTryInMs: expect.closeTo(seconds * 1_000, -3) });
    });
  });

  it("G1.06 blocking window: all callers wait for one renewal", async () => {
    const { cloud, provider, requests } = createAgency();
    const old = await provider();
    cloud.clock.advance(14.5 * minute);
    const keys = await Promise.all(Array.from({ length: 10 }, () => provider()));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).not.toBe(old);
    expect(requests()).toBe(2);
  });

  it("G1.07 blocking renewal fails while the old key is valid: it is served, and an event says so", async () => {
    const { cloud, provider, events } = createAgency();
    const old = await provider();
    cloud.clock.advance(14.5 * minute);
    cloud.fail(operation, outage);
    expect(await provider()).toBe(old);
    const { expiration } = old;
    expect(events.at(-1)).toEqual({ type: "served-stale", provider: "huawei-iam", expiration });
  });

  it("G1.08 a renewal fails after the end: the call fails with a typed error", async () => {
    const { cloud, provider } = createAgency();
    await provider();
    cloud.clock.advance(15 * minute);
    cloud.fail(operation, outage);
    await expect(provider()).rejects.toMatchObject({
      name: "DaypassError",
      code: "unavailable",
      provider: "huawei-iam",
      operation,
      status: 503,
      retryable: true,
    });
  });

  it("G1.09 F1 one failed call does not spoil the next: it asks again and succeeds", async () => {
    const { cloud, provider, requests } = createAgency();
    cloud.fail(operation, { reset: true });
    await expect(provider()).rejects.toMatchObject({ code: "network" });
    expect(cloud.accepts(await provider())).toBe(true);
    expect(requests()).toBe(2);
  });

  it("G1.10 a rejection is shared by those who wait and kept for nobody else", async () => {
    const { cloud, provider, requests } = createAgency();
    cloud.fail(operation, { status: 503 });
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => provider()));
    const reasons = results.map((result) => (result as PromiseRejectedResult).reason);
    expect(new Set(reasons).size).toBe(1);
    expect(requests()).toBe(1);
    await expect(provider()).resolves.toBeDefined();
  });

  it("G1.11 what a retry cannot mend fails at once, without a second attempt", async () => {
    const { cloud, provider, requests } = createAgency({ maxAttempts: 3 });
    cloud.fail(operation, refusal);
    await expect(provider()).rejects.toMatchObject({ code: "forbidden", retryable: false });
    expect(requests()).toBe(1);
  });

  it("G1.12 a loop of 1,000 calls that a retry cannot mend asks once in 1 to 5 seconds", async () => {
    const { cloud, provider, requests } = createAgency({ random: () => 0.5 });
    cloud.fail(operation, refusal);
    for (let call = 0; call < 1_000; call += 1) {
      await expect(provider()).rejects.toMatchObject({ code: "forbidden" });
      cloud.clock.advance(10);
    }
    // Ten seconds, and a failure is remembered for three.
    expect(requests()).toBe(4);
  });

  it("G1.13 F2 expired on arrival: an error after one request, and no loop", async () => {
    const { cloud, provider, requests } = createAgency();
    const edit = (body: unknown) => {
      const { credential } = body as { credential: object };
      return { credential: { ...credential, expires_at: "2025-12-31T23:59:59.000000Z" } };
    };
    cloud.fail(operation, { edit, times: Number.POSITIVE_INFINITY });
    for (let call = 0; call < 50; call += 1) {
      await expect(provider()).rejects.toMatchObject({ code: "expired", retryable: false });
    }
    expect(requests()).toBe(1);
  });

  it("G1.14 inside the early window on arrival: the key is used, and not renewed by every call", async () => {
    const { cloud, provider, requests, settled } = createAgency();
    const edit = (body: unknown) => {
      const { credential } = body as { credential: object };
      return { credential: { ...credential, expires_at: "2026-01-01T00:04:00.000000Z" } };
    };
    cloud.fail(operation, { edit });
    const first = await provider();
    for (let passed = 0; passed < 110; passed += 1) {
      expect(await provider()).toBe(first);
      cloud.clock.advance(1_000);
    }
    expect(requests()).toBe(1);
    cloud.clock.advance(10_000);
    await provider();
    await settled();
    expect(requests()).toBe(2);
  });

  it.each([
    ["G1.15", 900, 10],
    ["G1.16", 86_400, 23 * 60],
  ])(
    "%s a lifetime of %d s: one renewal, in the background, after %d minutes",
    async (_, durationSeconds, quietMinutes) => {
      const { cloud, provider, requests, settled } = createAgency({ durationSeconds });
      const first = await provider();
      cloud.clock.advance(quietMinutes * minute - 1);
      expect(await provider()).toBe(first);
      expect(requests()).toBe(1);
      cloud.clock.advance(1);
      expect(await provider()).toBe(first);
      await settled();
      expect(requests()).toBe(2);
    },
  );

  it("G1.17 a lifetime of 129600 s: one renewal, in the background, after 35 hours", async () => {
    const { provider, world } = createIssuer({ lifetimeMs: 129_600_000 });
    const first = await provider();
    world.timeMs += 35 * 60 * minute - 1;
    expect(await provider()).toBe(first);
    expect(world.requests).toBe(1);
    world.timeMs += 1;
    expect(await provider()).toBe(first);
    await settle();
    expect(world.requests).toBe(2);
  });

  it("G1.18 no expiry in the answer: an hour from the request on is assumed, and said so", async () => {
    const { cloud } = createAgency();
    const { fetch, clock } = cloud;
    const account = cloud.account("huawei-lakeformation");
    const provider = huaweiLakeformation({ ...account, fetch, clock, random: () => 0 });
    const key = await provider();
    expect(key.expirySource).toBe("assumed");
    expect(key.expiration.getTime()).toBe(clock() + 60 * minute);
    clock.advance(60 * minute);
    expect(await provider()).not.toBe(key);
  });

  it("G1.19 the first caller aborts: the others get their key from the same request", async () => {
    const { cloud, provider, requests } = createAgency();
    cloud.fail(operation, { delayMs: 30 });
    const leaving = new AbortController();
    const first = provider({ signal: leaving.signal });
    const others = [provider(), provider({ signal: new AbortController().signal })];
    leaving.abort();
    await expect(first).rejects.toMatchObject({ name: "AbortError" });
    for (const key of await Promise.all(others)) expect(cloud.accepts(key)).toBe(true);
    expect(requests()).toBe(1);
  });

  it("G1.20 the last caller aborts: the HTTP request is cancelled, and the next call asks anew", async () => {
    const { cloud, provider, events, settled } = createAgency();
    cloud.fail(operation, silence);
    const leaving = [new AbortController(), new AbortController()];
    const waiting = leaving.map(({ signal }) => provider({ signal }));
    await expect.poll(() => cloud.requests.length, { interval: 1 }).toBe(1);
    for (const controller of leaving) controller.abort();
    for (const call of waiting) await expect(call).rejects.toMatchObject({ name: "AbortError" });
    await settled();
    expect(events.at(-1)).toMatchObject({ type: "refresh-cancelled" });
    await expect.poll(() => cloud.requests[0]?.outcome).toBe("aborted");
    expect(cloud.accepts(await provider())).toBe(true);
  });

  it("G1.21 aborted before the call: nothing is sent", async () => {
    const { provider, requests } = createAgency();
    const signal = AbortSignal.abort(new Error("too late"));
    await expect(provider({ signal })).rejects.toThrow("too late");
    expect(requests()).toBe(0);
  });

  it("G1.22 a forced call joins the request in flight", async () => {
    const { cloud, provider, requests } = createAgency();
    cloud.fail(operation, { delayMs: 20 });
    const [usual, forced] = await Promise.all([provider(), provider({ forceRefresh: true })]);
    expect(forced).toBe(usual);
    expect(requests()).toBe(1);
    expect(await provider({ forceRefresh: true })).not.toBe(usual);
    expect(requests()).toBe(2);
  });

  it("G1.23 invalidate drops the key with that id and leaves every other alone", async () => {
    const { provider, requests } = createAgency();
    const first = await provider();
    provider.invalidate({ ...first, accessKeyId: "FAKEother" });
    expect(await provider()).toBe(first);
    provider.invalidate({ ...first });
    const second = await provider();
    expect(second).not.toBe(first);
    // A late report about the first one, such as of a slow upload.
    provider.invalidate(first);
    expect(await provider()).toBe(second);
    expect(requests()).toBe(2);
  });

  it("G1.24 F10 a key cannot change under its holder: it is frozen, and a renewal makes another", async () => {
    const { cloud, provider } = createAgency();
    const held = await provider();
    const { accessKeyId, secretAccessKey, sessionToken } = held;
    cloud.clock.advance(14.5 * minute);
    await Promise.all([provider(), provider({ forceRefresh: true })]);
    expect(held).toMatchObject({ accessKeyId, secretAccessKey, sessionToken });
    expect(Object.isFrozen(held)).toBe(true);
    expect(() => Object.assign(held, { secretAccessKey: "fake" })).toThrow(TypeError);
  });
});

describe("what the official SDKs get wrong", () => {
  it("F3 the margin before the end is minutes, not milliseconds that were meant as seconds", async () => {
    const { cloud, provider, requests } = createAgency();
    await provider();
    cloud.clock.advance(14 * minute);
    await provider();
    expect(requests()).toBe(2);
  });

  it("F10 a margin longer than a key's life does not make every call ask", async () => {
    const { cloud, provider, requests } = createAgency();
    for (let call = 0; call < 500; call += 1) {
      await provider();
      cloud.clock.advance(1_000);
    }
    expect(requests()).toBe(1);
  });

  it("F13 callers who arrive together do not each send a request, and no error quotes the answer", async () => {
    const { cloud, provider, requests } = createAgency();
    cloud.fail(operation, { status: 400, body: { error_msg: "fake-canary-in-the-body" } });
    const results = await Promise.allSettled(Array.from({ length: 100 }, () => provider()));
    expect(requests()).toBe(1);
    for (const result of results) {
      const { reason } = result as PromiseRejectedResult;
      expect(reason).toBeInstanceOf(DaypassError);
      expect(`${reason} ${JSON.stringify(reason)} ${reason.stack}`).not.toContain("fake-canary");
    }
  });

  it("F4 when every source fails the call fails with every cause, never with blank keys", async () => {
    const first = createAgency();
    const second = createAgency();
    first.cloud.fail(operation, { refusal: "forbidden" });
    second.cloud.fail(operation, { reset: true });
    const provider = firstOf(first.provider, second.provider);
    await expect(provider()).rejects.toMatchObject({
      name: "DaypassError",
      code: "all-failed",
      message: expect.stringMatching(/huawei-iam: forbidden; huawei-iam: network/),
      errors: [{ code: "forbidden", status: 403 }, { code: "network" }],
      retryable: true,
    });
    expect(second.cloud.accepts(await provider())).toBe(true);
  });
});
