import { type Heading, type Measure, measureOf } from "./result.ts";
import { type Contestant, playRounds } from "./rounds.ts";

/** Contestants that do the same thing, and what is read from it. */
export interface Group<F extends string = string> {
  /** Where its measures belong: `calls/one-caller/huawei-iam`. */
  readonly id: string;
  readonly rounds: number;
  readonly warmUps?: number;
  /** For all rounds, on a busy machine too. */
  readonly budgetSeconds: number;
  readonly contestants: () => readonly Contestant<F>[] | Promise<readonly Contestant<F>[]>;
  readonly headings: readonly Heading<F>[];
}

export interface Playing {
  /** Ids of measures, or beginnings of them; the groups that they belong to are played. Default: all. */
  readonly only?: readonly string[];
  /** How much of its rounds and of its time a group gets. Default: 1, all of it. */
  readonly share?: number;
  readonly onProgress?: (text: string) => void;
}

/** Plays a section's groups, one after another. */
export async function playSection(
  groups: readonly Group[],
  { only, share = 1, onProgress }: Playing = {},
): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const { id, rounds: all, warmUps = 1, budgetSeconds, contestants, headings } of groups) {
    if (only && !only.some((wanted) => isWanted(id, wanted))) continue;
    const rounds = Math.ceil(all * share);
    const played = await playRounds(await contestants(), {
      rounds,
      warmUps,
      budgetMs: budgetSeconds * share * 1_000,
      onRound: (round) => onProgress?.(`${id}: round ${round} of ${rounds}`),
    });
    measures.push(...headings.map((heading) => measureOf(heading, played)));
  }
  return measures;
}

function isWanted(id: string, wanted: string): boolean {
  return id.startsWith(wanted) || wanted.startsWith(`${id}/`);
}

/** Keeps the names of the figures of a group together. */
export function group<F extends string>(group: Group<F>): Group {
  return group as unknown as Group;
}
