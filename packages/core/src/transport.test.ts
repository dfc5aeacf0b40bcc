import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createServerClock } from "./clock.ts";
import { DaypassError } from "./error.ts";
import type { DaypassEvent } from "./events.ts";
import type { HttpRequest } from "./http.ts";
import type { ClientOptions } from "./options.ts";
import { createTransport, type Sending } from "./transport.ts";

const start = Date.UTC(2026, 0, 1);
const request: HttpRequest = {
  method: "POST",
  url: "https://sts.example.com/keys?id=fake-in-query",
  headers: { "x-trace": "1" },
  body: "{}",
};

type Answer = () => Promise<Response> | Response;

/** A transport whose `fetch` gives these answers in turn, the last one for ever. */
function setUp(answers: readonly Answer[], options: ClientOptions = {}) {
  const fetch = vi.fn(async (_url: unknown, _init?: RequestInit) => {
    const answer = answers[Math.min(fetch.mock.calls.length, answers.length) - 1];
    return answer === undefined ? ok() : answer();
  });
  const events: DaypassEvent[] = [];
  const clock = createServerClock(() => start);
  const send = createTransport("example-sts", clock, {
    fetch: fetch as typeof globalThis.fetch,
    clock: () => start,
    random: () => 0.5,
    onEvent: (event) => events.push(event),
    ...options,
  });
  return {
    fetch,
    clock,
    events,
    send: (sending: Partial<Sending> = {}) => send(request, { ...usual, ...sending }),
  };
}

const usual: Sending = {
  operation: "createKey",
  repeatable: true,
  failureOf: ({ status, headers }) => {
    if (status < 400) return undefined;
    const retryAfter = headers.get("retry-after");
    return new DaypassError(status === 401 ? "unauthenticated" : "unavailable", "no", {
      status,
      retryable: status === 429 || status >= 500,
      retryAfterSeconds: retryAfter === null ? undefined : Number(retryAfter),
    });
  },
};

const ok = (headers: Record<string, string> = {}) => new Response("fine", { headers });
const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new Response("no", { status: code, headers });
const broken = (code?: string) => () =>
  Promise.reject(
    new TypeError(`fetch failed ${request.url}`, {
      cause: Object.assign(new Error("fake-in-cause"), { code }),
    }),
  );
const silence = () => new Promise<Response>(() => {});

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/** Lets timers run until the promise has settled. */
async function result<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  await vi.runAllTimersAsync();
  return promise;
}

describe("a request", () => {
  it("goes out as it is, without following redirects", async () => {
    const { fetch, send } = setUp([ok]);
    const answer = await result(send());
    expect(answer).toMatchObject({ status: 200, text: "fine" });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(request.url, {
      method: "POST",
      headers: { "x-trace": "1" },
      body: "{}",
      redirect: "manual",
      signal: expect.any(AbortSignal),
    });
  });

  it("is signed for each attempt, with the server's time", async () => {
    const { fetch, send } = setUp([status(503), ok]);
    const authenticate = vi.fn((unsigned: HttpRequest) => ({
      ...unsigned,
      headers: { auth: "signed" },
    }));
    await result(send({ authenticate }));
    expect(authenticate).toHaveBeenCalledTimes(2);
    expect(authenticate).toHaveBeenCalledWith(request, {
      nowMs: start,
      signal: expect.any(AbortSignal),
    });
    expect(fetch.mock.calls[1]?.[1]?.headers).toEqual({ auth: "signed" });
  });

  it("is not sent with a header that would be refused with its value quoted", async () => {
    const { fetch, send } = setUp([ok]);
    const authenticate = () => ({ ...request, headers: { "x-auth-token": "fake\r\ntoken" } });
    const error: unknown = await result(send({ authenticate })).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "invalid-input",
      issues: [{ path: ["header", "x-auth-token"] }],
    });
    expect(String(error)).not.toContain("fake");
    expect(fetch).not.toHaveBeenCalled();
  });

  it("uses the fetch that is global at the time of the call", async () => {
    const send = createTransport(
      "example-sts",
      createServerClock(() => start),
      {},
    );
    const replaced = vi.spyOn(globalThis, "fetch").mockImplementation(async () => ok());
    await result(send(request, usual));
    expect(replaced).toHaveBeenCalledTimes(1);
    replaced.mockRestore();
  });
});

