import type { AccessKey, Login } from "./credential.ts";
import { DaypassError } from "./error.ts";
import { type EventListener, emitTo, type RefreshReason } from "./events.ts";
import { type Flight, startFlight } from "./flight.ts";
import type { ProviderCall } from "./provider.ts";
import { windowsOf } from "./windows.ts";

/** Anything that ends by itself. */
export interface Expiring {
  readonly expiration: Date;
}

/** What {@link refreshing} makes; for a `Credential` it is a `Provider`. */
export interface Refreshing<C extends Expiring> {
  (call?: ProviderCall): Promise<C>;
  invalidate(credential: C): void;
}

/** Asks the cloud once for a new credential. */
export type IssueCredential<C> = (context: {
  /** Aborted when every caller that waited has left. */
  readonly signal: AbortSignal;
  readonly reason: RefreshReason;
}) => Promise<C>;

/** What the lifecycle needs to know besides how to ask for a credential. */
export interface LifecycleOptions<C extends Expiring = Expiring> {
  /** The API's id, for errors and events. */
  readonly provider: string;
  /** The server's time in milliseconds since 1970, such as a typed client's `now`. Default: `Date.now`. */
  readonly now?: () => number;
  /**
   * How long a credential lasts at most, such as what was asked for. One that seems to last longer
   * shows that the clock is behind; it is not handed out longer than this after it was asked for.
   */
  readonly longestLifeMs?: number | undefined;
  /** Milliseconds that pass evenly, whatever is done to the clock. Default: `performance.now`. */
  readonly steady?: (() => number) | undefined;
  /** A number from 0 up to 1. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  readonly onEvent?: EventListener | undefined;
  /** What tells one credential from another. Default: the key id, or the password. */
  readonly keyOf?: (credential: C) => unknown;
}

interface Moment {
  readonly clockMs: number;
  readonly steadyMs: number;
}

interface Dated {
  /** Turns steady time into the time that must have come at least since then. */
  readonly steadyOffsetMs: number;
}

interface Held<C> extends Dated {
  readonly credential: C;
  /** Handed out as it is, so that a call served from memory allocates nothing. */
  readonly promise: Promise<C>;
  readonly expiresAtMs: number;
  readonly blockingAtMs: number;
  /** Until then there is nothing to do: the early window's start, or the end of a pause after a failure. */
  quietUntilMs: number;
  /** The latest time at which it was handed out after a look at both clocks. */
  seenAtMs: number;
  /** From `seenAtMs` until then it is handed out after a look at the wall clock alone. */
  trustedUntilMs: number;
}

interface Failure extends Dated {
  readonly error: unknown;
  readonly untilMs: number;
}

// The blocking window hides half a minute of clock correction.
const clockSlackMs = 30_000;

// So long after a look at both clocks one of them is enough: to read both takes as long as all the rest
// of a call from memory.
const trustMs = 10;

/**
 * Makes a provider out of a function that asks the cloud once: it caches, renews ahead of expiry,
 * shares one request among all callers, and rides out failures while the held credential is valid.
 * It holds no timer: everything follows from the clock at the moment of a call.
 *
 * @throws {DaypassError} `expired` when the cloud hands out what has already ended, and whatever
 * `issue` throws, when no valid credential is held.
 * @example
 * const provider = refreshing(async ({ signal }) => fetchKey(signal), { provider: "my-cloud" });
 * const credential = await provider();
 */
