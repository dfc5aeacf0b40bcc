import { hmac, hmacSha256Hex, type MaybePromise, sha256Hex } from "@daypass/core/provider";

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
export async function tc3CanonicalRequest(
  { method, path, query, headers, body }: Tc3Request,
  signedHeaders: readonly string[],
): Promise<string> {
  const lines = signedHeaders.map(
    (name) => `${name}:${(headers[name] ?? "").trim().toLowerCase()}\n`,
  );
  const hash = await sha256Hex(body);
  return [method, path, query, lines.join(""), signedHeaders.join(";"), hash].join("\n");
}

/** The text that is signed. */
export async function tc3StringToSign(
  canonicalRequest: string,
  { date, service }: Tc3Scope,
  timestamp: number,
): Promise<string> {
  const hash = await sha256Hex(canonicalRequest);
  return ["TC3-HMAC-SHA256", timestamp, `${date}/${service}/tc3_request`, hash].join("\n");
}

/**
 * The signature of the current interface, in hexadecimal digits.
 * @see https://www.tencentcloud.com/document/product/1150/49458
 */
export async function tc3Signature(
  secretKey: string,
  { date, service }: Tc3Scope,
  stringToSign: string,
): Promise<string> {
  let key: MaybePromise<Uint8Array> | string = `TC3${secretKey}`;
  for (const part of [date, service, "tc3_request"]) key = await hmac("sha256", await key, part);
  return hmacSha256Hex(await key, stringToSign);
}
