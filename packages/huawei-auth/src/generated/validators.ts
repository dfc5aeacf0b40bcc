// Generated from specs/huawei-iam.yaml by `pnpm generate`. Do not edit.

import {
  type Report,
  type Validator,
  countFields,
  expected,
  isDateTime,
  isInteger,
  isObject,
  validator,
} from "@daypass/core/provider";
import type { components, operations } from "./schema.ts";

type Schemas = components["schemas"] & {
  readonly CreateUserTokenParameters: operations["createUserToken"]["parameters"];
};

function isUserTokenRequest(value: unknown, report?: Report): value is Schemas["UserTokenRequest"] {
  if (!isObject(value)) return expected(report, "an object");
  const { auth } = value;
  return isUserTokenAuth(auth, report?.at("auth"));
}

function isUserTokenAuth(value: unknown, report?: Report): value is Schemas["UserTokenAuth"] {
  if (!isObject(value)) return expected(report, "an object");
  const { identity, scope } = value;
  return (
    isPasswordIdentity(identity, report?.at("identity")) &&
    (scope === undefined || isTokenScope(scope, report?.at("scope")))
  );
}

function isPasswordIdentity(value: unknown, report?: Report): value is Schemas["PasswordIdentity"] {
  if (!isObject(value)) return expected(report, "an object");
  const { methods, password } = value;
  return (
    isPasswordIdentityMethods(methods, report?.at("methods")) &&
    isPasswordLogin(password, report?.at("password"))
  );
}

function isPasswordIdentityMethods(value: unknown, report?: Report): boolean {
  if (!Array.isArray(value)) return expected(report, "an array of 1 entry");
  if (value.length !== 1 && !expected(report, "an array of 1 entry")) return false;
  for (let index = 0; index < value.length; index++) {
    const entry: unknown = value[index];
    if (entry !== "password" && !expected(report, '"password"', index)) return false;
  }
  return true;
}

function isPasswordLogin(value: unknown, report?: Report): value is Schemas["PasswordLogin"] {
  if (!isObject(value)) return expected(report, "an object");
  const { user } = value;
  return isPasswordUser(user, report?.at("user"));
}

function isPasswordUser(value: unknown, report?: Report): value is Schemas["PasswordUser"] {
  if (!isObject(value)) return expected(report, "an object");
  const { name, password, domain } = value;
  return (
    ((typeof name === "string" && name !== "") || expected(report, "a non-empty string", "name")) &&
    ((typeof password === "string" && password !== "") ||
      expected(report, "a non-empty string", "password")) &&
    isUserDomain(domain, report?.at("domain"))
  );
}

function isUserDomain(value: unknown, report?: Report): value is Schemas["UserDomain"] {
  if (!isObject(value)) return expected(report, "an object");
  const { name } = value;
  return (
    (typeof name === "string" && name !== "") || expected(report, "a non-empty string", "name")
  );
}

function isTokenScope(value: unknown, report?: Report): value is Schemas["TokenScope"] {
  if (!isObject(value)) return expected(report, "an object");
  const { project, domain } = value;
  return (
    (project === undefined || isScopeTarget(project, report?.at("project"))) &&
    (domain === undefined || isScopeTarget(domain, report?.at("domain"))) &&
    (countFields(value) >= 1 || expected(report, "an object with at least 1 field"))
  );
}

function isScopeTarget(value: unknown, report?: Report): value is Schemas["ScopeTarget"] {
  if (!isObject(value)) return expected(report, "an object");
  const { id, name } = value;
  return (
    (id === undefined ||
      (typeof id === "string" && id !== "") ||
      expected(report, "a non-empty string", "id")) &&
    (name === undefined ||
      (typeof name === "string" && name !== "") ||
      expected(report, "a non-empty string", "name")) &&
    (countFields(value) >= 1 || expected(report, "an object with at least 1 field"))
  );
}

function isUserTokenResponse(
  value: unknown,
  report?: Report,
): value is Schemas["UserTokenResponse"] {
  if (!isObject(value)) return expected(report, "an object");
  const { token } = value;
  return isTokenDetails(token, report?.at("token"));
}

