import type {
  CloudApi,
  CloudCall,
  CloudCaller,
  CloudRefusal,
  CloudReply,
  CloudRequest,
  CloudWorld,
} from "@daypass/core/cloud";
import {
  account,
  accountAuth,
  authenticate,
  gatewayReply,
  issueKey,
  issuesText,
  prepare,
  projectRefusal,
} from "@daypass/huawei-auth/cloud";
import { examples } from "./generated/examples.ts";
import { operations } from "./generated/operations.ts";
import type { components } from "./generated/schema.ts";
import { validators } from "./generated/validators.ts";

/** The document promises an hour or more; the emulated cloud gives no second more than that. */
const lifetimeSeconds = 3_600;

/** Options of `huaweiLakeformation` that the emulated LakeFormation accepts. */
export interface HuaweiLakeformationAccount {
  readonly auth: typeof accountAuth;
  readonly region: string;
  readonly projectId: string;
  readonly instanceId: string;
}

const instanceId = "2180518f-42b8-4947-b20b-adfc53981a25";

/** The emulated LakeFormation: temporary keys for one instance, whose end it does not tell. */
export const cloud: CloudApi<typeof operations, typeof examples, HuaweiLakeformationAccount> = {
  id: "huawei-lakeformation",
  realm: "huawei",
  hosts: ["lakeformation.*.myhuaweicloud.com"],
  requestIdHeader: "x-request-id",
  operations,
  validators,
  examples,
  account: {
    auth: accountAuth,
    region: account.projectName,
    projectId: account.projectId,
    instanceId,
  },
  prepare,
  authenticate: authenticateCaller,
  answer,
  refuse,
};

async function authenticateCaller(
  request: CloudRequest,
  world: CloudWorld,
): Promise<CloudCaller | CloudRefusal> {
  const caller = await authenticate(request, world);
  const unreadable = "reason" in caller && caller.reason === "unauthenticated";
  // Of a token it cannot read the service says so with a code of its own.
  return unreadable && request.headers["x-auth-token"] !== undefined
    ? { ...caller, vendorCode: "APIG.1002" }
    : caller;
}

function answer(call: CloudCall, world: CloudWorld): CloudReply | CloudRefusal {
  const elsewhere = projectRefusal(call);
  if (elsewhere) return elsewhere;
  if (call.parameters.path.instance_id !== instanceId) {
    return { reason: "not-found", detail: "response status exception, code: 404" };
  }
  const key = issueKey(world, lifetimeSeconds);
  const body: components["schemas"]["TemporaryCredential"] = {
    access: key.accessKeyId,
    secret: key.secretAccessKey,
    security_token: key.sessionToken,
  };
  return { status: 200, body };
}

function refuse(refusal: CloudRefusal, world: CloudWorld): CloudReply {
  const message = issuesText(refusal);
  if (refusal.reason === "invalid") return error(400, "common.01000001", message);
  if (refusal.vendorCode === "APIG.1002") return error(401, refusal.vendorCode, message);
  if (refusal.reason === "forbidden") return forbidden(message);
  if (refusal.reason === "not-found") return error(404, "common.01000001", message);
  if (refusal.reason === "timed-out") return error(408, "common.00000408", message);
  return gatewayReply(refusal, world) ?? error(500, "common.00000500", message);
}

function error(status: number, code: string, message: string): CloudReply {
  return { status, body: { error_code: code, error_msg: message } };
}

/** Says everything twice, and half of it not at all, as the document shows. */
function forbidden(message: string): CloudReply {
  const inner = { code: "403", message, error_code: null, error_msg: null, title: "Forbidden" };
  const body = { error: inner, error_code: "403", error_msg: message, title: "Forbidden" };
  return { status: 403, body };
}
