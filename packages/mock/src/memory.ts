/** Values by key, of which the oldest are forgotten. */
export interface Memory<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
}

/** Remembers at least the last `entries` values, and never more than twice as many. */
export function createMemory<V>(entries: number): Memory<V> {
  let recent = new Map<string, V>();
  let earlier = new Map<string, V>();
  return {
    get: (key) => recent.get(key) ?? earlier.get(key),
    set(key, value) {
      // Half is forgotten at once: each entry deleted from the front of a map leaves a gap there, and
      // whoever looks for the next oldest walks over all gaps.
      if (recent.size >= entries && !recent.has(key)) {
        earlier = recent;
        recent = new Map();
      }
      recent.set(key, value);
    },
  };
}
