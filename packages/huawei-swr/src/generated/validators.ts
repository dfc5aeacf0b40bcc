// Generated from specs/huawei-swr.yaml by `pnpm generate`. Do not edit.

import {
  type Report,
  type Validator,
  expected,
  isDateTime,
  isObject,
  validator,
} from "@daypass/core/provider";
import type { components, operations } from "./schema.ts";

type Schemas = components["schemas"] & {
  readonly CreateInstanceTempCredentialParameters: operations["createInstanceTempCredential"]["parameters"];
};

function isTempCredential(value: unknown, report?: Report): value is Schemas["TempCredential"] {
  if (!isObject(value)) return expected(report, "an object");
  const { auth_token, created_at, expire_date, token_id, user_id } = value;
  return (
    ((typeof auth_token === "string" && auth_token !== "") ||
      expected(report, "a non-empty string", "auth_token")) &&
    (created_at === undefined ||
      (typeof created_at === "string" && isDateTime(created_at)) ||
      expected(report, "an RFC 3339 date-time", "created_at")) &&
    ((typeof expire_date === "string" && isDateTime(expire_date)) ||
      expected(report, "an RFC 3339 date-time", "expire_date")) &&
    (token_id === undefined ||
      typeof token_id === "string" ||
      expected(report, "a string", "token_id")) &&
    ((typeof user_id === "string" && user_id !== "") ||
      expected(report, "a non-empty string", "user_id"))
  );
}

function isErrorResponse(value: unknown, report?: Report): value is Schemas["ErrorResponse"] {
  if (!isObject(value)) return expected(report, "an object");
  const { error_code, error_msg, encoded_authorization_message, request_id } = value;
  return (
    (error_code === undefined ||
      typeof error_code === "string" ||
      expected(report, "a string", "error_code")) &&
    (error_msg === undefined ||
      typeof error_msg === "string" ||
      expected(report, "a string", "error_msg")) &&
    (encoded_authorization_message === undefined ||
      typeof encoded_authorization_message === "string" ||
      expected(report, "a string", "encoded_authorization_message")) &&
    (request_id === undefined ||
      typeof request_id === "string" ||
      expected(report, "a string", "request_id"))
  );
}

function isCreateInstanceTempCredentialParameters(
  value: unknown,
  report?: Report,
): value is Schemas["CreateInstanceTempCredentialParameters"] {
  if (!isObject(value)) return expected(report, "an object");
  const { path } = value;
  return isCreateInstanceTempCredentialParametersPath(path, report?.at("path"));
}

function isCreateInstanceTempCredentialParametersPath(value: unknown, report?: Report): boolean {
  if (!isObject(value)) return expected(report, "an object");
  const { project_id, instance_id } = value;
  return (
    ((typeof project_id === "string" && project_id !== "") ||
      expected(report, "a non-empty string", "project_id")) &&
    ((typeof instance_id === "string" && instance_id !== "") ||
      expected(report, "a non-empty string", "instance_id"))
  );
}

export const validators: { readonly [Name in keyof Schemas]: Validator<Schemas[Name]> } = {
  TempCredential: /* @__PURE__ */ validator(isTempCredential),
  ErrorResponse: /* @__PURE__ */ validator(isErrorResponse),
  CreateInstanceTempCredentialParameters: /* @__PURE__ */ validator(isCreateInstanceTempCredentialParameters),
};

/** For a client of `createInstanceTempCredential` alone. */
export const createInstanceTempCredentialValidators = {
  TempCredential: /* @__PURE__ */ validator(isTempCredential),
  CreateInstanceTempCredentialParameters: /* @__PURE__ */ validator(isCreateInstanceTempCredentialParameters),
};
