import { hash } from "node:crypto";

// The fewest hashes that a signature takes, each by the fastest way that Node has. What they are
// computed from is given; a text differs from run to run as a time does.

/** SDK-HMAC-SHA256 of Huawei Cloud: of the body, of the canonical request, and with the key. */
export function huaweiHashes(body: string, canonicalRequest: string, secret: string): () => string {
  const hmac = hmacWith(Buffer.from(secret));
  let second = 0;
  return () => {
    hash("sha256", body);
    const digest = hash("sha256", canonicalRequest);
    return hmac(`SDK-HMAC-SHA256\n${++second}\n${digest}`, "hex");
  };
}

/** The parameter signature of Tencent Cloud's older interfaces: with the key. */
export function parameterHash(text: string, secret: string): () => string {
  const hmac = hmacWith(Buffer.from(secret));
  let second = 0;
  return () => hmac(`${text}${++second}`, "base64");
}

/** TC3-HMAC-SHA256: of the body, of the canonical request, and with the key that was derived for the day. */
export function tc3Hashes(body: string, canonicalRequest: string): () => string {
  const hmac = hmacWith(Buffer.alloc(32, "fake"));
  let second = 0;
  return () => {
    hash("sha256", body);
    const digest = hash("sha256", canonicalRequest);
    return hmac(`TC3-HMAC-SHA256\n${++second}\n2026-01-01/sts/tc3_request\n${digest}`, "hex");
  };
}

/**
 * HMAC-SHA256 of ASCII texts with a key of at most 64 bytes. As two hashes (RFC 2104) it takes two thirds
 * of the time of createHmac, whose objects the garbage collector has to finalise.
 */
function hmacWith(key: Uint8Array): (text: string, encoding: "hex" | "base64") => string {
  const block = Buffer.concat([key], 64);
  const inner = block.map((byte) => byte ^ 0x36);
  const outer = block.map((byte) => byte ^ 0x5c);
  const after = (start: Uint8Array, text: string): Buffer => {
    const bytes = Buffer.allocUnsafe(start.length + text.length);
    bytes.set(start);
    bytes.write(text, start.length, "latin1");
    return bytes;
  };
  return (text, encoding) =>
    hash("sha256", after(outer, hash("sha256", after(inner, text), "binary")), encoding);
}
