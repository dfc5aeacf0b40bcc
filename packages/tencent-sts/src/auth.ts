import { type Authenticator, andThen, type Issue, invalidInput } from "@daypass/core/provider";
import type { SignatureMethod } from "./signature.ts";
import { type TencentAuth, tencentSigner } from "./signer.ts";
import { tc3Signer } from "./tc3-signer.ts";

export type { TencentAuth } from "./signer.ts";

/** How requests of the v2 interface are signed; the current one signs in one way. */
export interface TencentSigning {
  /** Default: `HmacSHA256`. */
  readonly signatureMethod?: SignatureMethod | undefined;
  /** Sent as `Region` where the request names none. Default: none. */
  readonly region?: string | undefined;
  /** A positive integer that was not used before, for each attempt. Default: random. */
  readonly nonce?: (() => number) | undefined;
  /** A number from 0 up to 1, for the nonces. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/**
 * Signs requests of the v2 interface, whose parameters stand in the form of a POST or in the query of a
 * GET, and those of the current one, which state its version in a header. Each attempt has its own
 * time, by the server's clock, and for v2 its own `Nonce`.
 * @throws {DaypassError} `invalid-input` when an option lacks something or is not what was expected.
 */
export function tencentAuthenticator(
  auth: TencentAuth,
  signing: TencentSigning = {},
): Authenticator {
  const issues = authIssues(auth, signing);
  if (issues.length > 0) throw invalidInput("tencent-sts", undefined, issues);
  const sign = tencentSigner(auth, signing);
  const signCurrent = tc3Signer(auth);
  const nonce = signing.nonce ?? randomNonce(signing.random ?? Math.random);
  return (request, { nowMs }) => {
    const timestamp = Math.floor(nowMs / 1000);
    if (request.headers["x-tc-version"] !== undefined) return signCurrent(request, timestamp);
    const signed = sign(request, timestamp, nonce());
    return andThen(signed, (it) => it.request);
  };
}

// The count keeps a random source that stands still, as in a test, from giving a nonce twice.
function randomNonce(random: () => number): () => number {
  let count = 0;
  return () => 1 + ((Math.floor(random() * 0x7fff_0000) + count++) % 0x7fff_ffff);
}

/** What is wrong with a key to sign with, and with how to sign. */
export function authIssues(auth: unknown, signing: TencentSigning): readonly Issue[] {
  if (typeof auth !== "object" || auth === null) {
    return [{ path: ["auth"], message: "expected an object with secretId and secretKey" }];
  }
  const { secretId, secretKey, token } = auth as Readonly<Record<string, unknown>>;
  const issues: Issue[] = [];
  const expectText = (path: readonly string[], value: unknown, optional = false) => {
    if (optional && value === undefined) return;
    // Whatever else was copied along would only show as a signature that nobody understands.
    if (typeof value === "string" && /^[!-~]+$/.test(value)) return;
    issues.push({ path, message: "expected a text of visible ASCII characters without spaces" });
  };
  expectText(["auth", "secretId"], secretId);
  expectText(["auth", "secretKey"], secretKey);
  expectText(["auth", "token"], token, true);
  expectText(["region"], signing.region, true);
  const { signatureMethod = "HmacSHA256", nonce } = signing;
  if (signatureMethod !== "HmacSHA256" && signatureMethod !== "HmacSHA1") {
    issues.push({ path: ["signatureMethod"], message: "expected HmacSHA256 or HmacSHA1" });
  }
  if (nonce !== undefined && typeof nonce !== "function") {
    issues.push({ path: ["nonce"], message: "expected a function" });
  }
  return issues;
}
