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

/** What shared code has to know of this API, of all its operations or of those that are used. */
export function apiOf<Part extends Pick<Api, "operations" | "validators">>(part: Part) {
  return {
    id: "huawei-iam",
    ...part,
    errorCode: huaweiErrorCode,
    serverTime: huaweiServerTime,
  } satisfies Api;
}

export const api = /* @__PURE__ */ apiOf({ operations, validators });

/**
 * A client of the whole API, typed by the spec. Most callers want `huaweiIam` instead.
 * @throws {DaypassError} `invalid-input` naming each wrong option.
 * @example
 * const client = createClient({ auth: { token: process.env.HUAWEI_TOKEN ?? "" } });
 */
export function createClient(options: HuaweiIamClientOptions): TypedClient<paths> {
  return clientOf(api, options);
}

/** The same of an API that lists only some of the operations. */
export function clientOf(api: Api, options: HuaweiIamClientOptions): TypedClient<paths> {
  const { auth, region, ...settings } = options;
  return createTypedClient<paths>(api, {
    ...settings,
    baseUrl:
      settings.baseUrl ?? (region === undefined ? iamEndpoint : endpoint("iam", region, api.id)),
    authenticate: huaweiAuthenticator(auth, { provider: api.id }),
  });
}
