import type {
  CloudApi,
  CloudRefusal,
  CloudRefusalReason,
  CloudReply,
  CloudWorld,
} from "@daypass/core/cloud";

const statuses: Readonly<Record<CloudRefusalReason | "invalid", number>> = {
  invalid: 400,
  unauthenticated: 401,
  "unknown-key": 401,
  "wrong-token": 401,
  expired: 401,
  "clock-skew": 401,
  replayed: 401,
  forbidden: 403,
  "not-found": 404,
  "unknown-path": 404,
  "unknown-method": 405,
  "timed-out": 408,
  "too-large": 413,
  throttled: 429,
  unavailable: 500,
};

/** The vendor's answer to a request that it refuses. */
export function refusalReply(
  api: CloudApi,
  refusal: CloudRefusal,
  world: CloudWorld,
  operation?: string,
): CloudReply {
  if (api.refuse) return api.refuse(refusal, world, operation);
  const status = statuses[refusal.reason];
  const documented = operation && api.examples[operation]?.responses[status];
  const [example] = documented ? Object.values(documented.examples) : [];
  return { status, body: example ? example.value : { message: describe(refusal) } };
}

/** The vendor's answer with a given status, whether it would use that status or not. */
export function failureReply(
  api: CloudApi,
  status: number,
  world: CloudWorld,
  operation: string,
): CloudReply {
  if (status < 400) return { status };
  const reason = reasonOf(status);
  const refusal: CloudRefusal =
    reason === "invalid" ? { reason, issues: [] } : { reason, detail: "this answer was scripted" };
  return { ...refusalReply(api, refusal, world, operation), status };
}

function reasonOf(status: number): CloudRefusal["reason"] {
  if (status >= 500) return "unavailable";
  const entries = Object.entries(statuses) as [CloudRefusal["reason"], number][];
  return entries.find(([, each]) => each === status)?.[0] ?? "invalid";
}

/** A refusal in words. */
export function describe(refusal: CloudRefusal): string {
  if (refusal.reason !== "invalid") return refusal.detail;
  return refusal.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
}
