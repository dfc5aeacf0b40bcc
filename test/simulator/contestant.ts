/** A key, as far as it matters here. */
export interface Key {
  /** On the server's clock. */
  readonly expiresAtMs: number;
}

/** An answer of the cloud. */
export interface Answer {
  readonly key: Key;
  /** The header `Date`. */
  readonly date: string;
}

/** Where a contestant lives. */
export interface Surroundings {
  /** The machine's clock, which may be wrong. */
  readonly clock: () => number;
  /** Time that passes evenly. */
  readonly steady: () => number;
  readonly random: () => number;
  /** How long a life the program asks for. */
  readonly lifetimeMs: number;
  readonly wait: (ms: number) => Promise<void>;
  /** Asks the cloud for a key. Rejects during an outage. */
  readonly issue: () => Promise<Answer>;
}

/** A way of keeping a key fresh: what a call of the program gets. */
export type Contestant = (surroundings: Surroundings) => () => Promise<Key>;
