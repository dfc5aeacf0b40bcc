import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pnpm, repository } from "../../pack/tarballs.ts";
import type { Contestant } from "../rounds.ts";
import { type Group, group } from "../section.ts";

// What a person who changes a spec or the code waits for, as whole processes.

const codegen = "Daypass, types and validators";
const build = "build, nothing changed";
const lint = "lint of specs and code";
const empty = "an empty program";

function commanding(name: string, run: () => void, close?: () => void): Contestant<"seconds"> {
  return {
    name,
    block() {
      const startMs = performance.now();
      run();
      return { seconds: (performance.now() - startMs) / 1_000 };
    },
    ...(close && { close }),
  };
}

function node(...args: readonly string[]): () => void {
  return () => void execFileSync(process.execPath, args, { cwd: repository, stdio: "pipe" });
}

function generators(): Contestant<"seconds">[] {
  const folder = mkdtempSync(join(tmpdir(), "daypass-codegen-"));
  const specs = globSync("specs/dist/*.json", { cwd: repository })
    .sort()
    .map((file) => join(repository, file));
  const tool = (file: string) =>
    node(join(import.meta.dirname, "../tools", file), folder, ...specs);
  return [
    commanding("openapi-typescript, types", tool("openapi-typescript.ts"), () =>
      rmSync(folder, { recursive: true }),
    ),
    commanding(codegen, node("packages/codegen/src/main.ts")),
    commanding("hey-api, types and clients", tool("hey-api.ts")),
  ];
}

function scripts(): Contestant<"seconds">[] {
  // Started without pnpm, this process has to find the one that runs the scripts; turbo looks for it too.
  const command = ["exec", "node", "-p", "process.env.npm_execpath"];
  process.env.npm_execpath ??= pnpm(repository, ...command).trim();
  process.env.PATH = dirname(process.env.npm_execpath) + delimiter + process.env.PATH;
  return [
    commanding(empty, node("--eval", "")),
    commanding(build, () => pnpm(repository, "run", "build")),
    commanding(lint, () => pnpm(repository, "run", "lint")),
  ];
}

export const groups: readonly Group[] = [
  group({
    id: "tools/codegen",
    rounds: 7,
    budgetSeconds: 35,
    contestants: generators,
    headings: [
      {
        id: "tools/codegen/time",
        figure: "seconds",
        title: "Code from all four specs",
        unit: "s",
        better: "less",
        baseline: "openapi-typescript, types",
        aims: { [codegen]: { of: "value", limit: 2 } },
      },
    ],
  }),
  group({
    id: "tools/scripts",
    rounds: 7,
    budgetSeconds: 25,
    contestants: scripts,
    headings: [
      {
        id: "tools/scripts/time",
        figure: "seconds",
        title: "Scripts of the repository",
        unit: "s",
        better: "less",
        baseline: empty,
        ours: [lint],
        aims: { [build]: { of: "value", limit: 1.5 } },
      },
    ],
  }),
];
