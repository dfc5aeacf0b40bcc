const inspect: unique symbol = Symbol.for("nodejs.util.inspect.custom") as never;

/**
 * A frozen copy of an object that prints itself without its secrets: in `console.log`, `util.inspect`
 * and template strings the named fields read `[redacted]`, at any depth. They stay enumerable, so that
 * spreading, `JSON.stringify` and destructuring give the whole, as an explicit act.
 *
 * @param name What the printed text begins with, such as `AccessKey`.
 */
export function redacted<T extends object>(
  name: string,
  value: T,
  secretFields: readonly string[],
): Readonly<T> {
  const print = function print(this: object): string {
    return `${name} ${printed(this, new Set(secretFields), 0)}`;
  };
  // On the prototype, so that own fields are data only.
  const face = Object.create(Object.prototype, {
    toString: { value: print },
    [inspect]: { value: print },
  }) as object;
  const copy = Object.create(face) as T;
  for (const [key, field] of Object.entries(value)) {
    // `console.dir` and a browser's console ask no object how to print it, but they run no getter.
    const how = secretFields.includes(key) ? { get: () => field } : { value: field };
    Object.defineProperty(copy, key, { ...how, enumerable: true });
  }
  return Object.freeze(copy);
}

function printed(value: unknown, secretFields: ReadonlySet<string>, depth: number): string {
  if (typeof value === "string") return `'${value}'`;
  if (typeof value === "function") return "[function]";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "?" : value.toISOString();
  if (typeof value !== "object" || value === null) return String(value);
  if (depth > 4) return "…";
  if (Array.isArray(value)) {
    return `[ ${value.map((item) => printed(item, secretFields, depth + 1)).join(", ")} ]`;
  }
  const fields = Object.entries(value).map(([key, field]) => {
    const hidden = secretFields.has(key) && field !== undefined;
    return `${key}: ${hidden ? "[redacted]" : printed(field, secretFields, depth + 1)}`;
  });
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}
