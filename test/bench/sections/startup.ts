import { execFileSync } from "node:child_process";
import type { Heading } from "../result.ts";
import type { Contestant } from "../rounds.ts";
import { type Group, group } from "../section.ts";

// A process that imports a package and does nothing else.

const limit = "an empty program";

const ours = [
  "@daypass/core",
  "@daypass/huawei-iam",
  "@daypass/huawei-swr",
  "@daypass/huawei-lakeformation",
  "@daypass/tencent-sts",
  "daypass",
];

const programs: Readonly<Record<string, string>> = {
  [limit]: "",
  ...Object.fromEntries(ours.map((name) => [name, `import "${name}"`])),
  "openapi-fetch": 'import "openapi-fetch"',
  "Huawei Cloud SDK": 'import "@huaweicloud/huaweicloud-sdk-iam/v3/public-api.js"',
  "Tencent Cloud SDK": 'import "tencentcloud-sdk-nodejs-sts"',
  "qcloud-cos-sts": 'import "qcloud-cos-sts"',
};

function starting(name: string, program: string): Contestant<"timeMs"> {
  const command = ["--input-type=module", "--eval", program];
  return {
    name,
    block() {
      const startMs = performance.now();
      execFileSync(process.execPath, command, { cwd: import.meta.dirname });
      return { timeMs: performance.now() - startMs };
    },
  };
}

const aims: Heading<string>["aims"] = Object.fromEntries(
  ours.map((name) => [name, { of: "ratio", limit: 1.15 }]),
);

export const groups: readonly Group[] = [
  group({
    id: "startup/import",
    rounds: 21,
    budgetSeconds: 40,
    contestants: () => Object.entries(programs).map(([name, program]) => starting(name, program)),
    headings: [
      {
        baseline: limit,
        unit: "ms",
        better: "less",
        id: "startup/import/time",
        figure: "timeMs",
        title: "A process that imports a package",
        aims,
      },
    ],
  }),
];
