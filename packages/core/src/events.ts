import { publish } from "#platform";
import type { DaypassErrorCode } from "./error.ts";

/** Why a new credential was asked for. */
export type RefreshReason =
  /** None was held. */
  | "cold"
  /** The held one is in its early window; nobody waits. */
  | "early"
  /** The held one ends within a minute; callers wait. */
  | "blocking"
  /** The held one has ended. */
  | "expired"
  /** A caller passed `forceRefresh`. */
  | "forced"
  /** A service rejected the held one. */
  | "invalidated"
  /** The clock went backwards, so that the held one's remaining time is unknown. */
  | "clock";

/**
 * What a provider did, and why. Holds no secret, so it may be logged as it is. In Node the same objects
 * are published by `node:diagnostics_channel`, on `daypass:refresh`, `daypass:retry` and
 * `daypass:clock-offset`.
 */
export type DaypassEvent =
  | {
      readonly type: "refresh-started";
      readonly provider: string;
      readonly reason: RefreshReason;
    }
  | {
      readonly type: "refresh-succeeded";
      readonly provider: string;
      readonly reason: RefreshReason;
      /** Callers that waited for it. */
      readonly waiters: number;
      readonly expiration: Date;
    }
  | {
      readonly type: "refresh-failed";
      readonly provider: string;
      readonly reason: RefreshReason;
      readonly waiters: number;
      /** `other` for an error that is not a `DaypassError`, such as one of a token function. */
      readonly code: DaypassErrorCode | "other";
      /** When a valid credential is still held: how long until the next try. */
      readonly nextTryInMs?: number;
    }
  | {
      /** Every caller that waited has left; the request was cancelled. */
      readonly type: "refresh-cancelled";
      readonly provider: string;
      readonly reason: RefreshReason;
    }
  | {
      /** A caller waited for a new credential, which failed, and got the old one, still valid. */
      readonly type: "served-stale";
      readonly provider: string;
      readonly expiration: Date;
    }
  | {
      /** A request is sent again after a pause. */
      readonly type: "retry";
      readonly provider: string;
      readonly operation: string;
      /** Number of the attempt that failed, from 1. */
      readonly attempt: number;
      readonly code: DaypassErrorCode;
      readonly status?: number;
      readonly pauseMs: number;
    }
  | {
      /** The server's time differs from the local time by this much; negative when the local one is ahead. */
      readonly type: "clock-offset";
      readonly provider: string;
      readonly offsetMs: number;
    };

/** Hears what a provider does. What it throws is ignored. */
export type EventListener = (event: DaypassEvent) => void;

/**
 * Publishes events on the diagnostics channels, and calls the listener so that nothing it does can
 * reach the caller, a promise that it rejects included.
 */
export function emitTo(listener: EventListener | undefined): EventListener {
  if (listener === undefined) return publish;
  return (event) => {
    publish(event);
    try {
      const returned: unknown = listener(event);
      if (returned instanceof Promise) returned.catch(ignore);
    } catch {
      // A broken listener must not cost anybody a credential.
    }
  };
}

function ignore(): void {}
