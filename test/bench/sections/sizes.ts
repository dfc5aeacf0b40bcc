import { builtinModules } from "node:module";
import { providers } from "daypass";
import { bundled } from "../bundle.ts";
import type { Aim } from "../result.ts";
import type { Contestant } from "../rounds.ts";
import { type Group, group } from "../section.ts";

// What a browser loads for the sake of one provider, or of all.

const limit = "by hand: signed, not validated";
const all = "daypass: all four";

const names = Object.values(providers).map(({ name }) => name);
const ours = Object.fromEntries(
  Object.entries(providers).map(([id, { name }]) => [
    `@daypass/${id}`,
    `export { ${name} } from "@daypass/${id}"`,
  ]),
);

const programs: Readonly<Record<string, string>> = {
  [limit]: 'export { temporaryKey } from "./sizes/by-hand.ts"',
  ...ours,
  [all]: `export { ${names.join(", ")} } from "daypass"`,
  "openapi-fetch": 'export { default } from "openapi-fetch"',
  // None of the vendors' works in a browser: what they ask Node for is not counted.
  "Huawei Cloud SDK, for Node": 'export * from "@huaweicloud/huaweicloud-sdk-iam/v3/public-api.js"',
  "Tencent Cloud SDK, for Node": 'export { sts } from "tencentcloud-sdk-nodejs-sts"',
  "qcloud-cos-sts, for Node": 'export { default } from "qcloud-cos-sts"',
};

async function weighing([name, program]: [string, string]): Promise<Contestant<"kilobytes">> {
  const external = name.endsWith("for Node") ? [...builtinModules, "node:*"] : [];
  const { compressedBytes } = await bundled(program, { external });
  return { name, block: () => ({ kilobytes: compressedBytes / 1_000 }) };
}

const upTo = (kilobytes: number): Aim => ({ of: "value", limit: kilobytes });

export const groups: readonly Group[] = [
  group({
    id: "sizes/browser",
    rounds: 1,
    warmUps: 0,
    budgetSeconds: 1,
    contestants: () => Promise.all(Object.entries(programs).map(weighing)),
    headings: [
      {
        id: "sizes/browser/weight",
        figure: "kilobytes",
        title: "Bundle for a browser, minified and compressed",
        unit: "kB",
        better: "less",
        baseline: limit,
        exact: true,
        aims: {
          ...Object.fromEntries(Object.keys(ours).map((name) => [name, upTo(5)])),
          [all]: upTo(10),
        },
      },
    ],
  }),
];
