import type { HashName, HmacKey, KeyMaterial, MaybePromise } from "./hash.ts";

const webHash = { sha1: "SHA-1", sha256: "SHA-256" } as const;

/** SHA-256 of the text's UTF-8 bytes, in lower-case hex. */
export function sha256Hex(text: string): MaybePromise<string> {
  return crypto.subtle
    .digest("SHA-256", bytesOf(text))
    .then((digest) => hex(new Uint8Array(digest)));
}

/** HMAC-SHA256 of the text in lower-case hex. Texts and text keys count as their UTF-8 bytes. */
export function hmacSha256Hex(key: KeyMaterial, text: string): MaybePromise<string> {
  return sign("sha256", key, text).then(hex);
}

/** HMAC of the text in base64. Texts and text keys count as their UTF-8 bytes. */
export function hmacBase64(hash: HashName, key: KeyMaterial, text: string): MaybePromise<string> {
  return sign(hash, key, text).then((bytes) => btoa(String.fromCharCode(...bytes)));
}

/** HMAC of the text, or of bytes, as bytes, which may be the key of the next link in a chain. */
export function hmac(
  hash: HashName,
  key: KeyMaterial,
  text: string | Uint8Array,
): MaybePromise<Uint8Array> {
  return sign(hash, key, text);
}

/** Makes a key ready for many texts. */
export function hmacKey(hash: HashName, key: string | Uint8Array): MaybePromise<HmacKey> {
  return imported(hash, key);
}

async function sign(
  hash: HashName,
  key: KeyMaterial,
  text: string | Uint8Array,
): Promise<Uint8Array> {
  const isReady = typeof key === "object" && "type" in key;
  const ready = isReady ? (key as CryptoKey) : await imported(hash, key);
  return new Uint8Array(await crypto.subtle.sign("HMAC", ready, bytesOf(text)));
}

function imported(hash: HashName, key: string | Uint8Array): Promise<CryptoKey> {
  const algorithm = { name: "HMAC", hash: webHash[hash] };
  return crypto.subtle.importKey("raw", bytesOf(key), algorithm, false, ["sign"]);
}

function bytesOf(text: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof text === "string" ? new TextEncoder().encode(text) : new Uint8Array(text);
}

function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte.toString(16).padStart(2, "0");
  return text;
}
