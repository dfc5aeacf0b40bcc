/**
 * The mock cloud's clock. It is itself a function that returns the time, so it fits the `clock`
 * option of every provider.
 */
export interface MockClock {
  /** The cloud's time in milliseconds since 1970. */
  (): number;
  /** The cloud's time in milliseconds since 1970. */
  now(): number;
  /** Moves the clock forward, or back by a negative number of milliseconds. */
  advance(milliseconds: number): void;
  /** Sets the clock; a standing clock stands there, a running one goes on from there. */
  set(time: Date | number): void;
}

/** A clock that stands at the given time until it is moved; without one it runs with `Date.now`. */
export function createClock(startsAt?: Date | number): MockClock {
  const source = startsAt === undefined ? Date.now : () => 0;
  let offsetMs = startsAt === undefined ? 0 : finite(Number(startsAt));
  const now = (): number => source() + offsetMs;
  return Object.assign(now.bind(undefined), {
    now,
    advance(milliseconds: number): void {
      offsetMs += finite(milliseconds);
    },
    set(time: Date | number): void {
      offsetMs = finite(Number(time)) - source();
    },
  });
}

function finite(milliseconds: number): number {
  if (!Number.isFinite(milliseconds))
    throw new RangeError("expected a finite time in milliseconds");
  return milliseconds;
}
