import fc from "fast-check";
import { expect, it } from "vitest";
import { createIssuer, settle } from "./issuer.ts";
import { type Action, play, type Schedule } from "./schedule.ts";

const isFull = process.env.DAYPASS_FULL === "1";
const schedules = isFull ? 100_000 : 2_000;

const action = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Action>("call") },
  { weight: 4, arbitrary: fc.constant<Action>("answer") },
  {
    weight: 8,
    arbitrary: fc.constantFrom<Action>(
      "call that may abort",
      "forced call",
      "abort",
      "invalidate",
      "fail for now",
      "refuse",
      "answer with an ended key",
      "answer what was cancelled",
      "wait for the early window",
      "wait for the last minute",
      "disturb the clock",
    ),
  },
);
/** Instants, seconds, a pause after a failure, and the minutes between the windows. */
const passedMs = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 6_000 }),
  fc.integer({ min: 250_000, max: 310_000 }),
  fc.integer({ min: 10_000, max: 900_000 }),
);
const fraction = fc.double({ min: 0, max: 0.999, noNaN: true });
const schedule: fc.Arbitrary<Schedule> = fc.record({
  lifetimeMs: fc.integer({ min: 900_000, max: 7_200_000 }),
  clock: fc.constantFrom("sleeps", "is set back", "is set back and never corrected"),
  random: fraction,
  steps: fc.array(fc.record({ passedMs, action }), { minLength: 2, maxLength: 24 }),
});

it(`I1, I2, I4, I5, I6 and I8 hold in ${schedules} random schedules (DAYPASS_FULL=1: 100,000)`, {
  timeout: 600_000,
}, async () => {
  const property = fc.asyncProperty(schedule, async (plan) => {
    expect(await play(plan)).toEqual([]);
  });
  await fc.assert(property, { numRuns: schedules, seed: 20_260_101 });
});

it(`I3 holds in ${schedules / 10} lives of random length with random calls (DAYPASS_FULL=1: 10,000)`, {
  timeout: 600_000,
}, async () => {
  const life = fc.record({
    lifetimeMs: fc.integer({ min: 900_000, max: 129_600_000 }),
    random: fraction,
    calls: fc.array(fraction, { minLength: 1, maxLength: 60 }),
  });
  const property = fc.asyncProperty(life, async ({ lifetimeMs, random, calls }) => {
    const { provider, world } = createIssuer({ lifetimeMs, random: () => random });
    const startedMs = world.timeMs;
    for (const part of [0, ...calls].sort((one, other) => one - other)) {
      world.timeMs = startedMs + lifetimeMs * part;
      await provider();
      await settle();
    }
    expect(world.requests).toBeLessThanOrEqual(2);
  });
  await fc.assert(property, { numRuns: schedules / 10, seed: 20_260_101 });
});
