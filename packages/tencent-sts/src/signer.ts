import {
  andThen,
  type HmacKey,
  type HttpRequest,
  hmacKey,
  type MaybePromise,
} from "@daypass/core/provider";
import {
  hashOf,
  type Parameters,
  type SignatureMethod,
  signature,
  stringToSign,
} from "./signature.ts";

/** An API key of Tencent Cloud; a temporary one needs its token. */
export interface TencentAuth {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token?: string | undefined;
}

/** A signed request with the text that led to its signature, for whoever has to explain it. */
export interface SignedRequest {
  readonly request: HttpRequest;
  readonly stringToSign: string;
  readonly signature: string;
}

/** Signs a request for the given server time, in seconds since 1970. */
export type TencentSigner = (
  request: HttpRequest,
  timestamp: number,
  nonce: number | string,
) => MaybePromise<SignedRequest>;

/** What stays the same from one attempt to the next: the string to sign around nonce and timestamp, and the rest encoded. */
interface Template {
  readonly around: readonly [beforeNonce: string, between: string, afterTimestamp: string];
  readonly encoded: string;
}

const added: ReadonlySet<string> = new Set([
  "SecretId",
  "SignatureMethod",
  "Token",
  "Timestamp",
  "Nonce",
  "Signature",
]);

/**
 * A signer for the form of a POST and for the query of a GET. It adds `SecretId`, `SignatureMethod`,
 * `Token`, `Timestamp`, `Nonce` and `Signature`, in place of what the request has under these names,
 * and `Region` where the request names none.
 */
export function tencentSigner(
  auth: TencentAuth,
  how: {
    readonly signatureMethod?: SignatureMethod | undefined;
    readonly region?: string | undefined;
  },
): TencentSigner {
  const { secretId, secretKey, token } = auth;
  const { signatureMethod = "HmacSHA256", region } = how;
  const constant: Parameters = [
    ["SecretId", secretId],
    ["SignatureMethod", signatureMethod],
    ...(token === undefined ? [] : [["Token", token] as const]),
  ];

  function templateOf({ method, url, body = "" }: HttpRequest): Template {
    const { host, pathname, search } = new URL(url);
    const brought = [...new URLSearchParams(method === "POST" ? body : search)];
    const parameters: Parameters = [
      ...brought.filter(([name]) => !added.has(name)),
      ...constant,
      ...(region === undefined || brought.some(([name]) => name === "Region")
        ? []
        : [["Region", region] as const]),
    ];
    // A mark that no value holds shows where nonce and timestamp go.
    let mark = "\0";
    while (parameters.some(([name, value]) => name.includes(mark) || value.includes(mark)))
      mark += "\0";
    const marked: Parameters = [...parameters, ["Nonce", mark], ["Timestamp", mark]];
    const [before = "", between = "", after = ""] = stringToSign(
      method,
      host,
      pathname,
      marked,
    ).split(mark);
    const encoded = parameters.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
    return { around: [before, between, after], encoded };
  }

  // A provider signs the same request again and again.
  let last: HttpRequest = { method: "", url: "", headers: {} };
  let template: Template = { around: ["", "", ""], encoded: "" };
  let key: MaybePromise<HmacKey> | undefined;
  return (request, timestamp, nonce) => {
    const { method, url, body } = request;
    if (method !== last.method || url !== last.url || body !== last.body) {
      template = templateOf(request);
      last = request;
    }
    const { around, encoded } = template;
    const text = `${around[0]}${nonce}${around[1]}${timestamp}${around[2]}`;
    const finish = (signed: string): SignedRequest => {
      const all = `${encoded}&Timestamp=${timestamp}&Nonce=${nonce}&Signature=${encodeURIComponent(signed)}`;
      return {
        // The API reads the form of a POST and then ignores the query.
        request:
          method === "POST" ? { ...request, body: all } : { ...request, url: withQuery(url, all) },
        stringToSign: text,
        signature: signed,
      };
    };
    key ??= hmacKey(hashOf(signatureMethod), secretKey);
    const signed = andThen(key, (ready) => signature(ready, signatureMethod, text));
    return andThen(signed, finish);
  };
}

function withQuery(url: string, query: string): string {
  return `${url.replace(/[?#].*$/s, "")}?${query}`;
}
