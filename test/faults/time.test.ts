import { type ApiId, createMockCloud, type MockCloud, type OperationId } from "@daypass/mock";
import { createProvider, type Provider, type ProviderConfig, userToken } from "daypass";
import { describe, expect, it, test } from "vitest";
import { createAgency, minute } from "./agency.ts";

const start = Date.UTC(2026, 0, 1);
const second = 1_000;
const day = 24 * 60 * minute;

const operations = {
  "huawei-iam": "createTemporaryAccessKeyByAgency",
  "huawei-lakeformation": "showCredential",
  "huawei-swr": "createInstanceTempCredential",
  "tencent-sts": "getFederationTokenByForm",
} as const satisfies Partial<Record<ApiId, OperationId>>;
type Id = keyof typeof operations;
const lifetimes = {
  "huawei-iam": 900,
  "huawei-lakeformation": 3_600,
  "huawei-swr": 86_400,
  "tencent-sts": 1_800,
} as const satisfies Record<Id, number>;
const ids = Object.keys(operations) as Id[];

function providerOf(id: Id, cloud: MockCloud, options: object = {}): Provider {
  const { fetch, clock } = cloud;
  const account = cloud.account(id);
  const config = { provider: id, ...account, fetch, clock, random: () => 0, ...options };
  return createProvider(config as unknown as ProviderConfig) as Provider;
}

/** What a provider makes of an answer whose expiry is this value: a time, or an error's code. */
async function readExpiry(id: Id, value: unknown): Promise<string> {
  const cloud = createMockCloud({ startsAt: start });
  cloud.fail(operations[id], { edit: (body) => withExpiry(id, body, value) });
  return providerOf(id, cloud)().then(
    ({ expiration }) => expiration.toISOString(),
    ({ code }) => code,
  );
}

function withExpiry(id: Id, body: unknown, value: unknown): unknown {
  const { credential, data } = body as { credential: object; data: object };
  if (id === "huawei-iam") return { credential: { ...credential, expires_at: value } };
  if (id === "tencent-sts") return { ...(body as object), data: { ...data, expiredTime: value } };
  return { ...(body as object), expire_date: value };
}

/** What the APIs that write a date-time make of a value, and what Tencent does, which writes Unix seconds. */
type Row = readonly [
  id: string,
  what: string,
  value: unknown,
  dateTime: string,
  tencent: string,
  why: string,
];
const refused = "invalid-response";

