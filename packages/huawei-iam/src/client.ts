import {
  type Api,
  type ClientOptions,
  createTypedClient,
  type TypedClient,
} from "@daypass/core/provider";
import {
  endpoint,
  type HuaweiAuth,
  type HuaweiRegion,
  huaweiAuthenticator,
  huaweiErrorCode,
  huaweiServerTime,
  iamEndpoint,
} from "@daypass/huawei-auth";
import { operations } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";
import { validators } from "./generated/validators.ts";

/** Options of the typed client. */
export interface HuaweiIamClientOptions extends ClientOptions {
  /** An access key to sign with, or a token scoped to an account. */
  readonly auth: HuaweiAuth;
  /** Calls this region's IAM. Default: the global one. */
  readonly region?: HuaweiRegion<"iam"> | undefined;
}

/** What shared code has to know of this API. */
export const api = {
  id: "huawei-iam",
  operations,
  validators,
  errorCode: huaweiErrorCode,
  serverTime: huaweiServerTime,
} satisfies Api;

/**
 * A client of the whole API, typed by the spec. Most callers want `huaweiIam` instead.
 * @throws {DaypassError} `invalid-input` naming each wrong option.
 * @example
 * const client = createClient({ auth: { token: process.env.HUAWEI_TOKEN ?? "" } });
 */
export function createClient(options: HuaweiIamClientOptions): TypedClient<paths> {
  const { auth, region, ...settings } = options;
  return createTypedClient<paths>(api, {
    ...settings,
    baseUrl:
      settings.baseUrl ?? (region === undefined ? iamEndpoint : endpoint("iam", region, api.id)),
    authenticate: huaweiAuthenticator(auth, { provider: api.id }),
  });
}
