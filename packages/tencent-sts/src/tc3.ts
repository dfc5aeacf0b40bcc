import {
  andThen,
  type HmacKey,
  hmac,
  hmacKey,
  hmacSha256Hex,
  type MaybePromise,
  sha256Hex,
} from "@daypass/core/provider";

/** What the signature of the current interface protects. */
export interface Tc3Request {
  readonly method: string;
  readonly path: string;
  /** As it is sent, without the question mark. */
  readonly query: string;
  /** Names in lower case; `host` has to be among them. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** What a key is derived for: a day in UTC, such as `2019-02-25`, and the host's first label. */
export interface Tc3Scope {
  readonly date: string;
  readonly service: string;
}

/** The scope of a request to a host at a time in seconds since 1970. */
export function tc3Scope(host: string, timestamp: number): Tc3Scope {
  const [service = ""] = host.split(".");
  return { date: new Date(timestamp * 1_000).toISOString().slice(0, 10), service };
}

/**
 * The request as both sides write it before they sign.
 * @param signedHeaders in lower case and in order
 */
export function tc3CanonicalRequest(
  { method, path, query, headers, body }: Tc3Request,
  signedHeaders: readonly string[],
  hashOf: (body: string) => MaybePromise<string> = sha256Hex,
): MaybePromise<string> {
  let lines = "";
  for (const name of signedHeaders) {
    lines += `${name}:${(headers[name] ?? "").trim().toLowerCase()}\n`;
  }
  const start = `${method}\n${path}\n${query}\n${lines}\n${signedHeaders.join(";")}\n`;
  return andThen(hashOf(body), (hash) => start + hash);
}

/** The text that is signed. */
export function tc3StringToSign(
  canonicalRequest: string,
  { date, service }: Tc3Scope,
  timestamp: number,
): MaybePromise<string> {
  const start = `TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n`;
  return andThen(sha256Hex(canonicalRequest), (hash) => start + hash);
}

/** The key that signs for a day and a service. It takes three hashes, so a signer keeps it. */
export function tc3Key(secretKey: string, { date, service }: Tc3Scope): MaybePromise<HmacKey> {
  const ofDay = hmac("sha256", `TC3${secretKey}`, date);
  const ofService = andThen(ofDay, (key) => hmac("sha256", key, service));
  const ofRequest = andThen(ofService, (key) => hmac("sha256", key, "tc3_request"));
  return andThen(ofRequest, (key) => hmacKey("sha256", key));
}

/**
 * The signature of the current interface, in hexadecimal digits.
 * @see https://www.tencentcloud.com/document/product/1150/49458
 */
export function tc3Signature(key: HmacKey, stringToSign: string): MaybePromise<string> {
  return hmacSha256Hex(key, stringToSign);
}
