import { sha256Hex } from "@daypass/core/provider";
import type { Case, Report, Result, Surroundings } from "./case.ts";
import { cases } from "./cases/index.ts";

const limitMs = 10_000;

/** Runs all cases, and more if any, one after another, and never fails itself. */
export async function conformance(
  name: string,
  at: Surroundings,
  more: readonly Case[] = [],
): Promise<Report> {
  const results: Result[] = [];
  for (const each of [...cases, ...more]) {
    const { group, title } = each;
    const failure = await failureOf(each, at);
    results.push(failure === undefined ? { group, title } : { group, title, failure });
  }
  // Node's backend answers at once, Web Crypto's with a promise.
  const hashes = sha256Hex("") instanceof Promise ? "Web Crypto" : "node:crypto";
  return { name, hashes, results };
}

async function failureOf(each: Case, at: Surroundings): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`took longer than ${limitMs} ms`), limitMs);
  });
  try {
    return await Promise.race([Promise.resolve(each.run(at)).then(() => undefined), late]);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}
