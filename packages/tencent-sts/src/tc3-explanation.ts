import {
  canonicalDifference,
  canonicalParts,
  type HttpRequest,
  maskedCanonical,
  masking,
  type SignatureDifference,
} from "@daypass/core/provider";
import type { TencentExplanationOptions, TencentSignatureExplanation } from "./explanation.ts";
import type { TencentAuth } from "./signer.ts";
import { tc3CanonicalRequest, tc3Key, tc3Scope, tc3Signature, tc3StringToSign } from "./tc3.ts";
import { tc3Signer } from "./tc3-signer.ts";

/** Explains a signature of the current interface; its canonical request is what can be compared. */
export async function explainTc3(
  request: HttpRequest,
  auth: TencentAuth,
  { shown, nowMs }: TencentExplanationOptions,
): Promise<TencentSignatureExplanation> {
  const stated = Number(request.headers["x-tc-timestamp"] ?? Date.now() / 1_000);
  const timestamp = Math.floor(nowMs === undefined ? stated : nowMs / 1_000);
  const isSigned = request.headers.authorization !== undefined;
  const sent = isSigned ? request : await tc3Signer(auth)(request, timestamp);
  const { authorization = "" } = sent.headers;
  const names = /SignedHeaders=([^,\s]+)/.exec(authorization)?.[1]?.split(";") ?? [];

  const { host, pathname, search } = new URL(sent.url);
  const headers = { host, ...sent.headers };
  const { method, body = "" } = sent;
  const canonical = await tc3CanonicalRequest(
    { method, path: pathname, query: search.slice(1), headers, body },
    names,
  );
  const scope = tc3Scope(host, timestamp);
  const text = await tc3StringToSign(canonical, scope, timestamp);
  const signed = await tc3Signature(await tc3Key(auth.secretKey, scope), text);

  const mask = masking([auth.secretKey, auth.token]);
  const parts = canonicalParts(canonical, names);
  const difference = shown === undefined ? undefined : canonicalDifference(shown, parts, mask);
  return {
    canonicalRequest: maskedCanonical(parts, mask),
    stringToSign: text,
    signature: `${signed.slice(0, 8)}…`,
    ...(difference && { difference }),
    advice: adviceFor(difference, shown !== undefined, authorization.endsWith(`=${signed}`)),
  };
}

function adviceFor(
  difference: SignatureDifference | undefined,
  compared: boolean,
  isOwn: boolean,
): string {
  if (difference !== undefined) {
    return `Something between here and the API changed this: ${difference.field}.`;
  }
  if (!isOwn) return "The signature in the request is not the one that this key gives.";
  if (!compared) return "Pass the canonical request that the API showed as `shown` to compare.";
  return "Both sides read the same request, so the secretKey is not the one of this secretId.";
}
