import { createHash, createHmac } from "node:crypto";
import type { HashName, MaybePromise } from "./hash.ts";

// Keys stay strings where they can: createHmac turns a Buffer into a KeyObject on every call, which
// takes eight times as long as the hash itself.

/** SHA-256 of the text's UTF-8 bytes, in lower-case hex. */
export function sha256Hex(text: string): MaybePromise<string> {
  return createHash("sha256").update(text).digest("hex");
}

/** HMAC-SHA256 of the text in lower-case hex. Texts and text keys count as their UTF-8 bytes. */
export function hmacSha256Hex(key: string | Uint8Array, text: string): MaybePromise<string> {
  return createHmac("sha256", key).update(text).digest("hex");
}

/** HMAC of the text in base64. Texts and text keys count as their UTF-8 bytes. */
export function hmacBase64(
  hash: HashName,
  key: string | Uint8Array,
  text: string,
): MaybePromise<string> {
  return createHmac(hash, key).update(text).digest("base64");
}

/** HMAC of the text, or of bytes, as bytes, which may be the key of the next link in a chain. */
export function hmac(
  hash: HashName,
  key: string | Uint8Array,
  text: string | Uint8Array,
): MaybePromise<Uint8Array> {
  return createHmac(hash, key).update(text).digest();
}
