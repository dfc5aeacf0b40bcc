import type { Bundle } from "../../specs/scripts/bundle.ts";
import { bundles } from "./bundles.ts";
import { at, type Node, node } from "./places.ts";

/** A row of the table of departures in specs/README.md. */
export interface Departure {
  /** Known contradictions that it settles, where they have a number. */
  readonly settles?: readonly string[];
  /** Throws unless the specs depart as the row says. */
  readonly check: () => void;
}

/** Departures by id, in the table's order. */
export type Departures = Readonly<Record<string, Departure>>;

/** Reads one spec by JSON pointers. */
export interface Reader {
  readonly spec: Bundle;
  (pointer: string): unknown;
}

export function reader(api: string): Reader {
  const spec = bundles.get(api) ?? {};
  return Object.assign((pointer: string) => at(spec, pointer), { spec });
}

/** The statuses that an operation answers with. */
export function statuses(read: Reader, operation: string): readonly string[] {
  return Object.keys(node(read(`${operation}/responses`)));
}

/** The addresses of an API's servers. */
export function urls(read: Reader): readonly unknown[] {
  return (read("/servers") as readonly Node[]).map(({ url }) => url);
}
