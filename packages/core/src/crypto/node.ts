import type { KeyObject } from "node:crypto";
import type { HashName, HmacKey, KeyMaterial, MaybePromise } from "./hash.ts";

type Crypto = typeof import("node:crypto");

// Loaded by the first signature: to load it takes Node an eighth of the time in which it starts.
let loaded: Crypto | undefined;
function crypto(): Crypto {
  loaded ??= process.getBuiltinModule("node:crypto");
  return loaded;
}

/** SHA-256 of the text's UTF-8 bytes, in lower-case hex. */
export function sha256Hex(text: string): MaybePromise<string> {
  // In one call: createHash makes an object that the garbage collector has to finalise.
  return crypto().hash("sha256", text, "hex");
}

/** HMAC-SHA256 of the text in lower-case hex. Texts and text keys count as their UTF-8 bytes. */
export function hmacSha256Hex(key: KeyMaterial, text: string): MaybePromise<string> {
  return start("sha256", key).update(text).digest("hex");
}

/** HMAC of the text in base64. Texts and text keys count as their UTF-8 bytes. */
export function hmacBase64(hash: HashName, key: KeyMaterial, text: string): MaybePromise<string> {
  return start(hash, key).update(text).digest("base64");
}

/** HMAC of the text, or of bytes, as bytes, which may be the key of the next link in a chain. */
export function hmac(
  hash: HashName,
  key: KeyMaterial,
  text: string | Uint8Array,
): MaybePromise<Uint8Array> {
  return start(hash, key).update(text).digest();
}

/**
 * Makes a key ready for many texts. createHmac would do so on every call, which takes a third of the
 * time of a hash with a text, and four times as long as the hash with bytes.
 */
export function hmacKey(_: HashName, key: string | Uint8Array): MaybePromise<HmacKey> {
  return typeof key === "string"
    ? crypto().createSecretKey(key, "utf8")
    : crypto().createSecretKey(key);
}

function start(hash: HashName, key: KeyMaterial): ReturnType<Crypto["createHmac"]> {
  return crypto().createHmac(hash, key as string | Uint8Array | KeyObject);
}
