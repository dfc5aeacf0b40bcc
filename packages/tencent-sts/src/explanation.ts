import {
  andThen,
  firstDifference,
  type HttpRequest,
  hideValue,
  invalidInput,
  masking,
  type SignatureDifference,
  type SignedPart,
} from "@daypass/core/provider";
import { authIssues, type TencentSigning } from "./auth.ts";
import { type Parameters, type SignatureMethod, signature, stringToSign } from "./signature.ts";
import { type TencentAuth, tencentSigner } from "./signer.ts";

import { explainTc3 } from "./tc3-explanation.ts";

/** How a signature came about. Token, signature and secret are masked. */
export interface TencentSignatureExplanation {
  /** Of the version 2018-08-13, whose string to sign has its hash; v2 signs the parameters themselves. */
  readonly canonicalRequest?: string;
  readonly stringToSign: string;
  /** Its first eight characters. */
  readonly signature: string;
  /** The first place at which the API read something else; absent when there is none, and without `shown`. */
  readonly difference?: SignatureDifference;
  /** What to look at. */
  readonly advice: string;
}

/** What to explain a signature with. */
export interface TencentExplanationOptions
  extends Pick<TencentSigning, "signatureMethod" | "region"> {
  /**
   * What the API showed as its string to sign, or for the version 2018-08-13 as its canonical request,
   * alone or at the end of a message.
   */
  readonly shown?: string | undefined;
  /** Time of the signature in milliseconds since 1970. Default: the one in the request, in `shown`, now. */
  readonly nowMs?: number | undefined;
}

/**
 * Explains the signature of a request of either version: the text that leads to it and, with what the API
 * showed when it refused it, where the two sides part. A request that carries a signature already is
 * explained as it is, another one is signed first. Nothing is sent. It knows the v2 interface, not the
 * header signature of version 2018-08-13.
 *
 * @throws {DaypassError} `invalid-input` when the key is not one.
 * @see https://cloud.tencent.com/document/api/213/11652
 * @example
 * const { difference } = await explainSignature(request, auth, { shown });
 * console.log(difference?.field, difference?.ours, difference?.theirs);
 */
export async function explainSignature(
  request: HttpRequest,
  auth: TencentAuth,
  options: TencentExplanationOptions = {},
): Promise<TencentSignatureExplanation> {
  const issues = authIssues(auth, options);
  if (issues.length > 0) throw invalidInput("tencent-sts", undefined, issues);
  if (request.headers["x-tc-version"] !== undefined) return explainTc3(request, auth, options);
  const shown = options.shown?.match(/(?:GET|POST)[^\s?]*\?.*$/s)?.[0] ?? options.shown;
  const sent = await signedRequest(request, auth, shown, options);
  const parameters = parametersOf(sent);
  const { host, pathname } = new URL(sent.url);
  const text = stringToSign(sent.method, host, pathname, parameters);
  const signed = await signature(auth.secretKey, methodOf(parameters), text);

  const mask = masking([auth.secretKey, auth.token]);
  const parts = partsOf(sent, parameters);
  const difference =
    shown === undefined ? undefined : firstDifference(parts, piecesOf(shown.trim()), mask);
  return {
    stringToSign: maskedText(parts, mask),
    signature: `${signed.slice(0, 8)}…`,
    ...(difference && { difference }),
    advice: adviceFor(
      difference,
      shown !== undefined,
      parameterOf(parameters, "Signature") === signed,
    ),
  };
}

function signedRequest(
  request: HttpRequest,
  auth: TencentAuth,
  shown: string | undefined,
  { nowMs, ...how }: TencentExplanationOptions,
): HttpRequest | Promise<HttpRequest> {
  const brought = parametersOf(request);
  if (parameterOf(brought, "Signature") !== undefined) return request;
  const known = (name: string) =>
    parameterOf(brought, name) ?? new RegExp(`[?&]${name}=(\\d+)(?:&|$)`).exec(shown ?? "")?.[1];
  const seconds = nowMs === undefined ? known("Timestamp") : nowMs / 1_000;
  const timestamp = Math.floor(Number(seconds ?? Date.now() / 1_000));
  const signed = tencentSigner(auth, how)(request, timestamp, known("Nonce") ?? 1);
  return andThen(signed, (it) => it.request);
}

function parametersOf({ method, url, body = "" }: HttpRequest): Parameters {
  return [...new URLSearchParams(method.toUpperCase() === "POST" ? body : new URL(url).search)];
}

function parameterOf(parameters: Parameters, name: string): string | undefined {
  return parameters.find(([each]) => each === name)?.[1];
}

function methodOf(parameters: Parameters): SignatureMethod {
  // Without a method the API takes the older one.
  return parameterOf(parameters, "SignatureMethod") === "HmacSHA256" ? "HmacSHA256" : "HmacSHA1";
}

/** The string to sign in pieces: what stands before the question mark, then each parameter. */
function partsOf({ method, url }: HttpRequest, parameters: Parameters): readonly SignedPart[] {
  const { host, pathname } = new URL(url);
  const names = parameters.map(([name]) => name).filter((name) => name !== "Signature");
  const [start = "", ...pieces] = piecesOf(stringToSign(method, host, pathname, parameters));
  const first = { field: "method, host and path", text: start };
  let at = -1;
  const sorted = names.toSorted();
  return [
    first,
    ...pieces.map((text) => {
      // A value may have an ampersand of its own.
      if (text.startsWith(`${sorted[at + 1]?.replaceAll("_", ".")}=`)) at += 1;
      const name = sorted[at];
      return { field: `parameter ${name}`, text, secret: name === "Token" };
    }),
  ];
}

function piecesOf(text: string): readonly string[] {
  const mark = text.indexOf("?");
  return mark < 0 ? [text] : [text.slice(0, mark), ...text.slice(mark + 1).split("&")];
}

function maskedText(parts: readonly SignedPart[], mask: (text: string) => string): string {
  const [start = "", ...parameters] = parts.map(({ text, secret }) =>
    secret === true ? hideValue(text) : text,
  );
  return mask(`${start}?${parameters.join("&")}`);
}

function adviceFor(
  difference: SignatureDifference | undefined,
  compared: boolean,
  isOwn: boolean,
): string {
  if (difference !== undefined) {
    return adviceOn[difference.field] ?? "The API read another parameter or value at this place.";
  }
  if (!isOwn) return "The signature in the request is not the one that this key gives.";
  if (!compared) return "Pass the string that the API showed as `shown` to compare with it.";
  return "Both sides read the same parameters, so the secretKey is not the one of this secretId.";
}

const adviceOn: Readonly<Record<string, string>> = {
  "method, host and path":
    "The API was called by another method, host or path than the signed one.",
  "parameter policy": "The policy is signed as the API reads it: JSON, URL-encoded once.",
  "parameter Token": "The token is not the one that belongs to the secretId.",
  "parameter Timestamp": "The API shows a request of another time: compare with the same attempt.",
  "parameter Nonce": "The API shows another request: compare with the same attempt.",
};
