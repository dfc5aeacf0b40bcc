import type {
  CloudApi,
  CloudCall,
  CloudKey,
  CloudRefusal,
  CloudReply,
  CloudWorld,
} from "@daypass/core/cloud";
import { authenticate } from "./cloud/authentication.ts";
import { normalize } from "./cloud/form.ts";
import { isPolicy } from "./cloud/policy.ts";
import { refuse } from "./cloud/refusal.ts";
import { currentSuccess, legacySuccess } from "./cloud/success.ts";
import { examples } from "./generated/examples.ts";
import { operations } from "./generated/operations.ts";
import type { components, operations as Operations } from "./generated/schema.ts";
import { validators } from "./generated/validators.ts";
import type { CamPolicy } from "./policy.ts";
import { addedBySigning } from "./unsigned.ts";

export type { Parameters, SignatureMethod } from "./signature.ts";
export { signature, stringToSign } from "./signature.ts";

type Json = components["schemas"]["CurrentFederationTokenRequest"];

type Form =
  Operations["getFederationTokenByForm"]["requestBody"]["content"]["application/x-www-form-urlencoded"];

const permanentKey: CloudKey = {
  accessKeyId: "AKIDfakeTencentSecretId000000000000",
  secretAccessKey: "fakeTencentSecretKey00000000000000",
};

/** Options of `tencentSts` that the emulated STS accepts. */
export interface TencentStsAccount {
  readonly auth: { readonly secretId: string; readonly secretKey: string };
  readonly name: string;
  readonly policy: CamPolicy;
}

/** The emulated STS: temporary keys for federated users. */
export const cloud: CloudApi<typeof operations, typeof examples, TencentStsAccount> = {
  id: "tencent-sts",
  realm: "tencent",
  hosts: ["sts.api.qcloud.com", "sts.tencentcloudapi.com", "sts.*.tencentcloudapi.com"],
  operations,
  validators,
  examples,
  addedByAuth: addedBySigning,
  account: {
    auth: { secretId: permanentKey.accessKeyId, secretKey: permanentKey.secretAccessKey },
    name: "nickName",
    policy: {
      version: "2.0",
      statement: [{ effect: "allow", action: ["name/cos:GetObject"], resource: ["*"] }],
    },
  },
  prepare: (world) => world.addKey(permanentKey),
  authenticate,
  normalize,
  answer,
  refuse,
};

function answer(
  { operation, parameters, body, caller }: CloudCall,
  world: CloudWorld,
): CloudReply | CloudRefusal {
  const isCurrent = operation === "getFederationTokenByJson";
  const { policy, durationSeconds = 1800 } = isCurrent
    ? legacyNames(body as Json)
    : ((body ?? parameters.query) as Form);
  if (caller.key?.sessionToken) {
    return { reason: "forbidden", detail: "a temporary key may not call this operation" };
  }
  if (!isPolicy(policy)) {
    const message = "expected a URL-encoded CAM policy of version 2.0";
    return { reason: "invalid", issues: [{ path: [isCurrent ? "Policy" : "policy"], message }] };
  }
  const expiredTime = Math.floor(world.now() / 1000) + durationSeconds;
  const key = {
    accessKeyId: `AKIDfake${world.randomText(28)}`,
    secretAccessKey: `fake${world.randomText(28)}`,
    sessionToken: `fake${world.randomText(37)}`,
  };
  world.addKey({ ...key, expiresAtMs: expiredTime * 1000 });
  const issued = { ...key, expiredTime };
  return { status: 200, body: isCurrent ? currentSuccess(issued, world) : legacySuccess(issued) };
}

function legacyNames({ Policy, DurationSeconds }: Json) {
  return { policy: Policy, durationSeconds: DurationSeconds };
}
