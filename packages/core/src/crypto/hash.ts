/** A value now, or a promise of it: Node computes hashes at once, Web Crypto does not. `await` takes both. */
export type MaybePromise<T> = T | Promise<T>;

/** The hash functions that request signatures are built on. */
export type HashName = "sha1" | "sha256";

/** A key for many texts, made ready once: Node's `KeyObject`, or Web Crypto's `CryptoKey`. */
export interface HmacKey {
  readonly type: string;
}

/** What a text is hashed with. Texts count as their UTF-8 bytes. */
export type KeyMaterial = string | Uint8Array | HmacKey;

/** Goes on with a value as soon as it is there; at once if it is, as a promise costs as much as a hash. */
export function andThen<T, U>(
  value: MaybePromise<T>,
  next: (value: T) => MaybePromise<U>,
): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}
