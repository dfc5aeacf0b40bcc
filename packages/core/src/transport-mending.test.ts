import { describe, expect, it, vi } from "vitest";
import { createServerClock } from "./clock.ts";
import { DaypassError, type DaypassErrorCode } from "./error.ts";
import type { DaypassEvent } from "./events.ts";
import type { Authenticator, HttpRequest } from "./http.ts";
import { createTransport, type Sending } from "./transport.ts";

const start = Date.UTC(2026, 0, 1);
const request: HttpRequest = { method: "POST", url: "https://sts.example.com/", headers: {} };
const sign: Authenticator = (unsigned) => unsigned;

/** How a request is answered: a status and by how much the server's clock is off. */
type Answer = readonly [status: number, offsetMs?: number] | Error;

const codes: Readonly<Record<number, DaypassErrorCode>> = {
  400: "rejected",
  401: "unauthenticated",
  403: "forbidden",
  404: "not-found",
  429: "throttled",
};

/** Sends one request to a server that gives these answers in turn, the last one for ever. */
async function exchange(answers: readonly Answer[], sending: Partial<Sending> = {}) {
  const fetch = vi.fn(async () => {
    const answer = answers[Math.min(fetch.mock.calls.length, answers.length) - 1] ?? [200];
    if (answer instanceof Error) throw answer;
    const [status, offsetMs = 0] = answer;
    const date = new Date(start + offsetMs).toUTCString();
    return new Response("text", { status, headers: { date } });
  });
  const events: DaypassEvent[] = [];
  const clock = createServerClock(() => start);
  const send = createTransport("example-sts", clock, {
    fetch: fetch as unknown as typeof globalThis.fetch,
    clock: () => start,
    random: () => 0,
    onEvent: (event) => events.push(event),
  });
  const outcome = await send(request, {
    operation: "createKey",
    repeatable: true,
    failureOf: ({ status }) =>
      status < 400
        ? undefined
        : new DaypassError(codes[status] ?? "unavailable", "no", {
            status,
            retryable: status === 429 || status >= 500,
          }),
    ...sending,
  }).then(
    ({ status }) => status,
    (error: DaypassError) => error.code,
  );
  return { outcome, sent: fetch.mock.calls.length, events, clock };
}

const reset = () =>
  new TypeError("fetch failed", { cause: Object.assign(new Error("x"), { code: "ECONNRESET" }) });

describe("a refusal that a wrong clock explains", () => {
  it.each([
    [401, 301_500, 2],
    [403, 301_500, 2],
    [403, -301_500, 2],
    [401, 200_000, 1],
    [403, 200_000, 1],
    [400, 301_500, 1],
    [404, 301_500, 1],
  ])("%d by %d ms is sent %d times", async (status, offsetMs, times) => {
    const { sent } = await exchange([[status, offsetMs], [200]], { authenticate: sign });
    expect(sent).toBe(times);
  });

  it("is not sent again when nothing signs", async () => {
    expect((await exchange([[401, 400_000], [200]])).sent).toBe(1);
  });

  it("is not sent again when the clock was as wrong before", async () => {
    const answers: readonly Answer[] = [[503, 0], [401, 900_000], [403, 900_000], [200]];
    const { sent, outcome } = await exchange(answers, { authenticate: sign });
    expect([sent, outcome]).toEqual([3, 403]);
  });

  it("does not count as one of three attempts", async () => {
    const { sent, outcome } = await exchange(
      [
        [401, 900_000],
        [503, 900_000],
      ],
      {
        authenticate: sign,
      },
    );
    expect([sent, outcome]).toEqual([4, 503]);
  });
});

describe("an authenticator that has something new", () => {
  it.each([
    [401, 2],
    [403, 1],
    [400, 1],
  ])("for %d is asked so that %d requests are sent", async (status, times) => {
    const authenticate = Object.assign((unsigned: HttpRequest) => unsigned, {
      onRejected: () => true,
    });
    expect((await exchange([[status], [200]], { authenticate })).sent).toBe(times);
  });

  it("is not needed: without it a refusal is the answer", async () => {
    const authenticate = (unsigned: HttpRequest) => unsigned;
    expect(await exchange([[401], [200]], { authenticate })).toMatchObject({
      sent: 1,
      outcome: 401,
    });
  });
});

describe("a request that must not be sent twice", () => {
  const once = { repeatable: false };

  it("is sent again only when it was told off before it was looked at", async () => {
    expect((await exchange([[429], [200]], once)).sent).toBe(2);
    expect((await exchange([[503], [200]], once)).sent).toBe(1);
  });

  it("is not sent again when the connection broke", async () => {
    expect(await exchange([reset(), [200]], once)).toMatchObject({ sent: 1, outcome: "network" });
  });
});

describe("an answer", () => {
  it.each([300, 301, 399])("of %d is a redirect, which is refused in words", async (status) => {
    expect(await exchange([[status]])).toMatchObject({ sent: 1, outcome: "redirected" });
  });

  it("teaches the time up to status 499", async () => {
    expect((await exchange([[499, 900_000]])).clock.offsetMs()).not.toBe(0);
    expect((await exchange([[500, 900_000]])).clock.offsetMs()).toBe(0);
  });
});

it("tells a repetition with the status, where there was one", async () => {
  const { events } = await exchange([[503], reset(), [200]]);
  const retry = { type: "retry", provider: "example-sts", operation: "createKey", pauseMs: 0 };
  expect(events).toEqual([
    { ...retry, attempt: 1, code: "unavailable", status: 503 },
    { ...retry, attempt: 2, code: "network" },
  ]);
  expect(Object.keys(events[1] ?? {})).not.toContain("status");
});
