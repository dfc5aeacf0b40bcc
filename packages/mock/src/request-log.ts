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

/** How many requests are remembered; the oldest go first. */
const memory = 1_000;

/** The last requests in the order in which they arrived. */
export interface RequestLog {
  readonly entries: readonly MockRequest[];
  /** Notes a request and returns what completes the note. */
  note(entry: MockRequest): (more: Partial<MockRequest>) => void;
  clear(): void;
}

/** An empty log. */
export function createRequestLog(): RequestLog {
  const entries: MockRequest[] = [];
  return {
    entries,
    note(entry) {
      const noted = { ...entry };
      entries.push(noted);
      if (entries.length > memory) entries.shift();
      return (more) => void Object.assign(noted, more);
    },
    clear() {
      entries.length = 0;
    },
  };
}
