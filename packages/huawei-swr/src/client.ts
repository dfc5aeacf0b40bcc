import {
  type Api,
  type ClientOptions,
  createTypedClient,
  type TypedClient,
} from "@daypass/core/provider";
import {
  type HuaweiAuth,
  type HuaweiRegion,
  huaweiAuthenticator,
  huaweiErrorCode,
  huaweiServerTime,
  regionalBaseUrl,
} from "@daypass/huawei-auth";
import { operations } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";
import { validators } from "./generated/validators.ts";

/** Options of the typed client. One of `region` and `baseUrl` is needed. */
export interface HuaweiSwrClientOptions extends ClientOptions {
  /** An access key to sign with, or a token scoped to the project. */
  readonly auth: HuaweiAuth;
  /** Region of the instance. */
  readonly region?: HuaweiRegion<"swr-api"> | undefined;
  /** Project of the access key, sent along with the signature. */
  readonly projectId?: string | undefined;
}

/** What shared code has to know of this API. */
export const api = {
  id: "huawei-swr",
  operations,
  validators,
  errorCode: huaweiErrorCode,
  serverTime: huaweiServerTime,
} satisfies Api;

/**
 * A client of the whole API, typed by the spec. Most callers want `huaweiSwr` instead.
 * @throws {DaypassError} `invalid-input` naming each wrong option.
 */
export function createClient(options: HuaweiSwrClientOptions): TypedClient<paths> {
  const { auth, region, projectId, ...settings } = options;
  return createTypedClient<paths>(api, {
    ...settings,
    baseUrl: regionalBaseUrl(api.id, "swr-api", region, settings.baseUrl),
    authenticate: huaweiAuthenticator(auth, { projectId, provider: api.id }),
  });
}
