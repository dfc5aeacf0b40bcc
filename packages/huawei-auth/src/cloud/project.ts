import type { CloudCall, CloudRefusal } from "@daypass/core/cloud";
import { account } from "./account.ts";

/** Why a call may not touch the project in its path; `undefined` when it may. */
export function projectRefusal({ parameters, caller }: CloudCall): CloudRefusal | undefined {
  const projectId = parameters.path.project_id;
  if (caller.token && caller.token.scope.projectId !== projectId) {
    return { reason: "forbidden", detail: "X-Auth-Token is not scoped to the project" };
  }
  if (projectId === account.projectId) return undefined;
  return { reason: "forbidden", detail: "the caller has no permission for the project" };
}