const rows: readonly Row[] = [
  [
    "G2.01",
    "six fraction digits",
    "2026-01-01T00:15:19.587000Z",
    "2026-01-01T00:15:19.587Z",
    refused,
    "as IAM writes it",
  ],
  [
    "G2.02",
    "no fraction",
    "2026-01-01T00:15:19Z",
    "2026-01-01T00:15:19.000Z",
    refused,
    "as SWR writes it",
  ],
  [
    "G2.03",
    "three fraction digits",
    "2026-01-01T00:15:19.587Z",
    "2026-01-01T00:15:19.587Z",
    refused,
    "a date-time",
  ],
  [
    "G2.04",
    "eight fraction digits with an offset",
    "2026-01-01T08:15:47.60571141+08:00",
    "2026-01-01T00:15:47.605Z",
    refused,
    "a date-time, cut and never rounded up",
  ],
  [
    "G2.05",
    "nine fraction digits",
    "2026-01-01T00:15:19.999999999Z",
    "2026-01-01T00:15:19.999Z",
    refused,
    "a date-time, cut and never rounded up",
  ],
  [
    "G2.06",
    "a space for the T and no zone",
    "2026-01-01 00:15:00",
    refused,
    refused,
    "without a zone it is a guess",
  ],
  [
    "G2.07",
    "a doubled offset",
    "2026-01-01 00:15:00 +0000 +0000",
    refused,
    refused,
    "no date-time, and not seen on these APIs",
  ],
  [
    "G2.08",
    "Unix seconds",
    start / second + 900,
    refused,
    "2026-01-01T00:15:00.000Z",
    "what Tencent's page says",
  ],
  [
    "G2.09",
    "Unix seconds as text",
    String(start / second + 900),
    refused,
    refused,
    "a text is not the integer of the spec",
  ],
  [
    "G2.10",
    "Unix milliseconds",
    start + 15 * minute,
    refused,
    refused,
    "as seconds it would be a key for 54,000 years",
  ],
  ["G2.11", "a negative number", -1, refused, refused, "no expiry"],
  ["G2.12", "zero", 0, refused, refused, "no expiry, and not one that has passed"],
  [
    "G2.13",
    "the year 9999",
    "9999-12-31T23:59:59Z",
    "9999-12-31T23:59:59.000Z",
    refused,
    "taken at its word",
  ],
  [
    "G2.14",
    "a leap second",
    "2026-06-30T23:59:60Z",
    "2026-06-30T23:59:59.000Z",
    refused,
    "Unix time has none, so the second before",
  ],
  [
    "G2.15",
    "lower-case t and z",
    "2026-01-01t00:15:00z",
    "2026-01-01T00:15:00.000Z",
    refused,
    "RFC 3339 allows them",
  ],
  ["G2.16", "an empty text", "", refused, refused, "unknown is never assumed"],
  ["G2.17", "null", null, refused, refused, "unknown is never assumed"],
  ["G2.18", "no field at all", undefined, refused, refused, "unknown is never assumed"],
];

describe("G2: an expiry written in an odd way", () => {
  it.each(rows)(
    "%s %s, %j: %s from IAM and SWR, %s from Tencent (%s)",
    async (_id, _what, value, dateTime, tencent) => {
      expect(await readExpiry("huawei-iam", value)).toBe(dateTime);
      expect(await readExpiry("huawei-swr", value)).toBe(dateTime);
      expect(await readExpiry("tencent-sts", value)).toBe(tencent);
    },
  );

  it("takes Tencent's seconds up to the year 9999", async () => {
    expect(await readExpiry("tencent-sts", 253_402_300_799)).toBe("9999-12-31T23:59:59.000Z");
    expect(await readExpiry("tencent-sts", 253_402_300_800)).toBe(refused);
  });
});

/** Tests that hold for a machine whose clock is that far ahead, or behind by a negative number. */
function testClock(errorMs: number): void {
  it.each(ids)(
    `${errorMs} ms cost %s one extra request at most, and its keys end when they end`,
    async (id) => {
      const cloud = createMockCloud({ startsAt: start });
      const offsets: number[] = [];
      const provider = providerOf(id, cloud, {
        clock: () => cloud.clock() + errorMs,
        onEvent: (event: { type: string; offsetMs?: number }) =>
          event.type === "clock-offset" && offsets.push(event.offsetMs as number),
      });
      const first = await provider();
      expect(cloud.accepts(first)).toBe(true);
      expect(cloud.requests.length).toBeLessThanOrEqual(2);
      expect(offsets).toEqual([expect.closeTo(-errorMs, -4)]);

      // From here on the clock is known: neither signature nor expiry costs anything.
      const asked = cloud.requests.length;
      const lifeMs = first.expiration.getTime() - cloud.clock();
      expect(lifeMs).toBeCloseTo(lifetimes[id] * second, -4);
      cloud.clock.advance(lifeMs / 3);
      expect(await provider()).toBe(first);
      expect(cloud.requests).toHaveLength(asked);
      cloud.clock.advance((lifeMs * 2) / 3);
      const next = await provider();
      expect(next).not.toBe(first);
      expect(cloud.accepts(next)).toBe(true);
      expect(cloud.requests).toHaveLength(asked + 1);
    },
  );
}

