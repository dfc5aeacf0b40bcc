import type { CloudRefusalReason } from "@daypass/core/cloud";

/** What goes wrong with a request. Several fields together make one fault. */
export interface Fault {
  /** How many requests meet the fault; `Infinity` until {@link FaultScript.heal}. Default: 1. */
  readonly times?: number;
  /** The answer comes this much later, in real time. */
  readonly delayMs?: number;
  /** The request is not looked at; the answer has this status and the vendor's body for it. */
  readonly status?: number;
  /** The request is not looked at; the vendor refuses it for this reason in its own way. */
  readonly refusal?: CloudRefusalReason;
  /** The header `Retry-After`: seconds, or the time from which to try again. */
  readonly retryAfter?: number | Date;
  /** Headers of the answer, over those it would have. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The body of the answer, as text or as something to write as JSON. */
  readonly body?: unknown;
  /** Makes the body of the answer from the one it would have. */
  readonly edit?: (body: unknown) => unknown;
  /** How far the header `Date` is from the cloud's clock. */
  readonly dateOffsetMs?: number;
  /** The connection breaks off in the middle of the answer's body. */
  readonly truncated?: boolean;
  /** The connection breaks off before anything is answered; the request is not looked at. */
  readonly reset?: boolean;
}

/** Faults to come, by operation. */
export interface FaultScript<Operation extends string = string> {
  /**
   * The next requests to the operation meet the fault; faults of one operation wait for one another.
   * @throws {RangeError} when there is no such operation or a number is out of range.
   */
  fail(operation: Operation, fault: Fault): void;
  /** Forgets the faults to come, of one operation or of all. */
  heal(operation?: Operation): void;
}

/** A fault script, with the step that takes the next fault from it. */
export interface FaultQueue extends FaultScript {
  next(operation: string): Fault | undefined;
}

/** An empty script for operations of the given names. */
export function createFaultQueue(operations: readonly string[]): FaultQueue {
  const waiting = new Map<string, { readonly fault: Fault; left: number }[]>();
  return {
    fail(operation, fault) {
      if (!operations.includes(operation)) {
        throw new RangeError(`no operation ${operation}; there are ${operations.join(", ")}`);
      }
      const { times = 1, delayMs = 0, status = 200 } = fault;
      inRange("times", times, 1, Number.POSITIVE_INFINITY);
      inRange("delayMs", delayMs, 0, 2 ** 31 - 1);
      inRange("status", status, 200, 599);
      waiting.set(operation, [...(waiting.get(operation) ?? []), { fault, left: times }]);
    },
    heal(operation) {
      if (operation === undefined) waiting.clear();
      else waiting.delete(operation);
    },
    next(operation) {
      const first = waiting.get(operation)?.[0];
      if (!first) return undefined;
      first.left -= 1;
      if (first.left === 0) waiting.get(operation)?.shift();
      return first.fault;
    },
  };
}

function inRange(name: string, value: number, minimum: number, maximum: number): void {
  if (value >= minimum && value <= maximum) return;
  throw new RangeError(`expected ${name} from ${minimum} to ${maximum}`);
}

/** The value of `Retry-After`. */
export function retryAfterHeader(retryAfter: number | Date): string {
  return typeof retryAfter === "number" ? String(retryAfter) : retryAfter.toUTCString();
}
