import { Console } from "node:console";
import { Writable } from "node:stream";
import { inspect } from "node:util";

/** A way in which a value becomes text. */
export type Outlet = (value: unknown) => string;

/** What a console of Node writes when `log` is called with it. */
function written(log: (console: Console) => void): string {
  let text = "";
  const stream = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  log(new Console({ stdout: stream, stderr: stream, inspectOptions: { depth: null } }));
  return text;
}

/** Printers for people. A credential has to keep its secrets from all of them. */
export const inspected: readonly Outlet[] = [
  (value) => inspect(value),
  (value) => inspect(value, { showHidden: true, depth: Number.POSITIVE_INFINITY, showProxy: true }),
  (value) => inspect(value, { customInspect: false, showHidden: true, depth: null }),
  (value) => inspect({ nested: [value] }, { depth: null, colors: true }),
  (value) => written((console) => console.log(value)),
  (value) => written((console) => console.log("%o %O", value, value)),
  (value) => written((console) => console.error({ value })),
  (value) => written((console) => console.dir(value, { depth: null, showHidden: true })),
];

/** Turns into text without a word of `JSON` or a printer. */
export const asText: readonly Outlet[] = [
  (value) => String(value),
  (value) => `${value}`,
  (value) => written((console) => console.log("%s", value)),
  (value) => (value instanceof Error ? `${value.message}\n${value.stack}` : ""),
];

/** Serialisers that take every field they find. Of a credential they give the whole, as asked. */
export const serialised: readonly Outlet[] = [
  (value) => JSON.stringify(value) ?? "",
  (value) => JSON.stringify(value, Object.getOwnPropertyNames(Object(value))) ?? "",
  (value) => written((console) => console.table([value])),
  everything,
];

/**
 * Every text that can be reached from a value: names and values of own and inherited fields, hidden
 * ones, symbols and getters, entries of maps, sources of functions.
 */
export function everything(root: unknown): string {
  const texts: string[] = [];
  const seen = new Set<unknown>();
  const queue: unknown[] = [root];
  while (queue.length > 0) {
    const value = queue.pop();
    if (typeof value === "string") texts.push(value);
    else if (typeof value === "symbol") texts.push(value.description ?? "");
    if ((typeof value !== "object" && typeof value !== "function") || value === null) continue;
    if (seen.has(value) || isBuiltIn(value)) continue;
    seen.add(value);
    if (typeof value === "function") texts.push(Function.prototype.toString.call(value));
    if (value instanceof Map || value instanceof Headers) queue.push(...[...value].flat());
    if (value instanceof Set) queue.push(...value);
    for (const key of Reflect.ownKeys(value)) {
      queue.push(key);
      try {
        queue.push(Reflect.get(value, key, value));
      } catch {
        // A getter of a prototype that wants an instance.
      }
    }
    queue.push(Object.getPrototypeOf(value));
  }
  return texts.join("\n");
}

const builtIns = new Set<unknown>(
  Reflect.ownKeys(globalThis).flatMap((name) => {
    const value: unknown = Reflect.get(globalThis, name);
    return typeof value === "function" ? [value, value.prototype] : [value];
  }),
);

function isBuiltIn(value: unknown): boolean {
  return builtIns.has(value);
}
