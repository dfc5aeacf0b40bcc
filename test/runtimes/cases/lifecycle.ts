import {
  type AccessKey,
  accessKey,
  DaypassError,
  firstOf,
  type Provider,
  refreshing,
} from "@daypass/core/provider";
import { casesOf } from "../case.ts";
import { contains, equal, failureOf, lacks, settle } from "../check.ts";

const minuteMs = 60_000;

/** A cloud that counts its requests and whose clock stands until it is set. */
function setUp(lifetimeMinutes = 15) {
  const world = { nowMs: Date.UTC(2026, 0, 1), requests: 0, open: false, cancelled: 0 };
  const faults: Error[] = [];
  const provider: Provider<AccessKey> = refreshing(
    async ({ signal }) => {
      world.requests += 1;
      const id = `FAKE${world.requests}`;
      if (world.open) await cancelled(signal).catch(passOn(() => (world.cancelled += 1)));
      await settle();
      const fault = faults.shift();
      if (fault !== undefined) throw fault;
      return accessKey({
        provider: "example",
        accessKeyId: id,
        secretAccessKey: `fake-secret-of-${id}`,
        sessionToken: `fake-token-of-${id}`,
        expiration: new Date(world.nowMs + lifetimeMinutes * minuteMs),
        expirySource: "server",
      });
    },
    { provider: "example", now: () => world.nowMs, random: () => 0 },
  );
  const passMinutes = (minutes: number) => {
    world.nowMs += minutes * minuteMs;
  };
  return { world, provider, faults, passMinutes };
}

function cancelled(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener("abort", () => reject(signal.reason), { once: true }),
  );
}

function passOn(note: () => void): (error: unknown) => never {
  return (error) => {
    note();
    throw error;
  };
}

const outage = () => new DaypassError("unavailable", "down", { retryable: true });

export const lifecycle = casesOf("lifecycle", {
  async "a hundred callers share one request"() {
    const { world, provider } = setUp();
    const keys = await Promise.all(Array.from({ length: 100 }, () => provider()));
    equal([world.requests, new Set(keys).size], [1, 1]);
  },
  async "a fresh credential comes from memory"() {
    const { world, provider, passMinutes } = setUp();
    const key = await provider();
    passMinutes(9);
    equal(await provider(), key);
    equal(world.requests, 1);
  },
  async "nobody waits in the early window, and the next call has the new one"() {
    const { world, provider, passMinutes } = setUp();
    await provider();
    passMinutes(11);
    equal((await provider()).accessKeyId, "FAKE1");
    await settle();
    await settle();
    equal((await provider()).accessKeyId, "FAKE2");
    equal(world.requests, 2);
  },
  async "callers wait in the last minute"() {
    const { provider, passMinutes } = setUp();
    await provider();
    passMinutes(14.5);
    const keys = await Promise.all([provider(), provider()]);
    equal(
      keys.map((key) => key.accessKeyId),
      ["FAKE2", "FAKE2"],
    );
  },
  async "a failed renewal leaves the old one in use"() {
    const { provider, faults, passMinutes } = setUp();
    await provider();
    passMinutes(14.5);
    faults.push(outage());
    equal((await provider()).accessKeyId, "FAKE1");
  },
  async "an ended one is never handed out, and a failure is not kept"() {
    const { provider, faults, passMinutes } = setUp();
    await provider();
    passMinutes(15);
    faults.push(outage());
    equal((await failureOf(provider())).code, "unavailable");
    equal((await provider()).accessKeyId, "FAKE3");
  },
  async "what has ended on arrival is an error, not a loop"() {
    const { world, provider } = setUp(-1);
    equal((await failureOf(provider())).code, "expired");
    equal(world.requests, 1);
  },
  async "invalidate is by key, also of a copy"() {
    const { provider } = setUp();
    const key = await provider();
    provider.invalidate({ ...key, accessKeyId: "FAKEother" });
    equal(await provider(), key);
    provider.invalidate({ ...key });
    equal((await provider()).accessKeyId, "FAKE2");
  },
  async "forceRefresh asks again"() {
    const { provider } = setUp();
    await provider();
    equal((await provider({ forceRefresh: true })).accessKeyId, "FAKE2");
  },
  async "an abort ends one caller's wait, and the last one cancels the request"() {
    const { world, provider } = setUp();
    world.open = true;
    const [one, two] = [new AbortController(), new AbortController()];
    const waits = [one, two].map(({ signal }) =>
      provider({ signal }).then(
        () => "served",
        (error: Error) => error.message,
      ),
    );
    await settle();
    one.abort(new Error("first left"));
    equal(await waits[0], "first left");
    equal(world.cancelled, 0);
    two.abort(new Error("second left"));
    equal(await waits[1], "second left");
    await settle();
    equal([world.cancelled, world.requests], [1, 1]);
  },
  async "firstOf takes the first that works, and fails with every cause"() {
    const [down, up] = [setUp(), setUp()];
    down.faults.push(outage(), outage());
    equal((await firstOf(down.provider, up.provider)()).accessKeyId, "FAKE1");
    const error = await failureOf(firstOf(down.provider)());
    equal([error.code, error.errors?.length], ["all-failed", 1]);
  },
  async "a credential is frozen, prints redacted and writes itself whole"() {
    const { provider } = setUp();
    const key = await provider();
    equal(Object.isFrozen(key), true);
    lacks(`${key}`, key.secretAccessKey, key.sessionToken);
    contains(JSON.stringify(key), key.secretAccessKey, key.sessionToken);
  },
});
