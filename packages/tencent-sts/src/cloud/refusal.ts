import type { CloudRefusal, CloudReply } from "@daypass/core/cloud";

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

/** HTTP statuses of what does not get as far as the API, which says everything with 200. */
const statuses: Readonly<Partial<Record<CloudRefusal["reason"], number>>> = {
  "unknown-path": 404,
  "unknown-method": 405,
  "too-large": 413,
};

/** The error answer of the v2 interface. */
export function refuse(refusal: CloudRefusal): CloudReply {
  const status = statuses[refusal.reason] ?? 200;
  const [code, codeDesc] = rules[refusal.reason];
  if (refusal.reason !== "invalid") {
    return { status, body: { code, message: refusal.detail, codeDesc } };
  }
  const [issue] = refusal.issues;
  const message = issue ? `${issue.path.join(".")}: ${issue.message}` : "a parameter is wrong";
  return { status, body: { code, message, codeDesc } };
}
