import type { CloudCall, CloudRefusal, CloudReply, CloudWorld } from "@daypass/core/cloud";
import { account, iamTime } from "@daypass/huawei-auth/cloud";
import type { components } from "../generated/schema.ts";

const dayMs = 86_400_000;

// Real tokens are that long, and most of it is the same in all of them.
const longPrefix = `fake${"0".repeat(1_416)}`;

/** Issues a token to the account's one user, for a project or for the account. */
export function logIn(
  { body, parameters }: CloudCall,
  world: CloudWorld,
): CloudReply | CloudRefusal {
  const { identity, scope = {} } = (body as components["schemas"]["UserTokenRequest"]).auth;
  const { name, password, domain } = identity.password.user;
  if (
    name !== account.userName ||
    password !== account.password ||
    domain.name !== account.domainName
  ) {
    const detail = "the user name or the password is wrong";
    return { reason: "unauthenticated", detail, vendorCode: "401" };
  }
  const ownDomain = { id: account.domainId, name: account.domainName };
  const ownProject = { id: account.projectId, name: account.projectName };
  const [wanted, own] = scope.project ? [scope.project, ownProject] : [scope.domain, ownDomain];
  if ((wanted?.id ?? own.id) !== own.id || (wanted?.name ?? own.name) !== own.name) {
    return { reason: "not-found", detail: "there is no such project or account" };
  }
  const nowMs = world.now();
  const token = {
    text: longPrefix + world.randomText(80),
    expiresAtMs: nowMs + dayMs,
    scope: scope.project ? { projectId: own.id } : { domainId: own.id },
  };
  world.addToken(token);
  const details = {
    expires_at: iamTime(token.expiresAtMs),
    issued_at: iamTime(nowMs),
    methods: ["password"],
    ...(!("nocatalog" in parameters.query) && { catalog: [] }),
    ...(scope.project ? { project: { ...ownProject, domain: ownDomain } } : { domain: ownDomain }),
    roles: [{ id: "0", name: "te_agency" }],
    user: { id: account.userId, name: account.userName, domain: ownDomain },
  };
  return { status: 201, headers: { "x-subject-token": token.text }, body: { token: details } };
}
