import {
  andThen,
  type HmacKey,
  type HttpRequest,
  type MaybePromise,
  rememberLast,
  sha256Hex,
} from "@daypass/core/provider";
import type { TencentAuth } from "./signer.ts";
import {
  type Tc3Scope,
  tc3CanonicalRequest,
  tc3Key,
  tc3Scope,
  tc3Signature,
  tc3StringToSign,
} from "./tc3.ts";

const signedHeaders = ["content-type", "host"];

/** Signs a request for the given server time, in seconds since 1970. */
export type Tc3Signer = (request: HttpRequest, timestamp: number) => MaybePromise<HttpRequest>;

/** What stays the same for the requests of a day to a host. */
interface Signing {
  readonly host: string;
  readonly day: number;
  readonly scope: Tc3Scope;
  readonly key: MaybePromise<HmacKey>;
}

/** A signer for requests of the current interface, which are signed in their headers. */
export function tc3Signer({ secretId, secretKey, token }: TencentAuth): Tc3Signer {
  const targetOf = rememberLast((url: string) => {
    const { host, pathname: path, search } = new URL(url);
    return { host, path, query: search.slice(1) };
  });
  const hashOf = rememberLast(sha256Hex);
  let held: Signing | undefined;

  function signingOf(host: string, timestamp: number): Signing {
    const day = Math.floor(timestamp / 86_400);
    if (held?.day !== day || held.host !== host) {
      const scope = tc3Scope(host, timestamp);
      held = { host, day, scope, key: tc3Key(secretKey, scope) };
    }
    return held;
  }

  return (request, timestamp) => {
    const { method, url, headers, body = "" } = request;
    const { host, path, query } = targetOf(url);
    const { scope, key } = signingOf(host, timestamp);
    const signed = { method, path, query, headers: { ...headers, host }, body };
    const canonical = tc3CanonicalRequest(signed, signedHeaders, hashOf);
    const text = andThen(canonical, (it) => tc3StringToSign(it, scope, timestamp));
    const signature = andThen(text, (it) => andThen(key, (ready) => tc3Signature(ready, it)));
    const credential = `${secretId}/${scope.date}/${scope.service}/tc3_request`;
    return andThen(signature, (hex) => ({
      ...request,
      headers: {
        ...headers,
        "x-tc-timestamp": String(timestamp),
        ...(token !== undefined && { "x-tc-token": token }),
        authorization: `TC3-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signedHeaders.join(";")}, Signature=${hex}`,
      },
    }));
  };
}
