import {
  andThen,
  canonicalDifference,
  canonicalParts,
  type HttpRequest,
  invalidInput,
  maskedCanonical,
  masking,
  type SignatureDifference,
  sha256Hex,
} from "@daypass/core/provider";
import { type HuaweiAccessKey, keyIssues } from "./auth.ts";
import { parseAuthorization, parseSdkDate } from "./authorization.ts";
import { canonicalRequest, urlTarget } from "./canonical-request.ts";
import { bodyHash, huaweiSigner, type SigningScope, signature, stringToSign } from "./signature.ts";

/** How a signature came about. Session token, signature and secret are masked. */
export interface HuaweiSignatureExplanation {
  readonly canonicalRequest: string;
  readonly stringToSign: string;
  /** Its first eight digits. */
  readonly signature: string;
  /** The first place at which the API read something else; absent when there is none, and without `shown`. */
  readonly difference?: SignatureDifference;
  /** What to look at. */
  readonly advice: string;
}

/** What to explain a signature with. */
export interface HuaweiExplanationOptions extends SigningScope {
  /**
   * What the API showed: the message of `APIGW.0301` or the canonical request in it, in which line
   * breaks are written as `|`.
   */
  readonly shown?: string | undefined;
  /** Time of the signature in milliseconds since 1970. Default: the one in the request, in `shown`, now. */
  readonly nowMs?: number | undefined;
}

/**
 * Explains an SDK-HMAC-SHA256 signature: the texts that lead to it and, with what the API showed when
 * it refused it, where the two sides part. A request that carries a signature already is explained as
 * it is, another one is signed first. Nothing is sent.
 *
 * @throws {DaypassError} `invalid-input` when the key is not one.
 * @see https://support.huaweicloud.com/devg-apisign/api-sign-algorithm.html
 * @example
 * const { difference } = await explainSignature(request, auth, { shown: error.error_msg });
 * console.log(difference?.field, difference?.ours, difference?.theirs);
 */
export async function explainSignature(
  request: HttpRequest,
  auth: HuaweiAccessKey,
  options: HuaweiExplanationOptions = {},
): Promise<HuaweiSignatureExplanation> {
  const issues = keyIssues(auth);
  if (issues.length > 0) throw invalidInput("huawei-auth", undefined, issues);
  const { shown } = options;
  const sent = await signedRequest(request, auth, options);
  const authorization = parseAuthorization(sent.headers.authorization ?? "");
  const names = authorization?.signedHeaders ?? [];
  const canonical = canonicalRequest(sent, urlTarget(sent.url), names, await bodyHash(sent));
  const text = stringToSign(sent.headers["x-sdk-date"] ?? "", await sha256Hex(canonical));
  const signed = await signature(auth.secretAccessKey, text);

  const mask = masking([auth.secretAccessKey, auth.sessionToken, sent.headers["x-auth-token"]]);
  const parts = canonicalParts(canonical, names);
  const difference = shown === undefined ? undefined : canonicalDifference(shown, parts, mask);
  return {
    canonicalRequest: maskedCanonical(parts, mask),
    stringToSign: text,
    signature: `${signed.slice(0, 8)}…`,
    ...(difference && { difference }),
    advice: adviceFor(difference, shown !== undefined, authorization?.signature === signed),
  };
}

function signedRequest(
  request: HttpRequest,
  auth: HuaweiAccessKey,
  { shown, nowMs, projectId, domainId }: HuaweiExplanationOptions,
): HttpRequest | Promise<HttpRequest> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  if (headers.authorization !== undefined) return { ...request, headers };
  const date = /x-sdk-date:(\d{8}T\d{6}Z)/.exec(shown ?? "")?.[1] ?? headers["x-sdk-date"];
  const timeMs = nowMs ?? parseSdkDate(date ?? "") ?? Date.now();
  const signed = huaweiSigner({ projectId, domainId })({ ...request, headers }, auth, timeMs);
  return andThen(signed, (it) => it.request);
}

function adviceFor(
  difference: SignatureDifference | undefined,
  compared: boolean,
  isOwn: boolean,
): string {
  if (difference !== undefined) return adviceOn[difference.field] ?? adviceOn.header;
  if (!isOwn) return "The signature in the request is not the one that this secret gives.";
  if (!compared) return "Pass the message of the API's refusal as `shown` to compare with it.";
  return "Both sides read the same request, so the secret is not the one of this access key id.";
}

const adviceOn: Readonly<Record<string, string>> & { readonly header: string } = {
  header: "Something between here and the API added, dropped or changed this header.",
  method: "Something between here and the API changed the method.",
  path: "The API reads the path encoded once, with a slash at its end; a proxy may have rewritten it.",
  query: "The API reads the query sorted by name and encoded once; a proxy may have rewritten it.",
  "header host": "The API was called by another host name or port than the one in the URL.",
  "header x-sdk-date": "The API shows a request of another time: compare with the same attempt.",
  "header x-security-token": "The session token is not the one that belongs to the access key.",
  "signed headers": "The API reads another list of signed headers in `Authorization`.",
  "body hash": "The body was changed after it was signed, or is not sent as UTF-8.",
};
