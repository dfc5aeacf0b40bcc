import type { CloudRefusal, CloudReply, CloudWorld } from "@daypass/core/cloud";

type Rule = readonly [status: number, code: string];

/** What the gateway before every service answers by itself, as number and status. */
const rules: Readonly<Partial<Record<CloudRefusal["reason"], Rule>>> = {
  unauthenticated: [401, "APIGW.0301"],
  "unknown-key": [401, "APIGW.0301"],
  "wrong-token": [401, "APIGW.0301"],
  "clock-skew": [401, "APIGW.0301"],
  expired: [401, "APIGW.0307"],
  "unknown-path": [404, "APIGW.0101"],
  "unknown-method": [405, "APIGW.0101"],
  "too-large": [413, "APIGW.0201"],
  throttled: [429, "APIGW.0308"],
};

/** The gateway's answer to what it refuses before a service sees it; `undefined` for the rest. */
export function gatewayReply(refusal: CloudRefusal, world: CloudWorld): CloudReply | undefined {
  const rule = rules[refusal.reason];
  if (!rule || refusal.reason === "invalid") return undefined;
  const [status, code] = rule;
  const id = world.randomText(32, "0123456789abcdef");
  return {
    status,
    headers: { "x-request-id": id },
    body: {
      error_msg:
        status === 401
          ? `Incorrect IAM authentication information: ${refusal.detail}`
          : refusal.detail,
      error_code: refusal.vendorCode ?? code,
      request_id: id,
    },
  };
}

/** What is wrong with a request, in words, without what was in it. */
export function issuesText(refusal: CloudRefusal): string {
  if (refusal.reason !== "invalid") return refusal.detail;
  const [first] = refusal.issues;
  return first ? `${first.path.join(".") || "body"}: ${first.message}` : "the request is wrong";
}
