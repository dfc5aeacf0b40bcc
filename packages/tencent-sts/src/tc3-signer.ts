import {
  andThen,
  type HmacKey,
  type HttpRequest,
  type MaybePromise,
  rememberLast,
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
  const targetOf = rememberLast((url: string) => new URL(url));
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
    const { host, pathname, search } = targetOf(url);
    const { scope, key } = signingOf(host, timestamp);
    const signed = {
      method,
      path: pathname,
      query: search.slice(1),
      headers: { ...headers, host },
    };
    const canonical = tc3CanonicalRequest({ ...signed, body }, signedHeaders);
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
