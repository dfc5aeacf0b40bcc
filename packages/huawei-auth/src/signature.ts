import {
  andThen,
  type HmacKey,
  type HttpRequest,
  hmacKey,
  hmacSha256Hex,
  type MaybePromise,
  rememberLast,
  sha256Hex,
} from "@daypass/core/provider";
import { algorithm, authorizationHeader, sdkDate } from "./authorization.ts";
import { canonicalRequest, urlTarget } from "./canonical-request.ts";

/** A key pair that signs requests; a temporary one comes with its session token. */
export interface SigningKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** Which project or account a signed request is for; sent and signed as `X-Project-Id` and `X-Domain-Id`. */
export interface SigningScope {
  readonly projectId?: string | undefined;
  readonly domainId?: string | undefined;
}

/** A signed request with the texts that led to its signature, for whoever has to explain it. */
export interface SignedRequest {
  readonly request: HttpRequest;
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  readonly signature: string;
}

/** Signs a request for the given server time, in milliseconds since 1970. */
export type HuaweiSigner = (
  request: HttpRequest,
  keys: SigningKeys,
  nowMs: number,
) => MaybePromise<SignedRequest>;

// What a proxy may add or change on the way, such as `accept` or `user-agent`, is not signed.
const signable = [
  "content-type",
  "host",
  "x-domain-id",
  "x-project-id",
  "x-sdk-content-sha256",
  "x-sdk-date",
  "x-security-token",
];

/**
 * A signer for SDK-HMAC-SHA256. It signs `host`, `x-sdk-date` and, where the request has them,
 * `content-type`, `x-security-token`, `x-project-id` and `x-domain-id`. `host` is signed as the URL
 * has it and never set: `fetch` sends it.
 * @see https://support.huaweicloud.com/devg-apisign/api-sign-algorithm.html
 */
export function huaweiSigner(scope: SigningScope = {}): HuaweiSigner {
  const targetOf = rememberLast(urlTarget);
  const hashOf = rememberLast(sha256Hex);
  const keyOf = rememberLast((secretAccessKey: string) => hmacKey("sha256", secretAccessKey));
  return (request, keys, nowMs) => {
    const headers: Record<string, string> = { ...request.headers, "x-sdk-date": sdkDate(nowMs) };
    if (keys.sessionToken !== undefined) headers["x-security-token"] = keys.sessionToken;
    if (scope.projectId !== undefined) headers["x-project-id"] = scope.projectId;
    if (scope.domainId !== undefined) headers["x-domain-id"] = scope.domainId;
    const signing = { ...request, headers };
    const names = signable.filter((name) => name === "host" || headers[name] !== undefined);
    return andThen(bodyHash(signing, hashOf), (hash) => {
      const canonical = canonicalRequest(signing, targetOf(request.url), names, hash);
      return andThen(sha256Hex(canonical), (canonicalHash) => {
        const text = stringToSign(headers["x-sdk-date"] ?? "", canonicalHash);
        const made = andThen(keyOf(keys.secretAccessKey), (key) => signature(key, text));
        return andThen(made, (signed) => {
          headers.authorization = authorizationHeader(keys.accessKeyId, names.join(";"), signed);
          return {
            request: signing,
            canonicalRequest: canonical,
            stringToSign: text,
            signature: signed,
          };
        });
      });
    });
  };
}

/** The request with `X-Sdk-Date`, `X-Security-Token` and `Authorization` for the given server time in milliseconds. */
export function signHuawei(
  request: HttpRequest,
  keys: SigningKeys,
  nowMs: number,
): MaybePromise<HttpRequest> {
  return andThen(huaweiSigner()(request, keys, nowMs), (signed) => signed.request);
}

/** What the last line of the canonical request says about the body: its hash, or what `X-Sdk-Content-Sha256` states. */
export function bodyHash(
  request: {
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly body?: string;
  },
  hash: (text: string) => MaybePromise<string> = sha256Hex,
): MaybePromise<string> {
  return request.headers["x-sdk-content-sha256"] ?? hash(request.body ?? "");
}

/** The text that is signed: the algorithm, the `X-Sdk-Date` and the hash of the canonical request. */
export function stringToSign(date: string, canonicalHash: string): string {
  return `${algorithm}\n${date}\n${canonicalHash}`;
}

/** The signature in lower-case hex. The key signs as it is; nothing is derived from it. */
export function signature(secretAccessKey: string | HmacKey, text: string): MaybePromise<string> {
  return hmacSha256Hex(secretAccessKey, text);
}
