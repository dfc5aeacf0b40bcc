import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repository } from "../pack/tarballs.ts";
import { benchmarkPage, type PageFile } from "./page.ts";
import type { Result } from "./result.ts";

const resultFile = join(import.meta.dirname, "result.json");
const findingsFile = join(import.meta.dirname, "findings.md");

/** The result that the repository holds. */
export function readResult(): Result {
  return JSON.parse(readFileSync(resultFile, "utf8")) as Result;
}

export function writeResult(result: Result): void {
  writeFileSync(resultFile, `${JSON.stringify(result, undefined, 2)}\n`);
}

/** The guide and its charts, as the result that the repository holds has them. */
export function pageFiles(): readonly PageFile[] {
  const findings = existsSync(findingsFile) ? readFileSync(findingsFile, "utf8") : "";
  return benchmarkPage(readResult(), findings);
}

export function writePage(): void {
  for (const { path, content } of pageFiles()) {
    const file = join(repository, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