function isTokenDetails(value: unknown, report?: Report): value is Schemas["TokenDetails"] {
  if (!isObject(value)) return expected(report, "an object");
  const { expires_at, issued_at, methods, catalog, domain, project, roles, user } = value;
  return (
    ((typeof expires_at === "string" && isDateTime(expires_at)) ||
      expected(report, "an RFC 3339 date-time", "expires_at")) &&
    (issued_at === undefined ||
      (typeof issued_at === "string" && isDateTime(issued_at)) ||
      expected(report, "an RFC 3339 date-time", "issued_at")) &&
    (methods === undefined || isStrings(methods, report?.at("methods"))) &&
    (catalog === undefined || isTokenDetailsCatalog(catalog, report?.at("catalog"))) &&
    (domain === undefined || isTokenSubject(domain, report?.at("domain"))) &&
    (project === undefined || isTokenSubject(project, report?.at("project"))) &&
    (roles === undefined || isTokenDetailsRoles(roles, report?.at("roles"))) &&
    (user === undefined || isTokenSubject(user, report?.at("user")))
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

function isTokenDetailsCatalog(value: unknown, report?: Report): boolean {
  if (!Array.isArray(value)) return expected(report, "an array");
  for (let index = 0; index < value.length; index++) {
    const entry: unknown = value[index];
    if (!isCatalogEntry(entry, report?.at(index))) return false;
  }
  return true;
}

function isTokenDetailsRoles(value: unknown, report?: Report): boolean {
  if (!Array.isArray(value)) return expected(report, "an array");
  for (let index = 0; index < value.length; index++) {
    const entry: unknown = value[index];
    if (!isTokenSubject(entry, report?.at(index))) return false;
  }
  return true;
}

function isCatalogEntry(value: unknown, report?: Report): value is Schemas["CatalogEntry"] {
  return isObject(value) || expected(report, "an object");
}

function isTokenSubject(value: unknown, report?: Report): value is Schemas["TokenSubject"] {
  if (!isObject(value)) return expected(report, "an object");
  const { id, name, domain } = value;
  return (
    (id === undefined || typeof id === "string" || expected(report, "a string", "id")) &&
    (name === undefined || typeof name === "string" || expected(report, "a string", "name")) &&
    (domain === undefined || isTokenDomain(domain, report?.at("domain")))
  );
}

function isTokenDomain(value: unknown, report?: Report): value is Schemas["TokenDomain"] {
  if (!isObject(value)) return expected(report, "an object");
  const { id, name } = value;
  return (
    (id === undefined || typeof id === "string" || expected(report, "a string", "id")) &&
    (name === undefined || typeof name === "string" || expected(report, "a string", "name"))
  );
}

function isErrorResponse(value: unknown, report?: Report): value is Schemas["ErrorResponse"] {
  if (!isObject(value)) return expected(report, "an object");
  const { error, error_code, error_msg, request_id } = value;
  return (
    (error === undefined || isErrorDetail(error, report?.at("error"))) &&
    (error_code === undefined ||
      typeof error_code === "string" ||
      expected(report, "a string", "error_code")) &&
    (error_msg === undefined ||
      typeof error_msg === "string" ||
      expected(report, "a string", "error_msg")) &&
    (request_id === undefined ||
      typeof request_id === "string" ||
      expected(report, "a string", "request_id"))
  );
}

function isErrorDetail(value: unknown, report?: Report): value is Schemas["ErrorDetail"] {
  if (!isObject(value)) return expected(report, "an object");
  const { code, message, title } = value;
  return (
    (code === undefined ||
      isInteger(code) ||
      typeof code === "string" ||
      expected(report, "an integer or a string", "code")) &&
    (message === undefined ||
      typeof message === "string" ||
      expected(report, "a string", "message")) &&
    (title === undefined || typeof title === "string" || expected(report, "a string", "title"))
  );
}

function isCreateUserTokenParameters(
  value: unknown,
  report?: Report,
): value is Schemas["CreateUserTokenParameters"] {
  if (!isObject(value)) return expected(report, "an object");
  const { query } = value;
  return query === undefined || isCreateUserTokenParametersQuery(query, report?.at("query"));
}

function isCreateUserTokenParametersQuery(value: unknown, report?: Report): boolean {
  if (!isObject(value)) return expected(report, "an object");
  const { nocatalog } = value;
  return (
    nocatalog === undefined ||
    typeof nocatalog === "string" ||
    expected(report, "a string", "nocatalog")
  );
}

export const validators: { readonly [Name in keyof Schemas]: Validator<Schemas[Name]> } = {
  UserTokenRequest: /* @__PURE__ */ validator(isUserTokenRequest),
  UserTokenAuth: /* @__PURE__ */ validator(isUserTokenAuth),
  PasswordIdentity: /* @__PURE__ */ validator(isPasswordIdentity),
  PasswordLogin: /* @__PURE__ */ validator(isPasswordLogin),
  PasswordUser: /* @__PURE__ */ validator(isPasswordUser),
  UserDomain: /* @__PURE__ */ validator(isUserDomain),
  TokenScope: /* @__PURE__ */ validator(isTokenScope),
  ScopeTarget: /* @__PURE__ */ validator(isScopeTarget),
  UserTokenResponse: /* @__PURE__ */ validator(isUserTokenResponse),
  TokenDetails: /* @__PURE__ */ validator(isTokenDetails),
  CatalogEntry: /* @__PURE__ */ validator(isCatalogEntry),
  TokenSubject: /* @__PURE__ */ validator(isTokenSubject),
  TokenDomain: /* @__PURE__ */ validator(isTokenDomain),
  ErrorResponse: /* @__PURE__ */ validator(isErrorResponse),
  ErrorDetail: /* @__PURE__ */ validator(isErrorDetail),
  CreateUserTokenParameters: /* @__PURE__ */ validator(isCreateUserTokenParameters),
};

/** For a client of `createUserToken` alone. */
export const createUserTokenValidators = {
  UserTokenRequest: /* @__PURE__ */ validator(isUserTokenRequest),
  UserTokenResponse: /* @__PURE__ */ validator(isUserTokenResponse),
  CreateUserTokenParameters: /* @__PURE__ */ validator(isCreateUserTokenParameters),
};
