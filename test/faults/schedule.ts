import { DaypassError, refreshing } from "@daypass/core/provider";
import type { AccessKey } from "daypass";
import { keyOf, settle } from "./issuer.ts";

/** What a step of a schedule does after its time has passed. */
export type Action =
  | "call"
  | "call that may abort"
  | "forced call"
  | "abort"
  | "invalidate"
  | "answer"
  | "fail for now"
  | "refuse"
  | "answer with an ended key"
  | "answer what was cancelled"
  | "disturb the clock"
  | "wait for the early window"
  | "wait for the last minute";

export interface Step {
  readonly passedMs: number;
  readonly action: Action;
}

export interface Schedule {
  readonly lifetimeMs: number;
  /**
   * What happens to the machine. One that sleeps and whose clock is set back at once nobody could
   * tell. Answers state the server's time, or do not.
   */
  readonly clock: "sleeps" | "is set back" | "is set back and never corrected";
  readonly random: number;
  readonly steps: readonly Step[];
}

interface Request {
  readonly number: number;
  readonly atMs: number;
  readonly signal: AbortSignal;
  readonly resolve: (key: AccessKey) => void;
  readonly reject: (error: unknown) => void;
}

interface Call {
  readonly controller: AbortController | undefined;
  readonly forced: boolean;
  readonly promise: Promise<AccessKey>;
  over: boolean;
}

const aborted = new Error("aborted by its caller");
const down = () => new DaypassError("unavailable", "down", { retryable: true });
const denied = () => new DaypassError("forbidden", "no");

