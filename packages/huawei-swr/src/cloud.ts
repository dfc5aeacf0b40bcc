import type {
  CloudApi,
  CloudCall,
  CloudRefusal,
  CloudReply,
  CloudWorld,
} from "@daypass/core/cloud";
import {
  account,
  accountAuth,
  authenticate,
  gatewayReply,
  issuesText,
  prepare,
  projectRefusal,
  secondsTime,
} from "@daypass/huawei-auth/cloud";
import { examples } from "./generated/examples.ts";
import { operations } from "./generated/operations.ts";
import type { components } from "./generated/schema.ts";
import { validators } from "./generated/validators.ts";

const dayMs = 86_400_000;

/** Options of `huaweiSwr` that the emulated SWR accepts. */
export interface HuaweiSwrAccount {
  readonly auth: typeof accountAuth;
  readonly region: string;
  readonly projectId: string;
  readonly instanceId: string;
}

const instanceId = "9f0ae0f5-3ad5-4f2c-9a55-0d4f7a1d2c3b";

/** The emulated SWR: logins for one registry instance. */
export const cloud: CloudApi<typeof operations, typeof examples, HuaweiSwrAccount> = {
  id: "huawei-swr",
  realm: "huawei",
  hosts: ["swr-api.*.myhuaweicloud.com", "swr-api.*.myhuaweicloud.eu"],
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
  authenticate,
  answer,
  refuse,
};

function answer(call: CloudCall, world: CloudWorld): CloudReply | CloudRefusal {
  const elsewhere = projectRefusal(call);
  if (elsewhere) return elsewhere;
  if (call.parameters.path.instance_id !== instanceId) {
    return { reason: "not-found", detail: "there is no such instance in the project" };
  }
  // The answer has whole seconds, and so has the life of the login.
  const nowMs = Math.floor(world.now() / 1000) * 1000;
  const login = {
    username: `fake_user_${world.randomText(12)}`,
    password: `fake${world.randomText(60)}`,
    expiresAtMs: nowMs + dayMs,
  };
  world.addLogin(login);
  const body: components["schemas"]["TempCredential"] = {
    auth_token: login.password,
    created_at: secondsTime(nowMs),
    expire_date: secondsTime(login.expiresAtMs),
    token_id: [8, 4, 4, 4, 12]
      .map((length) => world.randomText(length, "0123456789abcdef"))
      .join("-"),
    user_id: login.username,
  };
  return { status: 201, body };
}

function refuse(refusal: CloudRefusal, world: CloudWorld): CloudReply {
  const message = issuesText(refusal);
  if (refusal.reason === "invalid") return error(400, 4001048, message);
  if (refusal.reason === "forbidden") {
    const reason = world.randomText(64);
    return error(403, 4030170, message, { encoded_authorization_message: reason });
  }
  if (refusal.reason === "not-found") return error(404, 4040000, message);
  return gatewayReply(refusal, world) ?? error(500, 5000000, message);
}

function error(status: number, number: number, message: string, more: object = {}): CloudReply {
  return {
    status,
    body: { error_code: `SVCSTG.SWR.${number}`, error_msg: message, ...more },
  };
}
