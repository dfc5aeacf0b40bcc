import { refreshing } from "@daypass/core/provider";
import { memoizeIdentityProvider } from "@smithy/core";
import { memoize } from "@smithy/core/config";

/** A key that ends. */
export interface Key {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** Asks for a key, as slowly as it likes. */
export type Issue = () => Promise<Key>;

/** Makes a function that gets a key from memory where it can, by a clock. */
export type Cache = (issue: Issue, now: () => number) => () => Promise<Key>;

export const limit = "async () => value";
export const daypass = "Daypass";

// The AWS SDK renews in the last five minutes, whichever of the two it uses.
const isExpired =
  (now: () => number) =>
  ({ expiration }: { expiration?: Date }): boolean =>
    (expiration?.getTime() ?? 0) - now() < 300_000;

/** Everybody who keeps a key. */
export const caches: Readonly<Record<string, Cache>> = {
  [daypass]: (issue, now) => refreshing(issue, { provider: "bench", now, steady: now }),
  "smithy, memoize": (issue, now) => memoize(issue, isExpired(now), () => true),
  "smithy, memoizeIdentityProvider": (issue, now) =>
    memoizeIdentityProvider(issue, isExpired(now), () => true) as () => Promise<Key>,
};

/** A key that lasts an hour from a time on. */
export function hourKey(fromMs: number): Key {
  return {
    accessKeyId: `FAKE${fromMs}`,
    secretAccessKey: "fake-secret",
    sessionToken: "fake-token",
    expiration: new Date(fromMs + 3_600_000),
  };
}