/** Plays a schedule and returns every promise that was broken. */
export async function play({ lifetimeMs, clock, random, steps }: Schedule): Promise<string[]> {
  const broken: string[] = [];
  const check = (holds: boolean, what: string) => void (holds || broken.push(what));
  // The server's time, the machine's error against it, and how long the machine has slept.
  let timeMs = Date.UTC(2026, 0, 1);
  let errorMs = 0;
  let sleptMs = 0;
  let calls = 0;
  let requests = 0;
  let open: Request | undefined;
  const cancelled: Request[] = [];
  let held: AccessKey | undefined;
  let failure: { readonly atMs: number; readonly kind: "for now" | "for good" } | undefined;
  let pending: Call[] = [];
  let invalidated = false;

  const provider = refreshing<AccessKey>(
    ({ signal, reason }) => {
      requests += 1;
      check(open === undefined || open.signal.aborted, "I1: two requests in flight");
      const sinceFailureMs = failure === undefined ? undefined : timeMs - failure.atMs;
      const free = reason === "forced" || reason === "clock" || invalidated;
      if (sinceFailureMs !== undefined && !free) {
        const isHeld = held !== undefined && held.expiration.getTime() > timeMs;
        check(!isHeld || sinceFailureMs >= 300_000, "I4: a try within 5 minutes of a failure");
        check(
          failure?.kind === "for now" || sinceFailureMs >= 1_000,
          "I5: a refusal was forgotten within a second",
        );
      }
      return new Promise<AccessKey>((resolve, reject) => {
        open = { number: requests, atMs: timeMs, signal, resolve, reject };
      });
    },
    {
      provider: "example-sts",
      longestLifeMs: lifetimeMs,
      now: () => timeMs + errorMs,
      steady: () => timeMs - sleptMs,
      random: () => random,
    },
  );

  function receive(call: Call, key: AccessKey): void {
    call.over = true;
    const { accessKeyId, secretAccessKey, sessionToken } = key;
    check(accessKeyId === secretAccessKey && accessKeyId === sessionToken, "I2: a mixed key");
    check(key.expiration.getTime() > timeMs, "a key was handed out past its end");
    const isLate = cancelled.some(({ number }) => String(number) === accessKeyId);
    check(!isLate, "a key of a cancelled request was handed out");
    check(call.controller?.signal.aborted !== true, "I8: an aborted call got a key");
  }

  function refuse(call: Call, error: unknown): void {
    call.over = true;
    const isAborted = call.controller?.signal.aborted === true;
    check((error === aborted) === isAborted, "I8: an abort reached somebody else, or nobody");
    if (isAborted || call.forced) return;
    const isValid = held !== undefined && !invalidated && held.expiration.getTime() > timeMs;
    check(!isValid, "I4: a call failed while a valid key was held");
  }

  async function start(forced: boolean, mayAbort: boolean): Promise<void> {
    calls += 1;
    const before = requests;
    const isOpen = open !== undefined;
    const controller = mayAbort ? new AbortController() : undefined;
    const promise = provider({ signal: controller?.signal, forceRefresh: forced });
    const call: Call = { controller, forced, promise, over: false };
    promise.then(
      (key) => receive(call, key),
      (error) => refuse(call, error),
    );
    pending.push(call);
    await settle();
    check(requests <= before + 1, "I6: a call caused more than one request");
    const isHeld = held !== undefined && !invalidated && held.expiration.getTime() > timeMs;
    const mustAsk = !isOpen && (forced || !isHeld);
    const sinceMs = failure === undefined ? Number.POSITIVE_INFINITY : timeMs - failure.atMs;
    const mayWait = failure?.kind === "for good" && sinceMs < 5_000;
    check(!mustAsk || mayWait || requests === before + 1, "I5: a call was refused from memory");
  }

  function end(request: Request | undefined, settleWith: (request: Request) => void): void {
    if (request === undefined || request.signal.aborted) return;
    open = undefined;
    settleWith(request);
  }

  function correct(): void {
    if (clock !== "is set back and never corrected") errorMs = 0;
  }

  /** Lets time pass up to so long before the held key's end. */
  function waitUntilLeft(leftMs: number): void {
    if (held !== undefined) timeMs = Math.max(timeMs, held.expiration.getTime() - leftMs);
  }

  const actions: Readonly<Record<Action, () => void | Promise<void>>> = {
    call: () => start(false, false),
    "call that may abort": () => start(false, true),
    "forced call": () => start(true, true),
    async abort() {
      const waiting = pending.find(({ controller, over }) => controller !== undefined && !over);
      waiting?.controller?.abort(aborted);
      await settle();
      // Whoever remains has to be waiting for a request that goes on.
      const remaining = pending.some(({ over }) => !over);
      check(!remaining || open?.signal.aborted === false, "I8: a request was cancelled for all");
      if (open?.signal.aborted) {
        cancelled.push(open);
        open = undefined;
      }
    },
    invalidate() {
      if (held === undefined) return;
      provider.invalidate({ ...held });
      invalidated = true;
    },
    answer: () =>
      end(open, (request) => {
        correct();
        const key = keyOf(String(request.number), new Date(request.atMs + lifetimeMs));
        if (request.atMs + lifetimeMs > timeMs) {
          held = key;
          invalidated = false;
          failure = undefined;
        } else {
          failure = { atMs: timeMs, kind: "for good" };
        }
        request.resolve(key);
      }),
    "fail for now": () =>
      end(open, (request) => {
        failure = { atMs: timeMs, kind: "for now" };
        request.reject(down());
      }),
    refuse: () =>
      end(open, (request) => {
        failure = { atMs: timeMs, kind: "for good" };
        request.reject(denied());
      }),
    "answer with an ended key": () =>
      end(open, (request) => {
        correct();
        failure = { atMs: timeMs, kind: "for good" };
        request.resolve(keyOf(String(request.number), new Date(request.atMs - lifetimeMs)));
      }),
    "answer what was cancelled"() {
      const late = cancelled.at(-1);
      late?.resolve(keyOf(String(late.number), new Date(timeMs + 2 * lifetimeMs)));
    },
    "wait for the early window": () => waitUntilLeft(240_000),
    "wait for the last minute": () => waitUntilLeft(30_000),
    "disturb the clock"() {
      if (clock !== "sleeps") errorMs -= lifetimeMs / 3;
      else {
        timeMs += lifetimeMs / 3;
        sleptMs += lifetimeMs / 3;
      }
    },
  };

  for (const { passedMs, action } of steps) {
    timeMs += passedMs;
    await actions[action]();
    await settle();
    pending = pending.filter(({ over }) => !over);
  }
  await actions.answer();
  await settle();
  check(
    pending.every(({ over }) => over),
    "a call was left without an end",
  );
  check(requests <= calls, "I6: more requests than calls");
  return broken;
}
