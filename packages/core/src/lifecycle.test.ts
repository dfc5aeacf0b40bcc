import { describe, expect, it, vi } from "vitest";
import { type AccessKey, accessKey } from "./credential.ts";
import { DaypassError } from "./error.ts";
import type { DaypassEvent } from "./events.ts";
import { type IssueCredential, type LifecycleOptions, refreshing } from "./lifecycle.ts";

const start = Date.UTC(2026, 0, 1);
const second = 1_000;
const minute = 60 * second;

/** A cloud that counts its requests, a clock to set, and a provider over both. */
function setUp(lifetimeMs = 15 * minute, options: Partial<LifecycleOptions<AccessKey>> = {}) {
  const events: DaypassEvent[] = [];
  const world = { timeMs: start, lifetimeMs, requests: 0, failure: undefined as unknown };
  const issue = vi.fn<IssueCredential<AccessKey>>(async () => {
    world.requests += 1;
    await Promise.resolve();
    if (world.failure !== undefined) throw world.failure;
    return makeKey(String(world.requests), world.timeMs + world.lifetimeMs);
  });
  const provider = refreshing(issue, {
    provider: "example-sts",
    now: () => world.timeMs,
    random: () => 0,
    onEvent: (event) => events.push(event),
    ...options,
  });
  return { world, issue, provider, events };
}

function makeKey(number: string, expiresAtMs: number): AccessKey {
  return accessKey({
    provider: "example-sts",
    accessKeyId: `FAKE${number}`,
    secretAccessKey: `fake-secret-${number}`,
    sessionToken: `fake-token-${number}`,
    expiration: new Date(expiresAtMs),
    expirySource: "server",
  });
}

