// Generated from specs/huawei-lakeformation.yaml by `pnpm generate`. Do not edit.

import {
  type Report,
  type Validator,
  expected,
  hasLength,
  isObject,
  validator,
} from "@daypass/core/provider";
import type { components, operations } from "./schema.ts";

type Schemas = components["schemas"] & {
  readonly ShowCredentialParameters: operations["showCredential"]["parameters"];
};

const pattern1 = /^([A-Za-z]+\.)?[0-9]+$/u;

function isIdentityInput(value: unknown, report?: Report): value is Schemas["IdentityInput"] {
  if (!isObject(value)) return expected(report, "an object");
  const { user_names, groups, roles } = value;
  return (
    (user_names === undefined || isStrings(user_names, report?.at("user_names"))) &&
    (groups === undefined || isStrings(groups, report?.at("groups"))) &&
    (roles === undefined || isStrings(roles, report?.at("roles")))
  );
}

function isStrings(value: unknown, report?: Report): boolean {
  if (!Array.isArray(value)) return expected(report, "an array");
  for (let index = 0; index < value.length; index++) {
    const entry: unknown = value[index];
    if (typeof entry !== "string" && !expected(report, "a string", index)) return false;
  }
  return true;
}

function isTemporaryCredential(
  value: unknown,
  report?: Report,
): value is Schemas["TemporaryCredential"] {
  if (!isObject(value)) return expected(report, "an object");
  const { access, secret, security_token } = value;
  return (
    ((typeof access === "string" && access !== "") ||
      expected(report, "a non-empty string", "access")) &&
    ((typeof secret === "string" && secret !== "") ||
      expected(report, "a non-empty string", "secret")) &&
    ((typeof security_token === "string" && security_token !== "") ||
      expected(report, "a non-empty string", "security_token"))
  );
}

function isErrorResponse(value: unknown, report?: Report): value is Schemas["ErrorResponse"] {
  if (!isObject(value)) return expected(report, "an object");
  const { error_code, error_msg, solution_msg, request_id } = value;
  return (
    (error_code === undefined ||
      (typeof error_code === "string" && pattern1.test(error_code)) ||
      expected(report, "a string matching ^([A-Za-z]+\\.)?[0-9]+$", "error_code")) &&
    (error_msg === undefined ||
      typeof error_msg === "string" ||
      expected(report, "a string", "error_msg")) &&
    (solution_msg === undefined ||
      typeof solution_msg === "string" ||
      expected(report, "a string", "solution_msg")) &&
    (request_id === undefined ||
      typeof request_id === "string" ||
      expected(report, "a string", "request_id"))
  );
}

function isForbiddenResponse(
  value: unknown,
  report?: Report,
): value is Schemas["ForbiddenResponse"] {
  if (!isObject(value)) return expected(report, "an object");
  const { error, error_code, error_msg, title } = value;
  return (
    (error === undefined || isForbiddenDetail(error, report?.at("error"))) &&
    (error_code === undefined ||
      (typeof error_code === "string" && pattern1.test(error_code)) ||
      expected(report, "a string matching ^([A-Za-z]+\\.)?[0-9]+$", "error_code")) &&
    (error_msg === undefined ||
      typeof error_msg === "string" ||
      expected(report, "a string", "error_msg")) &&
    (title === undefined || title === "Forbidden" || expected(report, '"Forbidden"', "title"))
  );
}

function isForbiddenDetail(value: unknown, report?: Report): value is Schemas["ForbiddenDetail"] {
  if (!isObject(value)) return expected(report, "an object");
  const { code, message, error_code, error_msg, title } = value;
  return (
    (code === undefined || code === "403" || expected(report, '"403"', "code")) &&
    (message === undefined ||
      typeof message === "string" ||
      expected(report, "a string", "message")) &&
    (error_code === undefined ||
      (typeof error_code === "string" && pattern1.test(error_code)) ||
      error_code === null ||
      expected(report, "a string matching ^([A-Za-z]+\\.)?[0-9]+$ or null", "error_code")) &&
    (error_msg === undefined ||
      typeof error_msg === "string" ||
      error_msg === null ||
      expected(report, "a string or null", "error_msg")) &&
    (title === undefined || title === "Forbidden" || expected(report, '"Forbidden"', "title"))
  );
}

function isShowCredentialParameters(
  value: unknown,
  report?: Report,
): value is Schemas["ShowCredentialParameters"] {
  if (!isObject(value)) return expected(report, "an object");
  const { path } = value;
  return isShowCredentialParametersPath(path, report?.at("path"));
}

function isShowCredentialParametersPath(value: unknown, report?: Report): boolean {
  if (!isObject(value)) return expected(report, "an object");
  const { project_id, instance_id } = value;
  return (
    ((typeof project_id === "string" && hasLength(project_id, 1, 64)) ||
      expected(report, "a string of 1 to 64 characters", "project_id")) &&
    ((typeof instance_id === "string" && instance_id !== "") ||
      expected(report, "a non-empty string", "instance_id"))
  );
}

export const validators: { readonly [Name in keyof Schemas]: Validator<Schemas[Name]> } = {
  IdentityInput: /* @__PURE__ */ validator(isIdentityInput),
  TemporaryCredential: /* @__PURE__ */ validator(isTemporaryCredential),
  ErrorResponse: /* @__PURE__ */ validator(isErrorResponse),
  ForbiddenResponse: /* @__PURE__ */ validator(isForbiddenResponse),
  ForbiddenDetail: /* @__PURE__ */ validator(isForbiddenDetail),
  ShowCredentialParameters: /* @__PURE__ */ validator(isShowCredentialParameters),
};

/** For a client of `showCredential` alone. */
export const showCredentialValidators = {
  IdentityInput: /* @__PURE__ */ validator(isIdentityInput),
  TemporaryCredential: /* @__PURE__ */ validator(isTemporaryCredential),
  ShowCredentialParameters: /* @__PURE__ */ validator(isShowCredentialParameters),
};
