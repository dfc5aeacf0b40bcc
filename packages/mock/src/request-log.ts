import type { CloudRefusal } from "@daypass/core/cloud";

/** What the mock cloud noted about a request. Nothing in it is secret. */
export interface MockRequest {
  readonly method: string;
  /** Absent when no API serves the path. */
  readonly api?: string;
  /** Absent when no operation serves the path and method. */
  readonly operation?: string;
  /** How the caller proved itself; absent when it did not or need not. */
  readonly authentication?: "key" | "token";
  /** Absent until the answer is there, and when there was none. */
  readonly status?: number;
  /** `fault` for an answer that a script replaced, `aborted` when the caller left before it. */
  readonly outcome: "pending" | "answered" | "fault" | "aborted" | CloudRefusal["reason"];
  /** When it arrived, on the cloud's clock, in milliseconds since 1970. */
  readonly atMs: number;
}

/** A note that says more when the answer is there. */
export type OpenNote = { -readonly [Name in keyof MockRequest]: MockRequest[Name] };

/** How many requests are remembered; the oldest go first. */
const memory = 1_000;

/** The last requests in the order in which they arrived. */
export interface RequestLog {
  readonly entries: readonly MockRequest[];
  /** Takes a request's note, which whoever wrote it completes. */
  note(entry: MockRequest): void;
  clear(): void;
}

/** An empty log. */
export function createRequestLog(): RequestLog {
  const entries: MockRequest[] = [];
  return {
    entries,
    note(entry) {
      entries.push(entry);
      if (entries.length > memory) entries.shift();
    },
    clear() {
      entries.length = 0;
    },
  };
}