describe("G2 and I7: a machine whose clock is wrong", () => {
  describe("G2.19 by 10 minutes ahead", () => testClock(10 * minute));
  describe("G2.20 by 10 minutes behind", () => testClock(-10 * minute));

  describe("G2.21 by 3 days, ahead and behind", () => {
    testClock(3 * day);
    testClock(-3 * day);

    const dateless = [3 * day, -3 * day].flatMap((errorMs) =>
      (["huawei-iam", "tencent-sts"] as const).map((id) => [id, errorMs] as const),
    );
    it.each(dateless)(
      "%s: a clock %d ms off is also learnt from the refusal's text, where no date is sent",
      async (id, errorMs) => {
        const cloud = createMockCloud({ startsAt: start });
        cloud.fail(operations[id], { headers: { date: "-" }, times: Number.POSITIVE_INFINITY });
        const provider = providerOf(id, cloud, { clock: () => cloud.clock() + errorMs });
        const key = await provider();
        expect(cloud.accepts(key)).toBe(true);
        expect(cloud.requests.map(({ outcome }) => outcome)).toEqual(["clock-skew", "answered"]);
      },
    );

    it.each([3 * day, -3 * day])(
      "a login by password works with a clock %d ms off, and so does what uses its token",
      async (errorMs) => {
        const cloud = createMockCloud({ startsAt: start });
        const options = { fetch: cloud.fetch, clock: () => cloud.clock() + errorMs };
        const scope = { project: { name: "cn-north-4" } };
        const auth = userToken({ ...cloud.user("huawei-iam"), scope, ...options });
        const provider = providerOf("huawei-swr", cloud, { ...options, auth });
        expect(cloud.accepts(await provider())).toBe(true);
        expect(cloud.requests).toHaveLength(2);
      },
    );
  });

  test("a gateway that is out of order does not teach its own wrong time", async () => {
    const { cloud, provider, events } = createAgency({ maxAttempts: 2 });
    cloud.fail(operations["huawei-iam"], { status: 503, dateOffsetMs: day });
    await provider();
    expect(events.some(({ type }) => type === "clock-offset")).toBe(false);
  });

  it.each(["huawei-iam", "huawei-swr", "tencent-sts"] as const)(
    "%s: a clock 3 days behind, of which no answer tells, does not lengthen a key's life",
    async (id) => {
      const cloud = createMockCloud({ startsAt: start });
      cloud.fail(operations[id], { dateOffsetMs: -3 * day });
      const provider = providerOf(id, cloud);
      const first = await provider();
      cloud.clock.advance(lifetimes[id] * second);
      expect(cloud.accepts(first)).toBe(false);
      const next = await provider();
      expect(cloud.accepts(next)).toBe(true);
      expect(cloud.requests.length).toBeLessThanOrEqual(3);
    },
  );

  describe("G2.22 a two-hour suspend", () => {
    it("the first call after it gets a new key, and the old one nobody", async () => {
      const { cloud, provider, requests, events } = createAgency();
      const old = await provider();
      cloud.clock.advance(120 * minute);
      const keys = await Promise.all([provider(), provider()]);
      expect(keys.map((key) => cloud.accepts(key))).toEqual([true, true]);
      expect(keys).not.toContain(old);
      expect(requests()).toBe(2);
      expect(events.at(-1)).toMatchObject({ type: "refresh-succeeded", reason: "expired" });
    });

    it("while an answer is on its way: an error, and a new key after it", async () => {
      const cloud = createMockCloud({ startsAt: start });
      let sleeps = true;
      const provider = providerOf("huawei-iam", cloud, {
        fetch: async (input: string, init: RequestInit) => {
          const response = await cloud.fetch(input, init);
          if (sleeps) cloud.clock.advance(120 * minute);
          sleeps = false;
          return response;
        },
      });
      await expect(provider()).rejects.toMatchObject({ code: "expired" });
      cloud.clock.advance(5 * second);
      expect(cloud.accepts(await provider())).toBe(true);
    });
  });
});
