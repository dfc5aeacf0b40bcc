import { type HashName, type HmacKey, hmacBase64, type MaybePromise } from "@daypass/core/provider";

/** The two hashes of the parameter signature, as `SignatureMethod` names them. */
export type SignatureMethod = "HmacSHA1" | "HmacSHA256";

/** Parameter names with their raw values: neither encoded nor sorted. */
export type Parameters = readonly (readonly [name: string, value: string])[];

/**
 * The text that the parameter signature protects: method, host, path and all parameters but
 * `Signature`, by name in byte order. On the legacy hosts an underscore in a name is written as a
 * point; the current hosts, which take this signature too, keep it.
 * @see https://cloud.tencent.com/document/api/213/11652
 */
export function stringToSign(
  method: string,
  host: string,
  path: string,
  parameters: Parameters,
  underscores: "as points" | "kept" = "as points",
): string {
  const query = parameters
    .filter(([name]) => name !== "Signature")
    // Sorted as they are sent: an underscore and a point stand at different places.
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${underscores === "kept" ? name : name.replaceAll("_", ".")}=${value}`)
    .join("&");
  return `${method.toUpperCase()}${host}${path}?${query}`;
}

/** The signature in base64, not URL-encoded. */
export function signature(
  secretKey: string | HmacKey,
  method: SignatureMethod,
  text: string,
): MaybePromise<string> {
  return hmacBase64(hashOf(method), secretKey, text);
}

/** The hash that a method is built on. */
export function hashOf(method: SignatureMethod): HashName {
  return method === "HmacSHA256" ? "sha256" : "sha1";
}
