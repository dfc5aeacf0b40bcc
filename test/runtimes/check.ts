import { DaypassError } from "daypass";

/** @throws {Error} unless both are the same, or write the same JSON. */
export function equal(actual: unknown, expected: unknown): void {
  if (Object.is(actual, expected)) return;
  const [is, was] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== was || is === undefined) throw new Error(`is ${is}, expected ${was}`);
}

/** @throws {Error} unless the text has every part. */
export function contains(text: string, ...parts: readonly string[]): void {
  for (const part of parts) {
    if (!text.includes(part)) throw new Error(`expected ${part} in ${text}`);
  }
}

/** @throws {Error} when the text has one of the parts. */
export function lacks(text: string, ...parts: readonly string[]): void {
  for (const part of parts) if (text.includes(part)) throw new Error(`expected no ${part}`);
}

/** The error of a promise or of a function. */
export async function failureOf(work: Promise<unknown> | (() => unknown)): Promise<DaypassError> {
  try {
    await (typeof work === "function" ? work() : work);
  } catch (error) {
    if (error instanceof DaypassError) return error;
    throw error;
  }
  throw new Error("expected an error");
}

/** Lets everything happen that needs no time. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
