import type { HttpRequest } from "@daypass/core/provider";
import type { TencentAuth } from "./signer.ts";
import { tc3CanonicalRequest, tc3Scope, tc3Signature, tc3StringToSign } from "./tc3.ts";

const signedHeaders = ["content-type", "host"];

/** Signs a request of the current interface in its headers, for the server's time in seconds since 1970. */
export async function signTc3(
  { secretId, secretKey, token }: TencentAuth,
  request: HttpRequest,
  timestamp: number,
): Promise<HttpRequest> {
  const { method, url, headers, body = "" } = request;
  const { host, pathname, search } = new URL(url);
  const scope = tc3Scope(host, timestamp);
  const canonicalRequest = await tc3CanonicalRequest(
    { method, path: pathname, query: search.slice(1), headers: { ...headers, host }, body },
    signedHeaders,
  );
  const text = await tc3StringToSign(canonicalRequest, scope, timestamp);
  const signature = await tc3Signature(secretKey, scope, text);
  const credential = `${secretId}/${scope.date}/${scope.service}/tc3_request`;
  return {
    ...request,
    headers: {
      ...headers,
      "x-tc-timestamp": String(timestamp),
      ...(token !== undefined && { "x-tc-token": token }),
      authorization: `TC3-HMAC-SHA256 Credential=${credential}, SignedHeaders=${signedHeaders.join(";")}, Signature=${signature}`,
    },
  };
}
