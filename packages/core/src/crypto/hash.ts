/** A value now, or a promise of it: Node computes hashes at once, Web Crypto does not. `await` takes both. */
export type MaybePromise<T> = T | Promise<T>;

/** The hash functions that request signatures are built on. */
export type HashName = "sha1" | "sha256";
