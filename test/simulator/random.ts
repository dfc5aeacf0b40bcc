/** Numbers from 0 up to 1 that are the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Between two numbers, every power of ten as likely as the next. */
export function logUniform(random: () => number, from: number, to: number): number {
  return from * (to / from) ** random();
}

/** The time to the next of the things that happen every so often. */
export function exponential(random: () => number, mean: number): number {
  return -mean * Math.log(1 - random());
}
