import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { groups, leastScore } from "./groups.ts";
import { qualityPage } from "./page.ts";
import { type MutationReport, scores, survivors } from "./score.ts";

// node test/mutation/main.ts [check]: changes the code in more than a thousand small ways and counts which
// changes the unit tests notice. Writes docs/guides/quality.md, or with `check` only the scores.

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "daypass-mutation-"));
const config = join(folder, "stryker.json");
const reportFile = join(folder, "report.json");
writeFileSync(
  config,
  JSON.stringify({
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "test/mutation/vitest.config.ts" },
    mutate: Object.values(groups).flat(),
    coverageAnalysis: "perTest",
    concurrency: 2,
    // Stryker would rewrite it with an interface that the TypeScript of this repository has not.
    tsconfigFile: "none",
    tempDirName: join(folder, "copy"),
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: reportFile },
    allowConsoleColors: false,
  }),
);
const stryker = join(root, "node_modules/@stryker-mutator/core/bin/stryker.js");
const { status } = spawnSync(process.execPath, [stryker, "run", config], {
  cwd: root,
  stdio: "inherit",
});
if (status !== 0) process.exit(status ?? 1);
const report = JSON.parse(readFileSync(reportFile, "utf8")) as MutationReport;
rmSync(folder, { recursive: true, force: true });

const all = scores(report);
if (process.argv[2] !== "check") {
  const page = join(root, "docs/guides/quality.md");
  writeFileSync(page, qualityPage(all, survivors(report)));
}
for (const { group, killed, mutants, percent } of all) {
  console.log(`${group}: ${killed} of ${mutants} noticed, ${percent.toFixed(1)} %`);
}
process.exit(all.some(({ percent }) => percent < leastScore) ? 1 : 0);
