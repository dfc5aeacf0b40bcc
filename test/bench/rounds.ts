import { createRandom } from "../simulator/random.ts";

/** Numbers by the name of what they measure, such as a time and the CPU it took. */
export type Figures<F extends string = string> = Readonly<Record<F, number>>;

/** Somebody who takes part in a measure. */
export interface Contestant<F extends string = string> {
  readonly name: string;
  /** Works for a while and returns what came of it. One that prepares does so outside its own clock. */
  readonly block: () => Figures<F> | Promise<Figures<F>>;
  /** Its blocks are worth nothing after it is over: it may close what it opened. */
  readonly close?: () => unknown;
}

export interface RoundsOptions {
  /** How many rounds count. */
  readonly rounds: number;
  /** How many rounds before them do not, as the code is not compiled yet. Default: 1. */
  readonly warmUps?: number;
  /** No new round begins after this time, if there were enough to tell the spread. */
  readonly budgetMs?: number;
  /** Told before each round. The first that counts is 1; those that warm up are 0. */
  readonly onRound?: (round: number) => void;
}

/** What each contestant measured, a list entry a round. */
export type Played<F extends string = string> = ReadonlyMap<string, readonly Figures<F>[]>;

const fewestRounds = 5;

/**
 * Lets all contestants work in each round, one after another, in an order that changes from round to
 * round. A busy neighbour or a warmer processor then meets all of them, and within a round they can
 * be compared.
 */
export async function playRounds<F extends string>(
  contestants: readonly Contestant<F>[],
  { rounds, warmUps = 1, budgetMs = Number.POSITIVE_INFINITY, onRound }: RoundsOptions,
): Promise<Played<F>> {
  const played = new Map<string, Figures<F>[]>(contestants.map(({ name }) => [name, []]));
  const random = createRandom(1);
  try {
    let startMs = 0;
    for (let round = 1 - warmUps; round <= rounds; round += 1) {
      if (round > fewestRounds && performance.now() - startMs > budgetMs) break;
      if (round === 1) startMs = performance.now();
      onRound?.(Math.max(0, round));
      for (const { name, block } of shuffled(contestants, random)) {
        // What one leaves behind is not to be collected at the expense of the next. Only what is young:
        // to collect all takes longer than the block, and V8 then forgets what it compiled.
        globalThis.gc?.({ type: "minor" });
        const figures = await block();
        if (round > 0) played.get(name)?.push(figures);
      }
    }
  } finally {
    for (const { close } of contestants) await close?.();
  }
  return played;
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const drawn = list.map((item) => ({ item, lot: random() }));
  return drawn.sort((a, b) => a.lot - b.lot).map(({ item }) => item);
}
