import type { CloudCall, CloudRefusal, CloudReply, CloudWorld } from "@daypass/core/cloud";
import { account, iamTime, issueKey } from "@daypass/huawei-auth/cloud";
import type { components } from "../generated/schema.ts";

type Schemas = components["schemas"];

const maxPolicyCharacters = 2048;

/** Issues a key for the one agency that is delegated to the account. */
export function assumeRole(
  { body, caller }: CloudCall,
  world: CloudWorld,
): CloudReply | CloudRefusal {
  const { assume_role: role, policy } = (body as Schemas["TemporaryAccessKeyRequest"]).auth
    .identity;
  if (policy && JSON.stringify(policy).length > maxPolicyCharacters) {
    const message = `expected at most ${maxPolicyCharacters} characters of JSON`;
    return { reason: "invalid", issues: [{ path: ["auth", "identity", "policy"], message }] };
  }
  if (caller.token && !caller.token.scope.domainId) {
    return { reason: "forbidden", detail: "the token is not scoped to an account" };
  }
  const delegated =
    role.agency_name === account.agencyName &&
    (role.domain_id ?? account.domainId) === account.domainId &&
    (role.domain_name ?? account.domainName) === account.domainName;
  if (!delegated)
    return { reason: "forbidden", detail: "the account has not delegated this agency" };
  const key = issueKey(world, role.duration_seconds ?? 900);
  const credential: Schemas["TemporaryAccessKey"] = {
    access: key.accessKeyId,
    secret: key.secretAccessKey,
    securitytoken: key.sessionToken,
    expires_at: iamTime(key.expiresAtMs),
  };
  return { status: 201, body: { credential } };
}
