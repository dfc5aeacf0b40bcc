import type { Api, TypedClient } from "@daypass/core/provider";
import {
  createProjectClient,
  huaweiServerTime,
  type ProjectClientOptions,
} from "@daypass/huawei-auth";
import { swrErrorCode } from "./error-code.ts";
import { createInstanceTempCredential } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";
import { createInstanceTempCredentialValidators } from "./generated/validators.ts";

/** Options of the typed client. One of `region` and `baseUrl` is needed. */
export interface HuaweiSwrClientOptions extends ProjectClientOptions<"swr-api"> {}

/** What shared code has to know of this API. */
export const api = {
  id: "huawei-swr",
  operations: { createInstanceTempCredential },
  validators: createInstanceTempCredentialValidators,
  errorCode: swrErrorCode,
  serverTime: huaweiServerTime,
} satisfies Api;

/**
 * A client of the whole API, typed by the spec. Most callers want `huaweiSwr` instead.
 * @throws {DaypassError} `invalid-input` naming each wrong option.
 */
export function createClient(options: HuaweiSwrClientOptions): TypedClient<paths> {
  return createProjectClient<paths>(api, "swr-api", options);
}
