import type {
  CloudApi,
  CloudCaller,
  CloudRefusal,
  CloudRequest,
  CloudWorld,
} from "@daypass/core/cloud";
import { andThen, type MaybePromise } from "@daypass/core/provider";
import { account, accountAuth, authenticate, prepare } from "@daypass/huawei-auth/cloud";
import { assumeRole } from "./cloud/agency.ts";
import { logIn } from "./cloud/login.ts";
import { refuse } from "./cloud/refusal.ts";
import { examples } from "./generated/examples.ts";
import { operations } from "./generated/operations.ts";
import { validators } from "./generated/validators.ts";

/** Options of `huaweiIam` that the emulated IAM accepts. */
export interface HuaweiIamAccount {
  readonly auth: typeof accountAuth;
  readonly agencyName: string;
  readonly domainName: string;
}

/** Options of `userToken` that the emulated IAM accepts, all but the scope. */
export interface HuaweiIamUser {
  readonly username: string;
  readonly password: string;
  readonly domainName: string;
}

/** The emulated IAM: temporary keys of one agency, and tokens of one user. */
export const cloud: CloudApi<typeof operations, typeof examples, HuaweiIamAccount, HuaweiIamUser> =
  {
    id: "huawei-iam",
    realm: "huawei",
    hosts: [
      "iam.myhuaweicloud.com",
      "iam.*.myhuaweicloud.com",
      "iam.*.myhuaweicloud.eu",
      "iam.myhuaweicloud.eu",
    ],
    requestIdHeader: "x-request-id",
    operations,
    validators,
    examples,
    account: {
      auth: accountAuth,
      agencyName: account.agencyName,
      domainName: account.domainName,
    },
    user: {
      username: account.userName,
      password: account.password,
      domainName: account.domainName,
    },
    prepare,
    authenticate: authenticateCaller,
    answer: (call, world) =>
      call.operation === "createUserToken" ? logIn(call, world) : assumeRole(call, world),
    refuse,
  };

function authenticateCaller(
  request: CloudRequest,
  world: CloudWorld,
): MaybePromise<CloudCaller | CloudRefusal> {
  return andThen(authenticate(request, world), (caller) => {
    if (!("reason" in caller) || caller.reason === "invalid") return caller;
    const byToken = request.headers["x-auth-token"] !== undefined;
    // IAM itself reads tokens, and says of a key that it has ended with a code and status of its own.
    if (byToken && caller.reason === "unauthenticated") return { ...caller, vendorCode: "401" };
    if (!byToken && caller.reason === "expired") return { ...caller, vendorCode: "IAM.1108" };
    return caller;
  });
}