export function refreshing<C extends Expiring>(
  issue: IssueCredential<C>,
  options: LifecycleOptions<C>,
): Refreshing<C> {
  const { provider, now = Date.now, random = Math.random, keyOf = defaultKey } = options;
  const { longestLifeMs = Number.POSITIVE_INFINITY, steady = steadyTime } = options;
  const emit = emitTo(options.onEvent);
  let held: Held<C> | undefined;
  let flight: Flight<C> | undefined;
  let failure: Failure | undefined;
  let invalidated = false;

  function land(credential: C, askedAt: Moment): void {
    const nowMs = now();
    const latestMs = nowMs + longestLifeMs - timeSince(askedAt, nowMs, steady());
    const expiresAtMs = expiryOf(provider, credential, nowMs, latestMs);
    const { earlyMs, blockingMs } = windowsOf(expiresAtMs - nowMs, random);
    failure = undefined;
    invalidated = false;
    held = {
      credential,
      promise: Promise.resolve(credential),
      expiresAtMs,
      blockingAtMs: expiresAtMs - blockingMs,
      quietUntilMs: expiresAtMs - earlyMs,
      steadyOffsetMs: nowMs - steady(),
      seenAtMs: nowMs,
      trustedUntilMs: nowMs,
    };
  }

  /**
   * The time by which something is judged. A clock that was set back cannot make it last longer, as
   * steady time goes on; while the machine sleeps only the clock does.
   */
  function timeOf({ steadyOffsetMs }: Dated, clockMs: number): number {
    return Math.max(clockMs, steady() + steadyOffsetMs);
  }

  /** Returns the time until the next try, if a credential is held that lasts until then. */
  function fail(error: unknown): number | undefined {
    const clockMs = now();
    if (error instanceof DaypassError && !error.retryable) {
      const untilMs = clockMs + 1_000 + 4_000 * random();
      failure = { error, untilMs, steadyOffsetMs: clockMs - steady() };
    }
    if (held === undefined) return undefined;
    const nowMs = timeOf(held, clockMs);
    if (nowMs >= held.expiresAtMs) return undefined;
    const pauseMs = 300_000 + 300_000 * random();
    held.quietUntilMs = Math.max(held.quietUntilMs, Math.min(nowMs + pauseMs, held.expiresAtMs));
    // The failed request may have corrected the clock.
    held.seenAtMs = clockMs;
    held.trustedUntilMs = clockMs;
    return held.quietUntilMs - nowMs;
  }

  function start(reason: RefreshReason): Flight<C> {
    const started: Flight<C> = startFlight(
      async (signal) => {
        try {
          const askedAt = { clockMs: now(), steadyMs: steady() };
          const credential = await issue({ signal, reason });
          // Abandoned in the meantime: a newer request may have landed already.
          if (flight !== started) return credential;
          land(credential, askedAt);
          flight = undefined;
          const { expiration } = credential;
          const waiters = started.waiters();
          emit({ type: "refresh-succeeded", provider, reason, waiters, expiration });
          return credential;
        } catch (error) {
          if (flight !== started) throw error;
          const nextTryInMs = fail(error);
          flight = undefined;
          emit({
            type: "refresh-failed",
            provider,
            reason,
            waiters: started.waiters(),
            code: error instanceof DaypassError ? error.code : "other",
            ...(nextTryInMs !== undefined && { nextTryInMs }),
          });
          throw error;
        }
      },
      () => {
        if (flight !== started) return;
        flight = undefined;
        emit({ type: "refresh-cancelled", provider, reason });
      },
    );
    flight = started;
    emit({ type: "refresh-started", provider, reason });
    return started;
  }

  function renew(reason: RefreshReason, clockMs: number, call: ProviderCall): Promise<C> {
    const isRemembered = failure !== undefined && timeOf(failure, clockMs) < failure.untilMs;
    const renewed =
      isRemembered && flight === undefined
        ? Promise.reject(failure?.error)
        : (flight ?? start(reason)).join(call.signal);
    return renewed.catch((error: unknown) => {
      const left = call.signal?.aborted === true;
      if (left || call.forceRefresh === true) throw error;
      if (held === undefined || timeOf(held, now()) >= held.expiresAtMs) throw error;
      emit({ type: "served-stale", provider, expiration: held.credential.expiration });
      return held.credential;
    });
  }

  function attend(call: ProviderCall): Promise<C> {
    if (call.signal?.aborted === true) return Promise.reject(call.signal.reason);
    const clockMs = now();
    if (call.forceRefresh === true) return renew("forced", clockMs, call);
    if (held === undefined) return renew(invalidated ? "invalidated" : "cold", clockMs, call);
    const nowMs = timeOf(held, clockMs);
    if (nowMs >= held.expiresAtMs) return renew("expired", clockMs, call);
    if (clockMs < held.seenAtMs - clockSlackMs) return renew("clock", clockMs, call);
    if (clockMs > held.seenAtMs) held.seenAtMs = clockMs;
    if (nowMs < held.quietUntilMs) {
      held.trustedUntilMs = clockMs + Math.min(held.quietUntilMs - nowMs, trustMs);
      return held.promise;
    }
    if (nowMs >= held.blockingAtMs) return renew("blocking", clockMs, call);
    if (flight === undefined) start("early").keep();
    return held.promise;
  }

  function provide(call?: ProviderCall): Promise<C> {
    if (held !== undefined && call === undefined) {
      const clockMs = now();
      if (clockMs >= held.seenAtMs && clockMs < held.trustedUntilMs) return held.promise;
    }
    return attend(call ?? {});
  }

  provide.invalidate = (credential: C): void => {
    if (held === undefined || keyOf(credential) !== keyOf(held.credential)) return;
    held = undefined;
    invalidated = true;
  };
  return provide;
}

function expiryOf(
  provider: string,
  { expiration }: Expiring,
  nowMs: number,
  latestMs: number,
): number {
  // NaN stays NaN.
  const expiresAtMs = Math.min(expiration.getTime(), latestMs);
  if (Number.isNaN(expiresAtMs)) {
    throw new DaypassError(
      "invalid-response",
      `${provider}: the credential has no valid expiry. Report this to the API's vendor.`,
      { provider },
    );
  }
  if (expiresAtMs <= nowMs) {
    throw new DaypassError(
      "expired",
      `${provider}: the credential had already ended when it arrived. Check the clock of this machine.`,
      { provider },
    );
  }
  return expiresAtMs;
}

/** How long ago something was. The clock does not tell if it was corrected in the meantime. */
function timeSince(moment: Moment, clockMs: number, steadyMs: number): number {
  const steadySinceMs = steadyMs - moment.steadyMs;
  const clockSinceMs = clockMs - moment.clockMs;
  return Math.abs(clockSinceMs - steadySinceMs) < 1_000 ? clockSinceMs : steadySinceMs;
}

function steadyTime(): number {
  return performance.now();
}

// By field, not by object: SDKs pass on copies.
function defaultKey(value: Expiring): unknown {
  const { accessKeyId, password } = value as Partial<AccessKey> & Partial<Login>;
  return accessKeyId ?? password ?? value;
}
