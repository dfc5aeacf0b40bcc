import { refreshing } from "@daypass/core/provider";
import { type AccessKey, DaypassError, huaweiSwr, userToken } from "daypass";
import { describe, expect, it } from "vitest";
import { createAgency, minute, operation } from "./agency.ts";
import { createIssuer, settle } from "./issuer.ts";

const second = 1_000;

describe("I1: one request in flight", () => {
  it("however many of 100 callers arrive, at any time of a key's life", async () => {
    const { provider, world } = createIssuer({ lifetimeMs: 15 * minute });
    for (let step = 0; step < 200; step += 1) {
      const keys = await Promise.all(Array.from({ length: 100 }, () => provider()));
      expect(new Set(keys).size).toBe(1);
      await settle();
      world.timeMs += 20 * second;
    }
    expect(world.mostInFlight).toBe(1);
    expect(world.requests).toBe(7);
  });
});

describe("I2: no mixed keys", () => {
  it("are seen by 20 workers who read 4,000 times each while keys change all the time", async () => {
    const { provider, world } = createIssuer({ lifetimeMs: 2 * second });
    const startedMs = world.timeMs;
    let reads = 0;
    const work = async () => {
      for (let read = 0; read < 4_000; read += 1) {
        const key = await provider();
        expect(key.secretAccessKey).toBe(key.accessKeyId);
        expect(key.sessionToken).toBe(key.accessKeyId);
        reads += 1;
        world.timeMs += 1;
        if (read % 16 === 0) await settle();
      }
    };
    await Promise.all(Array.from({ length: 20 }, work));
    expect(reads).toBe(80_000);
    // A key of two seconds is renewed after one.
    expect(world.requests).toBeGreaterThan(30);
    expect(world.requests).toBeLessThanOrEqual((world.timeMs - startedMs) / second + 1);
  });
});

describe("I3: at most 2 requests in a lifetime", () => {
  it("for every lifetime of whole minutes from 900 to 129,600 s, while nothing fails", async () => {
    const most = new Map<number, number>();
    for (let lifetimeMs = 900 * second; lifetimeMs <= 129_600 * second; lifetimeMs += minute) {
      const { provider, world } = createIssuer({
        lifetimeMs,
        random: () => ((lifetimeMs / minute) * 0.618) % 1,
      });
      const startedMs = world.timeMs;
      while (world.timeMs < startedMs + lifetimeMs) {
        await provider();
        world.timeMs += lifetimeMs / 48;
      }
      most.set(world.requests, lifetimeMs);
    }
    expect([...most.keys()].sort()).toEqual([2]);
  });
});

describe("I4: an outage shorter than the remaining lifetime", () => {
  const lifetimes = [900, 1_800, 3_600, 7_200, 86_400];

  it.each(lifetimes)(
    "fails no call of a key of %d s, and costs a request in 5 minutes",
    async (seconds) => {
      for (let part = 0; part < 20; part += 1) {
        const { provider, world } = createIssuer({ lifetimeMs: seconds * second });
        const startedMs = world.timeMs;
        await provider();
        const outageAtMs = startedMs + (seconds * second * part) / 20;
        const endsMs = startedMs + seconds * second;
        while (world.timeMs < endsMs) {
          if (world.timeMs >= outageAtMs) world.failure ??= outage;
          await provider();
          await settle();
          world.timeMs += 10 * second;
        }
        const lengthMs = endsMs - outageAtMs;
        expect(world.failures).toBeLessThanOrEqual(Math.floor(lengthMs / (5 * minute)) + 1);
        world.failure = undefined;
        await provider();
      }
    },
  );
});

const outage = new DaypassError("unavailable", "down", { retryable: true });
const denial = new DaypassError("forbidden", "no");

describe("I5: a failure is remembered", () => {
  it("not at all when a retry may mend it and nothing valid is held", async () => {
    const { provider, world } = createIssuer({});
    world.failure = outage;
    for (let call = 1; call <= 10; call += 1) {
      await expect(provider()).rejects.toBe(outage);
      expect(world.requests).toBe(call);
    }
  });

  it.each([0, 0.25, 0.5, 0.999])(
    "for 1 to 5 seconds when it cannot: with %d at random",
    async (random) => {
      const { provider, world } = createIssuer({ random: () => random });
      world.failure = denial;
      await expect(provider()).rejects.toBe(denial);
      const lastsMs = second + 4 * second * random;
      world.timeMs += lastsMs - 1;
      await expect(provider()).rejects.toBe(denial);
      expect(world.requests).toBe(1);
      world.timeMs += 1;
      world.failure = undefined;
      await expect(provider()).resolves.toBeDefined();
    },
  );
});

describe("I6: one forced renewal in a call", () => {
  it("when a service never accepts the token, whoever renews it", async () => {
    const { cloud } = createAgency();
    const { fetch, clock } = cloud;
    const scope = { project: { name: "cn-north-4" } };
    const auth = userToken({ ...cloud.user("huawei-iam"), scope, fetch, clock });
    const registry = huaweiSwr({ ...cloud.account("huawei-swr"), auth, fetch, clock });
    cloud.fail("createInstanceTempCredential", {
      refusal: "expired",
      times: Number.POSITIVE_INFINITY,
    });
    await expect(registry()).rejects.toMatchObject({ code: "unauthenticated" });
    const count = (name: string) => cloud.requests.filter((each) => each.operation === name).length;
    expect(count("createUserToken")).toBe(2);
    expect(count("createInstanceTempCredential")).toBe(2);
  });

  it("when every new key has ended on arrival", async () => {
    const { provider, world } = createIssuer({ lifetimeMs: 0 });
    await expect(provider({ forceRefresh: true })).rejects.toMatchObject({ code: "expired" });
    expect(world.requests).toBe(1);
  });
});

describe("I8: a cancelled caller", () => {
  it("affects none of the 50 others, and the last of all cancels the request", async () => {
    const { cloud, provider, requests } = createAgency();
    cloud.fail(operation, { delayMs: 50 });
    const controllers = Array.from({ length: 100 }, () => new AbortController());
    const calls = controllers.map(({ signal }) => provider({ signal }));
    const results = Promise.allSettled(calls);
    controllers.forEach((controller, index) => {
      if (index % 2 === 0) controller.abort();
    });
    const statuses = (await results).map(({ status }) => status);
    expect(statuses.filter((status) => status === "fulfilled")).toHaveLength(50);
    expect(requests()).toBe(1);

    cloud.fail(operation, { delayMs: 60_000 });
    const waiting = controllers
      .filter(({ signal }) => !signal.aborted)
      .map(({ signal }) => provider({ signal, forceRefresh: true }));
    const cancelled = Promise.allSettled(waiting);
    await expect.poll(requests, { interval: 1 }).toBe(2);
    for (const controller of controllers) controller.abort();
    await cancelled;
    await expect.poll(() => cloud.requests[1]?.outcome).toBe("aborted");
  });
});

it("a provider of anything that ends keeps the same promises", async () => {
  const provider = refreshing<Pick<AccessKey, "expiration">>(
    async () => ({ expiration: new Date(Date.now() + 15 * minute) }),
    { provider: "example" },
  );
  expect(await provider()).toBe(await provider());
});
