import { createHmac, createSecretKey, hash } from "node:crypto";

// The fewest hashes that a signature takes, each by the fastest way that Node has. What they are
// computed from is given; a text differs from run to run as a time does.

/** SDK-HMAC-SHA256 of Huawei Cloud: of the body, of the canonical request, and with the key. */
export function huaweiHashes(body: string, canonicalRequest: string, secret: string): () => string {
  let second = 0;
  return () => {
    hash("sha256", body);
    const digest = hash("sha256", canonicalRequest);
    const text = `SDK-HMAC-SHA256\n${++second}\n${digest}`;
    return createHmac("sha256", secret).update(text).digest("hex");
  };
}

/** The parameter signature of Tencent Cloud's older interfaces: with the key. */
export function parameterHash(text: string, secret: string): () => string {
  let second = 0;
  return () => createHmac("sha256", secret).update(`${text}${++second}`).digest("base64");
}

/** TC3-HMAC-SHA256: of the body, of the canonical request, and with the key that was derived for the day. */
export function tc3Hashes(body: string, canonicalRequest: string): () => string {
  const key = createSecretKey(Buffer.alloc(32, "fake"));
  let second = 0;
  return () => {
    hash("sha256", body);
    const digest = hash("sha256", canonicalRequest);
    const text = `TC3-HMAC-SHA256\n${++second}\n2026-01-01/sts/tc3_request\n${digest}`;
    return createHmac("sha256", key).update(text).digest("hex");
  };
}
