/** A JSON object: neither `null` nor an array. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A finite number; JSON knows no other. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** A number without a fraction; `1.0` is one. */
export function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

/** How many fields an object has. */
export function countFields(value: object): number {
  let count = 0;
  for (const _ in value) count++;
  return count;
}

/** Whether no two entries of a list of texts, numbers or booleans are the same. */
export function isUnique(list: readonly unknown[]): boolean {
  return list.length < 2 || new Set(list).size === list.length;
}
