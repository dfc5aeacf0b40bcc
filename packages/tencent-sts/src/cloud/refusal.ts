import type { CloudRefusal, CloudReply, CloudWorld } from "@daypass/core/cloud";
import { requestId } from "./success.ts";

type Rule = readonly [code: number, word: string];

const rules: Readonly<Record<CloudRefusal["reason"], Rule>> = {
  invalid: [4000, "InvalidParameter"],
  unauthenticated: [4100, "AuthFailure"],
  "unknown-key": [4104, "SecretIdNotFound"],
  "wrong-token": [4105, "TokenFailure"],
  expired: [4105, "TokenFailure"],
  "clock-skew": [4500, "ReplayAttack"],
  replayed: [4500, "ReplayAttack"],
  forbidden: [4101, "UnauthorizedOperation"],
  "not-found": [5000, "ResourceNotFound"],
  "unknown-path": [6100, "UnsupportedInterface"],
  "unknown-method": [6100, "UnsupportedInterface"],
  "timed-out": [6200, "ServiceUnavailable"],
  "too-large": [4000, "InvalidParameter"],
  throttled: [4400, "LimitExceeded"],
  unavailable: [6000, "InternalError"],
};

/** The words of the current interface, which are not always those of v2. */
const currentWords: Readonly<Record<CloudRefusal["reason"], string>> = {
  invalid: "InvalidParameter",
  unauthenticated: "AuthFailure.SignatureFailure",
  "unknown-key": "AuthFailure.SecretIdNotFound",
  "wrong-token": "AuthFailure.TokenFailure",
  expired: "AuthFailure.TokenFailure",
  "clock-skew": "AuthFailure.SignatureExpire",
  replayed: "AuthFailure.SignatureExpire",
  forbidden: "UnauthorizedOperation",
  "not-found": "ResourceNotFound",
  "unknown-path": "InvalidAction",
  "unknown-method": "UnsupportedOperation",
  "timed-out": "InternalError",
  "too-large": "InvalidParameter",
  throttled: "RequestLimitExceeded",
  unavailable: "InternalError",
};

/** HTTP statuses of what does not get as far as the API, which says everything with 200. */
const statuses: Readonly<Partial<Record<CloudRefusal["reason"], number>>> = {
  "unknown-path": 404,
  "unknown-method": 405,
  "too-large": 413,
};

/** The error answer in the form of the interface that was called; in that of v2 where none was. */
export function refuse(refusal: CloudRefusal, world: CloudWorld, operation?: string): CloudReply {
  const status = statuses[refusal.reason] ?? 200;
  const message = inWords(refusal);
  if (operation === "getFederationTokenByJson") {
    const error = { Code: currentWords[refusal.reason], Message: message };
    return { status, body: { Response: { Error: error, RequestId: requestId(world) } } };
  }
  const [code, codeDesc] = rules[refusal.reason];
  return { status, body: { code, message, codeDesc } };
}

function inWords(refusal: CloudRefusal): string {
  if (refusal.reason !== "invalid") return refusal.detail;
  const [issue] = refusal.issues;
  return issue ? `${issue.path.join(".")}: ${issue.message}` : "a parameter is wrong";
}
