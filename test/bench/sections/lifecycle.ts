import { huaweiIam } from "@daypass/huawei-iam";
import { createMockCloud } from "@daypass/mock";
import { running } from "../code.ts";
import { type Cache, caches, daypass, hourKey, type Key, limit } from "../lifecycle/contestants.ts";
import { coldCrowd, earlyCrowd, type Outcome } from "../lifecycle/crowd.ts";
import type { Heading } from "../result.ts";
import type { Contestant } from "../rounds.ts";
import { type Group, group } from "../section.ts";

// A key from memory, and what a crowd of callers costs when there is none or a new one is due.

const callers = 10_000;
const callsInARow = 1_000;
const fewest = "one request, nobody waits";

async function cached(): Promise<Contestant<"timeNs">[]> {
  const key = hourKey(Date.now());
  const value = async (): Promise<Key> => key;
  const { account, fetch } = createMockCloud();
  const held = Object.entries(caches).map(([name, cache]) => {
    // A provider as callers have it, with the clocks that it has by default.
    const get =
      name === daypass ? huaweiIam({ ...account("huawei-iam"), fetch }) : cache(value, Date.now);
    return [name, get] as const;
  });
  for (const [, get] of held) await get();
  return [[limit, value] as const, ...held].map(([name, get]) => inARow(name, get));
}

/** Many calls are one run: to wait for a promise takes less time than to read the clock. */
function inARow(name: string, get: () => Promise<unknown>): Contestant<"timeNs"> {
  const { block, ...contestant } = running(
    name,
    async () => {
      for (let call = 0; call < callsInARow; call += 1) await get();
    },
    { batch: 4 },
  );
  return {
    ...contestant,
    block: async () => ({ timeNs: (await block()).timeNs / callsInARow }),
  };
}

function crowd(
  meet: (cache: Cache, callers: number) => Promise<Outcome>,
): Contestant<"requests" | "served">[] {
  return [
    { name: fewest, block: () => ({ requests: 1, served: callers }) },
    ...Object.entries(caches).map(([name, cache]) => ({
      name,
      block: async () => ({ ...(await meet(cache, callers)) }),
    })),
  ];
}

const many = callers.toLocaleString("en");
const counting = { baseline: fewest, better: "less", exact: true } as const;
const requests: Omit<Heading<"requests">, "id" | "title"> = {
  ...counting,
  figure: "requests",
  unit: "",
  aims: { [daypass]: { of: "value", limit: 1 } },
};

export const groups: readonly Group[] = [
  group({
    id: "lifecycle/cached",
    rounds: 31,
    warmUps: 3,
    budgetSeconds: 8,
    contestants: cached,
    headings: [
      {
        id: "lifecycle/cached/time",
        figure: "timeNs",
        title: "A key from memory: time of a call",
        unit: "ns",
        better: "less",
        baseline: limit,
        aims: { [daypass]: { of: "ratio", limit: 1.6 } },
      },
    ],
  }),
  group({
    id: "lifecycle/cold",
    rounds: 1,
    warmUps: 0,
    budgetSeconds: 5,
    contestants: () => crowd(coldCrowd),
    headings: [
      {
        ...requests,
        id: "lifecycle/cold/requests",
        title: `${many} calls at once, no key held: requests`,
      },
    ],
  }),
  group({
    id: "lifecycle/early",
    rounds: 1,
    warmUps: 0,
    budgetSeconds: 5,
    contestants: () => crowd(earlyCrowd),
    headings: [
      {
        ...requests,
        id: "lifecycle/early/requests",
        title: `${many} calls at once, the key ends in four minutes: requests`,
      },
      {
        ...counting,
        id: "lifecycle/early/served",
        figure: "served",
        title: `${many} calls at once, the key ends in four minutes: calls that do not wait`,
        unit: "",
        better: "more",
        aims: { [daypass]: { of: "value", limit: callers } },
      },
    ],
  }),
];