/** A request that stays open until the test ends it. */
function openRequest<T>() {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const outage = new DaypassError("unavailable", "down", { retryable: true });
const denial = new DaypassError("forbidden", "no");

describe("while the credential is fresh", () => {
  it("asks once and serves from memory", async () => {
    const { world, provider } = setUp();
    const first = await provider();
    world.timeMs += 9 * minute;
    expect(await provider()).toBe(first);
    expect(await provider({})).toBe(first);
    expect(provider()).toBe(provider());
    expect(world.requests).toBe(1);
  });

  it("shares one request among a hundred callers who arrive together", async () => {
    const { world, provider, events } = setUp();
    const credentials = await Promise.all(Array.from({ length: 100 }, () => provider()));
    expect(new Set(credentials).size).toBe(1);
    expect(world.requests).toBe(1);
    expect(events.map(({ type }) => type)).toEqual(["refresh-started", "refresh-succeeded"]);
    expect(events[1]).toMatchObject({ reason: "cold", waiters: 100 });
  });

  it.each([15 * minute, 60 * minute, 24 * 60 * minute, 36 * 60 * minute])(
    "asks at most twice in a lifetime of %d ms",
    async (lifetimeMs) => {
      const { world, provider } = setUp(lifetimeMs);
      await provider();
      for (; world.timeMs < start + lifetimeMs; world.timeMs += 10 * second) {
        await provider();
        await settle();
        if (lifetimeMs > 60 * minute) world.timeMs += 10 * minute;
      }
      expect(world.requests).toBe(2);
    },
  );

  it("renews a two-minute credential once a minute, however often it is asked", async () => {
    const { world, provider } = setUp(2 * minute);
    for (let step = 0; step < 100; step += 1) {
      await provider();
      await settle();
      world.timeMs += second;
    }
    expect(world.requests).toBe(2);
  });
});

describe("in the early window", () => {
  it("hands out the held credential and renews in the background", async () => {
    const { world, issue, provider, events } = setUp();
    const old = await provider();
    world.timeMs += 10 * minute;
    const request = openRequest<AccessKey>();
    issue.mockReturnValueOnce(request.promise);
    expect(await provider()).toBe(old);
    expect(await provider()).toBe(old);
    await settle();
    expect(issue).toHaveBeenCalledTimes(2);
    request.resolve(makeKey("new", world.timeMs + 15 * minute));
    await settle();
    expect((await provider()).accessKeyId).toBe("FAKEnew");
    expect(events.at(-1)).toMatchObject({ type: "refresh-succeeded", reason: "early", waiters: 0 });
  });

  it("begins up to a tenth later, at random, once per credential", async () => {
    const { world, issue, provider } = setUp(15 * minute, { random: () => 0.5 });
    await provider();
    world.timeMs = start + 10.25 * minute - 1;
    await provider();
    await settle();
    expect(issue).toHaveBeenCalledTimes(1);
    world.timeMs += 1;
    await provider();
    await settle();
    expect(issue).toHaveBeenCalledTimes(2);
  });

  it("keeps the old credential through an outage and pauses 300 to 600 seconds between tries", async () => {
    const { world, provider, events } = setUp(60 * minute, { random: () => 0.5 });
    const old = await provider();
    world.failure = outage;
    for (world.timeMs = start + 46 * minute; world.timeMs < start + 60 * minute; ) {
      expect(await provider()).toBe(old);
      await settle();
      world.timeMs += second;
    }
    // At 46 and 53.5 minutes; the next would be at 61, so it is at the end.
    expect(world.requests).toBe(3);
    const failure = {
      type: "refresh-failed",
      provider: "example-sts",
      reason: "early",
      waiters: 0,
      code: "unavailable",
    };
    expect(events.filter(({ type }) => type === "refresh-failed")).toEqual([
      { ...failure, nextTryInMs: 450 * second },
      { ...failure, nextTryInMs: 390 * second },
    ]);
    await expect(provider()).rejects.toBe(outage);
  });

  it("does not let a background failure become an unhandled rejection", async () => {
    const unhandled = vi.fn();
    process.on("unhandledRejection", unhandled);
    const { world, provider } = setUp();
    await provider();
    world.timeMs += 11 * minute;
    world.failure = new Error("down");
    await provider();
    await settle();
    await settle();
    process.off("unhandledRejection", unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe("in the blocking window", () => {
  it("lets all callers wait for one new credential", async () => {
    const { world, provider } = setUp();
    await provider();
    world.timeMs += 14 * minute;
    const [first, second] = await Promise.all([provider(), provider()]);
    expect(first?.accessKeyId).toBe("FAKE2");
    expect(second).toBe(first);
    expect(world.requests).toBe(2);
  });

  it("serves the old credential to its end when the request fails", async () => {
    const { world, provider, events } = setUp();
    const old = await provider();
    world.failure = outage;
    world.timeMs = start + 14.5 * minute;
    expect(await provider()).toBe(old);
    expect(events.at(-1)).toEqual({
      type: "served-stale",
      provider: "example-sts",
      expiration: old.expiration,
    });
    world.timeMs = start + 15 * minute - 1;
    expect(await provider()).toBe(old);
    expect(world.requests).toBe(2);
    world.timeMs += 1;
    await expect(provider()).rejects.toBe(outage);
  });

  it("joins the background request that is on its way", async () => {
    const { world, issue, provider } = setUp();
    await provider();
    const request = openRequest<AccessKey>();
    issue.mockReturnValueOnce(request.promise);
    world.timeMs = start + 10 * minute;
    await provider();
    world.timeMs = start + 14.5 * minute;
    const waiting = provider();
    request.resolve(makeKey("new", world.timeMs + 15 * minute));
    expect((await waiting).accessKeyId).toBe("FAKEnew");
    expect(issue).toHaveBeenCalledTimes(2);
  });
});

describe("when nothing valid is held and the request fails", () => {
  it("fails all who wait and asks again at the next call", async () => {
    const { world, provider } = setUp();
    world.failure = outage;
    const results = await Promise.allSettled([provider(), provider()]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(world.requests).toBe(1);
    world.failure = undefined;
    expect((await provider()).accessKeyId).toBe("FAKE2");
  });

  it("remembers for 1 to 5 seconds what a retry cannot mend", async () => {
    const { world, provider } = setUp(15 * minute, { random: () => 0.5 });
    world.failure = denial;
    for (let call = 0; call < 1_000; call += 1) await expect(provider()).rejects.toBe(denial);
    expect(world.requests).toBe(1);
    world.timeMs += 3 * second - 1;
    await expect(provider()).rejects.toBe(denial);
    expect(world.requests).toBe(1);
    world.timeMs += 1;
    await expect(provider()).rejects.toBe(denial);
    expect(world.requests).toBe(2);
  });

  it("remembers no longer when the clock is set back in the meantime", async () => {
    let steadyMs = 0;
    const { world, provider } = setUp(15 * minute, { steady: () => steadyMs });
    world.failure = denial;
    await expect(provider()).rejects.toBe(denial);
    world.timeMs -= 60 * minute;
    steadyMs += second - 1;
    await expect(provider()).rejects.toBe(denial);
    expect(world.requests).toBe(1);
    steadyMs += 1;
    world.failure = undefined;
    await expect(provider()).resolves.toBeDefined();
  });

  it("does not remember an error of unknown kind", async () => {
    const { world, provider, events } = setUp();
    world.failure = new TypeError("a bug in a token function");
    await expect(provider()).rejects.toThrow(TypeError);
    await expect(provider()).rejects.toThrow(TypeError);
    expect(world.requests).toBe(2);
    expect(events.at(-1)).toMatchObject({ type: "refresh-failed", code: "other" });
  });

  it("turns a function that throws at once into a rejection, and recovers", async () => {
    const { issue, provider } = setUp();
    issue.mockImplementationOnce(() => {
      throw outage;
    });
    await expect(provider()).rejects.toBe(outage);
    await expect(provider()).resolves.toBeDefined();
  });
});

describe("a credential that ended before it arrived", () => {
  it("is an error and no loop", async () => {
    const { world, provider } = setUp(0);
    await expect(provider()).rejects.toMatchObject({
      code: "expired",
      provider: "example-sts",
      retryable: false,
    });
    await expect(provider()).rejects.toMatchObject({ code: "expired" });
    expect(world.requests).toBe(1);
  });

  it("does not replace one that is still valid", async () => {
    const { world, provider } = setUp();
    const old = await provider();
    world.lifetimeMs = -1;
    world.timeMs = start + 14.5 * minute;
    expect(await provider()).toBe(old);
  });

  it("is told from one without a valid expiry", async () => {
    const provider = refreshing(async () => ({ expiration: new Date("never") }), { provider: "x" });
    await expect(provider()).rejects.toMatchObject({ code: "invalid-response" });
  });
});

describe("an abort", () => {
  it("ends only the wait of the caller who asked for it", async () => {
    const { issue, provider } = setUp();
    const request = openRequest<AccessKey>();
    issue.mockReturnValueOnce(request.promise);
    const controller = new AbortController();
    const leaving = provider({ signal: controller.signal });
    const staying = provider({ signal: new AbortController().signal });
    await settle();
    controller.abort();
    await expect(leaving).rejects.toMatchObject({ name: "AbortError" });
    expect(issue.mock.calls[0]?.[0].signal.aborted).toBe(false);
    request.resolve(makeKey("1", start + 15 * minute));
    expect((await staying).accessKeyId).toBe("FAKE1");
  });

  it("cancels the request when the last caller leaves, and the next one starts anew", async () => {
    const { issue, provider, events } = setUp();
    const request = openRequest<AccessKey>();
    issue.mockReturnValueOnce(request.promise);
    const controllers = [new AbortController(), new AbortController()];
    const waiting = controllers.map(({ signal }) => provider({ signal }));
    await settle();
    for (const controller of controllers) controller.abort(new Error("enough"));
    const results = await Promise.allSettled(waiting);
    expect(results).toEqual(Array(2).fill({ status: "rejected", reason: new Error("enough") }));
    expect(issue.mock.calls[0]?.[0].signal.aborted).toBe(true);
    expect(events.at(-1)).toMatchObject({ type: "refresh-cancelled", reason: "cold" });

    const next = await provider();
    // The cancelled request ends late, with an answer that nobody may see.
    request.resolve(makeKey("late", start + 60 * minute));
    await settle();
    expect(await provider()).toBe(next);
  });

  it("is not remembered as a failure", async () => {
    const { issue, provider } = setUp();
    issue.mockImplementationOnce(
      ({ signal }) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    );
    const controller = new AbortController();
    const waiting = provider({ signal: controller.signal });
    await settle();
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
    await expect(provider()).resolves.toBeDefined();
  });

  it("before the call sends nothing", async () => {
    const { world, provider } = setUp();
    await expect(provider({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(world.requests).toBe(0);
  });

  it("does not cancel a background renewal that a caller joined", async () => {
    const { world, issue, provider } = setUp();
    await provider();
    world.timeMs += 11 * minute;
    const request = openRequest<AccessKey>();
    issue.mockReturnValueOnce(request.promise);
    await provider();
    const controller = new AbortController();
    const forced = provider({ forceRefresh: true, signal: controller.signal });
    await settle();
    controller.abort();
    await expect(forced).rejects.toMatchObject({ name: "AbortError" });
    expect(issue.mock.calls[1]?.[0].signal.aborted).toBe(false);
  });

  it("leaves no listener on a signal that outlives the call", async () => {
    const { provider } = setUp();
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    await provider({ signal });
    expect(added).toHaveBeenCalledTimes(1);
    expect(removed).toHaveBeenCalledTimes(1);
  });
});

describe("forceRefresh", () => {
  it("asks although the credential is fresh", async () => {
    const { provider, events } = setUp();
    await provider();
    expect((await provider({ forceRefresh: true })).accessKeyId).toBe("FAKE2");
    expect(events.at(-1)).toMatchObject({ reason: "forced", waiters: 1 });
  });

  it("joins a request on its way", async () => {
    const { world, provider } = setUp();
    await Promise.all([provider(), provider({ forceRefresh: true })]);
    expect(world.requests).toBe(1);
  });

  it("fails the call that forced, and others go on with the held credential", async () => {
    const { world, provider } = setUp();
    const old = await provider();
    world.failure = outage;
    await expect(provider({ forceRefresh: true })).rejects.toBe(outage);
    expect(await provider()).toBe(old);
    world.timeMs += 9 * minute;
    expect(await provider()).toBe(old);
    expect(world.requests).toBe(2);
  });
});

describe("invalidate", () => {
  it("lets the next call get a new credential", async () => {
    const { provider, events } = setUp();
    provider.invalidate(await provider());
    expect((await provider()).accessKeyId).toBe("FAKE2");
    expect(events.at(-1)).toMatchObject({ reason: "invalidated" });
  });

  it("knows a copy by its key, and leaves every other credential alone", async () => {
    const { world, provider } = setUp();
    const held = await provider();
    provider.invalidate(makeKey("other", start));
    expect(await provider()).toBe(held);
    provider.invalidate({ ...held });
    await provider();
    expect(world.requests).toBe(2);
  });

  it("does not bring the rejected credential back when the request fails", async () => {
    const { world, provider } = setUp();
    provider.invalidate(await provider());
    world.failure = outage;
    await expect(provider()).rejects.toBe(outage);
  });
});

describe("the clock", () => {
  it("may jump forward over the expiry, as after a suspend", async () => {
    const { world, provider, events } = setUp();
    await provider();
    world.timeMs += 120 * minute;
    expect((await provider()).accessKeyId).toBe("FAKE2");
    expect(events.at(-1)).toMatchObject({ reason: "expired" });
  });

  it("going back makes the remaining time unknown, so that a new credential is asked for", async () => {
    const { world, provider, events } = setUp();
    await provider();
    world.timeMs += 5 * minute;
    await provider();
    world.timeMs -= 4 * minute;
    expect((await provider()).accessKeyId).toBe("FAKE2");
    expect(events.at(-1)).toMatchObject({ reason: "clock" });
    await provider();
    expect(world.requests).toBe(2);
  });

  it("set back between two calls does not lengthen a credential's life", async () => {
    let steadyMs = 0;
    const { world, provider, events } = setUp(15 * minute, { steady: () => steadyMs });
    await provider();
    steadyMs += 16 * minute;
    world.timeMs += 1;
    expect((await provider()).accessKeyId).toBe("FAKE2");
    expect(events.at(-1)).toMatchObject({ reason: "expired" });
  });

  it("set back during an outage does not bring an ended credential back", async () => {
    let steadyMs = 0;
    const { world, provider } = setUp(15 * minute, { steady: () => steadyMs });
    const held = await provider();
    world.failure = outage;
    steadyMs += 14 * minute;
    world.timeMs -= 60 * minute;
    expect(await provider()).toBe(held);
    steadyMs += minute;
    world.timeMs += minute;
    await expect(provider()).rejects.toBe(outage);
  });

  it("far behind does not lengthen a life that is known", async () => {
    const { world, issue, provider } = setUp(15 * minute, { longestLifeMs: 15 * minute });
    issue.mockImplementationOnce(async () => makeKey("behind", world.timeMs + 72 * 60 * minute));
    await provider();
    world.timeMs += 15 * minute;
    expect((await provider()).accessKeyId).toBe("FAKE1");
  });

  it.each([
    ["as long as the request took", 20 * second, 20 * second],
    ["as long as steady time says when the clock went back meanwhile", -60 * minute, 20 * second],
    ["as long as steady time says when the clock went ahead meanwhile", 60 * minute, 20 * second],
  ])("shortens a known life by %s", async (_, clockPassedMs, shorterMs) => {
    let steadyMs = 0;
    const options = { longestLifeMs: 15 * minute, steady: () => steadyMs };
    const { world, issue, provider } = setUp(15 * minute, options);
    issue.mockImplementationOnce(async () => {
      world.timeMs += clockPassedMs;
      steadyMs += 20 * second;
      return makeKey("behind", world.timeMs + 72 * 60 * minute);
    });
    const held = await provider();
    world.failure = outage;
    world.timeMs += 15 * minute - shorterMs - 1;
    expect(await provider()).toBe(held);
    world.timeMs += 1;
    await expect(provider()).rejects.toBe(outage);
  });

  it("may be corrected by a little", async () => {
    const { world, provider } = setUp();
    await provider();
    world.timeMs -= 20 * second;
    await provider();
    expect(world.requests).toBe(1);
  });
});

describe("a clock that was looked at a moment ago", () => {
  /** A provider whose steady clock stands still and counts how often it is asked. */
  function setUpSteady(lifetimeMs?: number) {
    const steady = vi.fn(() => 0);
    const { world, provider } = setUp(lifetimeMs, { steady });
    const looks = async () => {
      const before = steady.mock.calls.length;
      await provider();
      return steady.mock.calls.length - before;
    };
    return { world, provider, looks };
  }

  it("is believed for ten milliseconds without a look at the steady one", async () => {
    const { world, provider, looks } = setUpSteady();
    await provider();
    expect(await looks()).toBe(1);
    expect(await looks()).toBe(0);
    world.timeMs += 9;
    expect(await looks()).toBe(0);
    world.timeMs += 1;
    expect(await looks()).toBe(1);
    expect(await looks()).toBe(0);
  });

  it("is not believed when it shows an earlier moment", async () => {
    const { world, provider, looks } = setUpSteady();
    await provider();
    await provider();
    world.timeMs -= 1;
    expect(await looks()).toBe(1);
  });

  it("is not believed beyond the moment at which something is to be done", async () => {
    const { world, provider } = setUp();
    await provider();
    world.timeMs += 10 * minute - 1;
    await provider();
    expect(world.requests).toBe(1);
    world.timeMs += 1;
    await provider();
    expect(world.requests).toBe(2);
  });

  it("is asked anew after it was set back and a request failed", async () => {
    const { world, provider, looks } = setUpSteady();
    const held = await provider();
    await provider();
    world.failure = outage;
    world.timeMs -= 5 * minute;
    expect(await provider()).toBe(held);
    world.timeMs += minute;
    expect(await looks()).toBe(1);
  });
});

it("is not disturbed by a listener that throws or rejects", async () => {
  const throwing = setUp(15 * minute, {
    onEvent: () => {
      throw new Error("listener");
    },
  });
  const rejecting = setUp(15 * minute, { onEvent: async () => Promise.reject(new Error("async")) });
  await expect(throwing.provider()).resolves.toBeDefined();
  await expect(rejecting.provider()).resolves.toBeDefined();
  await settle();
});

it("works with the platform's clock and random source", async () => {
  const provider = refreshing(async () => makeKey("1", Date.now() + 60 * minute), {
    provider: "example-sts",
  });
  expect(await provider()).toBe(await provider());
});
