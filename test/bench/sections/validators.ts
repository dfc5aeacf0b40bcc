import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { running } from "../code.ts";
import type { Heading } from "../result.ts";
import type { Contestant } from "../rounds.ts";
import { type Group, group } from "../section.ts";
import { type Case, cases } from "../validators/cases.ts";
import {
  type Bundled,
  bundleChecks,
  type Checks,
  daypass,
  daypassWholeApi,
  limit,
} from "../validators/contestants.ts";

// Whether a value is what the IAM spec says, answered by a person's code and by validators.

const firstUse = join(import.meta.dirname, "../validators/first-use.ts");
const request = JSON.stringify(cases[0]?.value);
const common = { baseline: limit, better: "less", ours: [daypass, daypassWholeApi] } as const;
const aims: Heading<string>["aims"] = { [daypass]: { of: "ratio", limit: 1.2 } };

/** One contestant for each module; the folder goes when the last round is over. */
async function contestants<F extends string>(
  make: (module: Bundled) => Promise<Contestant<F>>,
): Promise<Contestant<F>[]> {
  const { modules, remove } = await bundleChecks();
  const made = await Promise.all(modules.map(make));
  return made.map((contestant, index) =>
    index === 0 ? { ...contestant, close: remove } : contestant,
  );
}

async function checking({ name, url }: Bundled, { schema, value, valid }: Case) {
  const { isRequest, isResponse }: Checks = await import(url);
  const check = schema === "request" ? isRequest : isResponse;
  if (check(value) !== valid) throw new Error(`${name} disagrees`);
  // Another copy for every check, as it would come from the wire.
  const copies = Array.from({ length: 16 }, () => JSON.parse(JSON.stringify(value)));
  let turn = 0;
  return running(name, () => check(copies[turn++ % 16]));
}

function startingUp({ name, url }: Bundled): Contestant<"timeMs"> {
  const command = [firstUse, url, request] as const;
  return {
    name,
    block: () => ({
      timeMs: Number(execFileSync(process.execPath, command, { encoding: "utf8" })),
    }),
  };
}

export const groups: readonly Group[] = [
  ...cases.map((each) => {
    const id = `validators/${each.name.replaceAll(/\W+/g, "-")}`;
    return group({
      id,
      rounds: 31,
      warmUps: 3,
      budgetSeconds: 7,
      contestants: () => contestants((module) => checking(module, each)),
      headings: [
        {
          ...common,
          id: `${id}/time`,
          figure: "timeNs",
          title: `Check of a ${each.name}`,
          unit: "ns",
          aims,
        },
      ],
    });
  }),
  group({
    id: "validators/first-use",
    rounds: 21,
    budgetSeconds: 20,
    contestants: () => contestants(async (module) => startingUp(module)),
    headings: [
      {
        ...common,
        id: "validators/first-use/time",
        figure: "timeMs",
        title: "From the import of the validators to the first answer",
        unit: "ms",
        aims,
      },
    ],
  }),
  group({
    id: "validators/size",
    rounds: 1,
    warmUps: 0,
    budgetSeconds: 1,
    contestants: () =>
      contestants(async ({ name, compressedBytes }) => ({
        name,
        block: () => ({ bytes: compressedBytes }),
      })),
    headings: [
      {
        ...common,
        id: "validators/size/bytes",
        figure: "bytes",
        title: "Size of the validators, minified and compressed",
        unit: "bytes",
        exact: true,
      },
    ],
  }),
];
