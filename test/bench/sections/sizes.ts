import { builtinModules } from "node:module";
import { providers } from "daypass";
import { bundled } from "../bundle.ts";
import type { Aim } from "../result.ts";
import type { Contestant } from "../rounds.ts";
import { type Group, group } from "../section.ts";

// What a browser loads for the sake of one provider, or of all.

const limit = "by hand: signed, not validated";
const all = "all four, daypass";

const names = Object.values(providers).map(({ name }) => name);
const ours = Object.fromEntries(
  Object.entries(providers).map(([id, { name }]) => [
    `${name}, @daypass/${id}`,
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

async function weighing([name, program]: [string, string]): Promise<Contestant<"bytes">> {
  const external = name.endsWith("for Node") ? [...builtinModules, "node:*"] : [];
  const { compressedBytes } = await bundled(program, { external });
  return { name, block: () => ({ bytes: compressedBytes }) };
}

const upTo = (bytes: number): Aim => ({ of: "value", limit: bytes });

export const groups: readonly Group[] = [
  group({
    id: "sizes/browser",
    rounds: 1,
    warmUps: 0,
    budgetSeconds: 1,
    contestants: () => Promise.all(Object.entries(programs).map(weighing)),
    headings: [
      {
        id: "sizes/browser/bytes",
        figure: "bytes",
        title: "Bundle for a browser, minified and compressed",
        unit: "bytes",
        better: "less",
        baseline: limit,
        exact: true,
        aims: {
          ...Object.fromEntries(Object.keys(ours).map((name) => [name, upTo(5_000)])),
          [all]: upTo(10_000),
        },
      },
    ],
  }),
];
