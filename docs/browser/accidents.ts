import type { Fault } from "@daypass/mock";

/** What may happen to a request on its way. */
export interface Accident {
  readonly label: string;
  readonly fault?: Fault;
}

/** Nothing first, then what callers meet most. */
export const accidents: readonly Accident[] = [
  { label: "It looks at the request" },
  {
    label: "It is asked too often: 429 and Retry-After",
    fault: { refusal: "throttled", retryAfter: 2 },
  },
  { label: "It is out of order", fault: { status: 500 } },
  { label: "It finds the request's clock wrong", fault: { refusal: "clock-skew" } },
  { label: "The connection breaks", fault: { reset: true } },
];
