import type { Figures } from "../rounds.ts";
import { quantile } from "../spread.ts";
import type { Caller } from "./callers.ts";

/**
 * Has a caller call so many times, one call after the other. The median of the block: a call that
 * the machine interrupted says nothing about the caller.
 */
export async function timeOfCall({ prepare }: Caller, count: number): Promise<Figures<"timeUs">> {
  const call = await prepare(count + 2);
  await call();
  await call();
  const timesMs: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const startMs = performance.now();
    await call();
    timesMs.push(performance.now() - startMs);
  }
  return { timeUs: 1_000 * quantile(timesMs, 0.5) };
}

/**
 * Has a caller call a number of times, with so many calls under way at once. The connections are
 * opened before, outside the time.
 */
export async function throughput(
  { prepare }: Caller,
  concurrency: number,
  count: number,
): Promise<Figures<"perSecond" | "cpuUs">> {
  const call = await prepare(count + 2 * concurrency);
  await atOnce(call, concurrency, 2 * concurrency);
  const cpu = process.cpuUsage();
  const startMs = performance.now();
  await atOnce(call, concurrency, count);
  const tookMs = performance.now() - startMs;
  const { user, system } = process.cpuUsage(cpu);
  return { perSecond: (count * 1_000) / tookMs, cpuUs: (user + system) / count };
}

async function atOnce(
  call: () => Promise<void>,
  concurrency: number,
  count: number,
): Promise<void> {
  let left = count;
  const work = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}
