import type { HashName, HmacKey, KeyMaterial, MaybePromise } from "./hash.ts";

type Crypto = typeof import("node:crypto");

// Loaded by the first signature: to load it takes Node an eighth of the time in which it starts.
let loaded: Crypto | undefined;
function crypto(): Crypto {
  loaded ??= process.getBuiltinModule("node:crypto");
  return loaded;
}

// Only `hash` is used. createHash and createHmac make objects that the garbage collector has to
// finalise, which takes several times as long as the hash itself; HMAC is two hashes (RFC 2104).

/** SHA-256 of the text's UTF-8 bytes, in lower-case hex. */
export function sha256Hex(text: string): MaybePromise<string> {
  return crypto().hash("sha256", text, "hex");
}

/** HMAC-SHA256 of the text in lower-case hex. Texts and text keys count as their UTF-8 bytes. */
export function hmacSha256Hex(key: KeyMaterial, text: string): MaybePromise<string> {
  return crypto().hash("sha256", outer("sha256", key, text), "hex");
}

/** HMAC of the text in base64. Texts and text keys count as their UTF-8 bytes. */
export function hmacBase64(hash: HashName, key: KeyMaterial, text: string): MaybePromise<string> {
  return crypto().hash(hash, outer(hash, key, text), "base64");
}

/** HMAC of the text, or of bytes, as bytes, which may be the key of the next link in a chain. */
export function hmac(
  hash: HashName,
  key: KeyMaterial,
  text: string | Uint8Array,
): MaybePromise<Uint8Array> {
  return crypto().hash(hash, outer(hash, key, text), "buffer");
}

/** Makes a key ready for many texts. */
export function hmacKey(hash: HashName, key: string | Uint8Array): MaybePromise<HmacKey> {
  return paddedKey(hash, key);
}

/** A key as both hashes of an HMAC begin with it. */
interface PaddedKey extends HmacKey {
  readonly type: "padded";
  readonly inner: Uint8Array;
  /** With room behind the key, in which each text leaves its inner hash. */
  readonly outer: Buffer;
}

// Both hash functions work on blocks of this many bytes.
const blockBytes = 64;

const hashBytes: Readonly<Record<HashName, number>> = { sha1: 20, sha256: 32 };

function paddedKey(hash: HashName, key: string | Uint8Array): PaddedKey {
  const bytes = Buffer.from(key as Uint8Array);
  const short = bytes.length > blockBytes ? crypto().hash(hash, bytes, "buffer") : bytes;
  const block = Buffer.alloc(blockBytes);
  block.set(short);
  return {
    type: "padded",
    inner: block.map((byte) => byte ^ 0x36),
    outer: Buffer.concat([block.map((byte) => byte ^ 0x5c)], blockBytes + hashBytes[hash]),
  };
}

/** What the outer hash of an HMAC is taken of. */
function outer(hash: HashName, key: KeyMaterial, text: string | Uint8Array): Uint8Array {
  const isReady = typeof key === "object" && "type" in key;
  const padded = isReady ? (key as PaddedKey) : paddedKey(hash, key);
  // As text with a character for each byte: to make a buffer for it takes longer than the hash.
  const digest = crypto().hash(hash, after(padded.inner, text), "binary");
  padded.outer.write(digest, blockBytes, "binary");
  return padded.outer;
}

/** The bytes of a block, and of a text or other bytes after it. */
function after(block: Uint8Array, text: string | Uint8Array): Uint8Array {
  if (typeof text !== "string") return Buffer.concat([block, text]);
  const bytes = Buffer.allocUnsafe(block.length + Buffer.byteLength(text));
  bytes.set(block);
  bytes.write(text, block.length);
  return bytes;
}
