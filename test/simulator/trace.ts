import { createRandom, exponential, logUniform } from "./random.ts";

/** A time in which the cloud answers nothing. */
export interface Outage {
  readonly fromMs: number;
  readonly untilMs: number;
  /** How long a request takes to fail. */
  readonly failsAfterMs: number;
}

/** What happens around a program in one run. Times are the server's, from 0. */
export interface Trace {
  readonly seed: number;
  readonly spanMs: number;
  /** How long a key is valid. */
  readonly lifetimeMs: number;
  /** Mean time between the program's calls. */
  readonly callEveryMs: number;
  readonly outages: readonly Outage[];
  /** How far the machine's clock is off. */
  readonly clockErrorMs: number;
  /** When somebody sets the machine's clock right; never, if beyond the span. */
  readonly clockSetAtMs: number;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const lifetimes = [15 * minute, 15 * minute, 30 * minute, hour, hour, 2 * hour, 6 * hour];

/** The same trace for the same seed. */
export function createTrace(seed: number): Trace {
  const random = createRandom(seed);
  const spanMs = 12 * hour;
  const lifetimeMs = lifetimes[Math.floor(random() * lifetimes.length)] as number;
  const callEveryMs = logUniform(random, 5 * second, 10 * minute);
  const clockErrorMs = clockError(random);
  const clockSetAtMs = random() < 0.1 ? random() * spanMs : Number.POSITIVE_INFINITY;
  const outages: Outage[] = [];
  for (let fromMs = exponential(random, 3 * hour); fromMs < spanMs; ) {
    const untilMs = fromMs + logUniform(random, 5 * second, hour);
    const failsAfterMs = random() < 0.5 ? 10 * second : 50 + random() * second;
    outages.push({ fromMs, untilMs, failsAfterMs });
    fromMs = untilMs + exponential(random, 3 * hour);
  }
  return { seed, spanMs, lifetimeMs, callEveryMs, outages, clockErrorMs, clockSetAtMs };
}

function clockError(random: () => number): number {
  const kind = random();
  const most = kind < 0.8 ? second : kind < 0.95 ? minute : 10 * minute;
  return (2 * random() - 1) * most;
}