describe("a redirect", () => {
  it.each([301, 302, 303, 307, 308])("%d is refused", async (code) => {
    const { fetch, send } = setUp([status(code, { location: "https://elsewhere.example/?fake" })]);
    await expect(result(send())).rejects.toMatchObject({
      code: "redirected",
      status: code,
      retryable: false,
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("is refused in a browser, which hides its status", async () => {
    const opaque = { type: "opaqueredirect", status: 0, headers: new Headers(), body: null };
    const { send } = setUp([() => opaque as unknown as Response]);
    await expect(result(send())).rejects.toMatchObject({ code: "redirected", status: undefined });
  });
});

describe("a body", () => {
  const chunks =
    (...parts: (string | Uint8Array)[]) =>
    () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (const part of parts) {
              controller.enqueue(typeof part === "string" ? new TextEncoder().encode(part) : part);
            }
            controller.close();
          },
        }),
      );

  it("is read as UTF-8 across chunks, without its byte order mark", async () => {
    const bytes = new TextEncoder().encode("\uFEFFgrün");
    const { send } = setUp([chunks(bytes.slice(0, 6), bytes.slice(6))]);
    expect((await result(send())).text).toBe("grün");
  });

  it("is given up beyond 1 MiB", async () => {
    const half = "x".repeat(524_288);
    expect((await result(setUp([chunks(half, half)]).send())).text).toHaveLength(1_048_576);
    const { fetch, send } = setUp([chunks(half, half, "x")]);
    await expect(result(send())).rejects.toMatchObject({
      code: "invalid-response",
      message: "example-sts createKey: the answer is longer than 1048576 bytes. Check baseUrl.",
    });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("is counted when it was compressed, whatever length was announced", async () => {
    const bomb = () =>
      new Response("x".repeat(1_048_577), {
        headers: { "content-length": "20", "content-encoding": "gzip" },
      });
    await expect(result(setUp([bomb]).send())).rejects.toMatchObject({ code: "invalid-response" });
    const plain = () => new Response("fine", { headers: { "content-length": "4" } });
    expect((await result(setUp([plain]).send())).text).toBe("fine");
  });

  it("is not even begun when its length is announced", async () => {
    const cancel = vi.fn();
    const long = new Response(new ReadableStream({ cancel }), {
      headers: { "content-length": "1048577" },
    });
    await expect(result(setUp([() => long]).send())).rejects.toMatchObject({
      code: "invalid-response",
    });
    expect(cancel).toHaveBeenCalled();
  });

  it("that breaks off is asked for again", async () => {
    const half = () =>
      new Response(
        new ReadableStream({
          pull: (controller) =>
            controller.error(new TypeError("terminated", { cause: { code: "UND_ERR_SOCKET" } })),
        }),
      );
    const { fetch, send } = setUp([half, ok]);
    expect((await result(send())).text).toBe("fine");
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

describe("a failure", () => {
  it.each([
    ["ENOTFOUND", "network", "the host name was not found (ENOTFOUND)", 3],
    ["EAI_AGAIN", "network", "the host name was not found (EAI_AGAIN)", 3],
    ["ECONNREFUSED", "network", "no connection (ECONNREFUSED)", 3],
    ["ECONNRESET", "network", "the connection or the answer broke off (ECONNRESET)", 3],
    ["UND_ERR_CONNECT_TIMEOUT", "timeout", "no connection in time", 3],
    ["UND_ERR_HEADERS_TIMEOUT", "timeout", "no complete answer in time", 3],
    ["CERT_HAS_EXPIRED", "network", "the server's certificate has expired (CERT_HAS_EXPIRED)", 1],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "network", "certificate is for another host", 1],
    [
      "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
      "network",
      "an authority that this machine does not know",
      1,
    ],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "network", "no TLS connection (ERR_SSL_WRONG", 1],
    ["UND_ERR_HEADERS_OVERFLOW", "network", "headers are larger than the platform allows", 1],
    ["not a code: fake", "network", "the connection or the answer broke off. Check", 3],
    [undefined, "network", "the connection or the answer broke off. Check", 3],
  ])("%s is named and holds nothing of the request", async (platformCode, code, text, attempts) => {
    const { fetch, send } = setUp([broken(platformCode)]);
    const error = await result(send()).catch((thrown: unknown) => thrown as DaypassError);
    expect(error).toMatchObject({ code, provider: "example-sts", operation: "createKey" });
    expect((error as DaypassError).message).toContain(text);
    expect(`${error}${(error as DaypassError).stack}`).not.toContain("fake");
    expect(error).not.toHaveProperty("cause");
    expect(fetch).toHaveBeenCalledTimes(attempts);
  });

  it("behind several addresses is named by the first", async () => {
    const cause = Object.assign(new AggregateError([{ code: "ECONNREFUSED" }]), {
      code: undefined,
    });
    const { send } = setUp([() => Promise.reject(new TypeError("fetch failed", { cause }))]);
    await expect(result(send())).rejects.toThrow("ECONNREFUSED");
  });

  it("is retried after a pause at random, and told", async () => {
    const { fetch, send, events } = setUp([status(503), broken("ECONNRESET"), ok]);
    expect((await result(send())).status).toBe(200);
    expect(fetch).toHaveBeenCalledTimes(3);
    const common = { type: "retry", provider: "example-sts", operation: "createKey" };
    expect(events).toEqual([
      { ...common, attempt: 1, code: "unavailable", status: 503, pauseMs: 50 },
      { ...common, attempt: 2, code: "network", pauseMs: 100 },
    ]);
  });

  it("ends with the last answer after three attempts", async () => {
    const { fetch, send } = setUp([status(503)]);
    expect((await result(send())).status).toBe(503);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it("is sent only once with maxAttempts 1", async () => {
    const { fetch, send } = setUp([status(503)], { maxAttempts: 1 });
    await result(send());
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("that a retry cannot mend is not retried", async () => {
    const { fetch, send } = setUp([status(400)]);
    expect((await result(send())).status).toBe(400);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("of a request that must not be repeated is retried only if it was not processed", async () => {
    for (const [answer, attempts] of [
      [status(503), 1],
      [broken("ECONNRESET"), 1],
      [status(429), 3],
      [broken("ECONNREFUSED"), 3],
    ] as const) {
      const { fetch, send } = setUp([answer]);
      await result(send({ repeatable: false })).catch(() => {});
      expect(fetch).toHaveBeenCalledTimes(attempts);
    }
  });

  it("waits as long as the API asks", async () => {
    const { send, events } = setUp([status(429, { "retry-after": "7" }), ok]);
    await result(send());
    expect(events).toMatchObject([{ pauseMs: 7_000 }]);
    expect(Date.now() - start).toBe(7_000);
  });

  it("is returned at once when the API asks for more than the deadline leaves", async () => {
    const { fetch, send } = setUp([status(503, { "retry-after": "30" })]);
    expect((await result(send())).status).toBe(503);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(Date.now()).toBe(start);
  });
});

describe("time", () => {
  it("ends an attempt after 10 seconds and the call after 30", async () => {
    const { fetch, send } = setUp([silence], { maxAttempts: 10 });
    await expect(result(send())).rejects.toMatchObject({
      code: "timeout",
      message: "example-sts createKey: no answer within 30000 ms. Try again later.",
      retryable: true,
    });
    expect(fetch).toHaveBeenCalledTimes(3);
    expect(Date.now() - start).toBe(30_000);
    expect(fetch.mock.calls.every(([, init]) => init?.signal?.aborted)).toBe(true);
  });

  it("ends attempts as the options say", async () => {
    const { fetch, send } = setUp([silence], { attemptTimeoutMs: 1_000, maxAttempts: 2 });
    await expect(result(send())).rejects.toThrow("no answer within 1000 ms");
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("also ends a slow body, and an authenticator that never answers", async () => {
    const slow = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
    await expect(result(setUp([slow], { maxAttempts: 1 }).send())).rejects.toMatchObject({
      code: "timeout",
    });
    await expect(
      result(setUp([ok]).send({ authenticate: () => new Promise(() => {}) })),
    ).rejects.toMatchObject({ code: "timeout" });
    // A promise of another realm is no `Promise` of this one.
    const foreign: Promise<HttpRequest> = runInNewContext("new Promise(() => {})");
    await expect(result(setUp([ok]).send({ authenticate: () => foreign }))).rejects.toMatchObject({
      code: "timeout",
    });
  });
});

describe("an abort", () => {
  it("rejects with the caller's reason, during an attempt and during a pause", async () => {
    for (const answer of [silence, status(503, { "retry-after": "20" })]) {
      const controller = new AbortController();
      const { fetch, send } = setUp([answer]);
      const removed = vi.spyOn(controller.signal, "removeEventListener");
      const pending = send({ signal: controller.signal });
      pending.catch(() => {});
      await vi.advanceTimersByTimeAsync(100);
      controller.abort();
      await expect(pending).rejects.toMatchObject({ name: "AbortError" });
      expect(fetch).toHaveBeenCalledTimes(1);
      expect(fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(answer === silence);
      expect(removed).toHaveBeenCalledTimes(1);
    }
  });

  it("before the call sends nothing", async () => {
    const { fetch, send } = setUp([ok]);
    await expect(result(send({ signal: AbortSignal.abort(new Error("no need")) }))).rejects.toThrow(
      "no need",
    );
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe("an authenticator", () => {
  const date = (offsetMs: number) => ({ date: new Date(start + offsetMs).toUTCString() });
  const day = 86_400_000;

  it.each([3 * day, -3 * day])("signs once more when the clock was %d ms off", async (offsetMs) => {
    const { fetch, send } = setUp([status(401, date(offsetMs)), ok], { maxAttempts: 1 });
    const times: number[] = [];
    const answer = await result(
      send({
        authenticate: (unsigned, { nowMs }) => {
          times.push(nowMs - start);
          return unsigned;
        },
      }),
    );
    expect(answer.status).toBe(200);
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(times[0]).toBe(0);
    expect(Math.abs((times[1] ?? 0) - offsetMs)).toBeLessThan(1_000);
  });

  it("signs no more than once more", async () => {
    const { fetch, send } = setUp([status(401, date(day)), status(401, date(-day))]);
    expect((await result(send({ authenticate: (unsigned) => unsigned }))).status).toBe(401);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("signs once more when the API says that the time is wrong", async () => {
    const failureOf = ({ status }: { status: number }) =>
      status === 200 ? undefined : new DaypassError("clock-skew", "time");
    const { fetch, send } = setUp([status(400), status(400), ok]);
    await result(send({ authenticate: (unsigned) => unsigned, failureOf }));
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("is told of a refusal and may try something new, once", async () => {
    const { fetch, send } = setUp([status(401)]);
    const signed: HttpRequest = { ...request, headers: { token: "fake-old" } };
    const onRejected = vi.fn(() => true);
    await result(send({ authenticate: Object.assign(() => signed, { onRejected }) }));
    expect(fetch).toHaveBeenCalledTimes(2);
    expect(onRejected).toHaveBeenCalledExactlyOnceWith(signed);
    expect(onRejected.mock.lastCall).toEqual([signed]);
  });

  it("that has nothing new ends the call", async () => {
    const { fetch, send } = setUp([status(401)]);
    await result(send({ authenticate: Object.assign(() => request, { onRejected: () => false }) }));
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("that fails is not retried", async () => {
    const { fetch, send } = setUp([ok]);
    const error = new DaypassError("network", "login failed", { retryable: true });
    await expect(result(send({ authenticate: () => Promise.reject(error) }))).rejects.toBe(error);
    expect(fetch).not.toHaveBeenCalled();
  });

  it("does not learn the time from a gateway out of order", async () => {
    const { clock, send } = setUp([status(502, date(day)), ok]);
    await result(send());
    expect(clock.offsetMs()).toBe(0);
  });
});
