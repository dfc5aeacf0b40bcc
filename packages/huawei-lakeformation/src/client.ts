import type { Api, TypedClient } from "@daypass/core/provider";
import {
  createProjectClient,
  huaweiServerTime,
  type ProjectClientOptions,
} from "@daypass/huawei-auth";
import { lakeFormationErrorCode } from "./error-code.ts";
import { showCredential } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";
import { showCredentialValidators } from "./generated/validators.ts";

/** Options of the typed client. One of `region` and `baseUrl` is needed. */
export interface HuaweiLakeformationClientOptions extends ProjectClientOptions<"lakeformation"> {}

/** What shared code has to know of this API. */
export const api = {
  id: "huawei-lakeformation",
  operations: { showCredential },
  validators: showCredentialValidators,
  errorCode: lakeFormationErrorCode,
  serverTime: huaweiServerTime,
} satisfies Api;

/**
 * A client of the whole API, typed by the spec. Most callers want `huaweiLakeformation` instead.
 * @throws {DaypassError} `invalid-input` naming each wrong option.
 */
export function createClient(options: HuaweiLakeformationClientOptions): TypedClient<paths> {
  return createProjectClient<paths>(api, "lakeformation", options);
}
