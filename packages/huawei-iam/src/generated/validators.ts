// Generated from specs/huawei-iam.yaml by `pnpm generate`. Do not edit.

import {
  type Report,
  type Validator,
  countFields,
  expected,
  hasLength,
  isDateTime,
  isInteger,
  isObject,
  validator,
} from "@daypass/core/provider";
import type { components, operations } from "./schema.ts";

type Schemas = components["schemas"] & {
  readonly CreateUserTokenParameters: operations["createUserToken"]["parameters"];
};

const pattern1 = /^[A-Za-z][A-Za-z0-9 _.-]*$/u;

function isTemporaryAccessKeyRequest(
  value: unknown,
  report?: Report,
): value is Schemas["TemporaryAccessKeyRequest"] {
  if (!isObject(value)) return expected(report, "an object");
  const { auth } = value;
  return isTemporaryAccessKeyAuth(auth, report?.at("auth"));
}

function isTemporaryAccessKeyAuth(
  value: unknown,
  report?: Report,
): value is Schemas["TemporaryAccessKeyAuth"] {
  if (!isObject(value)) return expected(report, "an object");
  const { identity } = value;
  return isAssumeRoleIdentity(identity, report?.at("identity"));
}

function isAssumeRoleIdentity(
  value: unknown,
  report?: Report,
): value is Schemas["AssumeRoleIdentity"] {
  if (!isObject(value)) return expected(report, "an object");
  const { methods, assume_role, policy } = value;
  return (
    isAssumeRoleIdentityMethods(methods, report?.at("methods")) &&
    isAssumeRole(assume_role, report?.at("assume_role")) &&
    (policy === undefined || isPolicy(policy, report?.at("policy")))
  );
}

function isAssumeRoleIdentityMethods(value: unknown, report?: Report): boolean {
  if (!Array.isArray(value)) return expected(report, "an array of 1 entry");
  if (value.length !== 1 && !expected(report, "an array of 1 entry")) return false;
  for (let index = 0; index < value.length; index++) {
    const entry: unknown = value[index];
    if (entry !== "assume_role" && !expected(report, '"assume_role"', index)) return false;
  }
  return true;
}

function isAssumeRole(value: unknown, report?: Report): value is Schemas["AssumeRole"] {
  if (!isObject(value)) return expected(report, "an object");
  const { agency_name, domain_id, domain_name, duration_seconds, session_user } = value;
  return (
    ((typeof agency_name === "string" && agency_name !== "") ||
      expected(report, "a non-empty string", "agency_name")) &&
    (domain_id === undefined ||
      (typeof domain_id === "string" && domain_id !== "") ||
      expected(report, "a non-empty string", "domain_id")) &&
    (domain_name === undefined ||
      (typeof domain_name === "string" && domain_name !== "") ||
      expected(report, "a non-empty string", "domain_name")) &&
    (duration_seconds === undefined ||
      (isInteger(duration_seconds) && duration_seconds >= 900 && duration_seconds <= 86400) ||
      expected(report, "an integer from 900 to 86400", "duration_seconds")) &&
    (session_user === undefined || isSessionUser(session_user, report?.at("session_user"))) &&
    ((domain_id !== undefined && domain_id !== null) ||
      (domain_name !== undefined && domain_name !== null) ||
      expected(report, "anything but an account without an id and without a name"))
  );
}

function isSessionUser(value: unknown, report?: Report): value is Schemas["SessionUser"] {
  if (!isObject(value)) return expected(report, "an object");
  const { name } = value;
  return (
    name === undefined ||
    (typeof name === "string" && hasLength(name, 5, 64) && pattern1.test(name)) ||
    expected(report, "a string of 5 to 64 characters matching ^[A-Za-z][A-Za-z0-9 _.-]*$", "name")
  );
}

function isPolicy(value: unknown, report?: Report): value is Schemas["Policy"] {
  if (!isObject(value)) return expected(report, "an object");
  const { Version, Statement } = value;
  return (
    (Version === "1.1" || expected(report, '"1.1"', "Version")) &&
    isPolicyStatementList(Statement, report?.at("Statement"))
  );
}

function isPolicyStatementList(value: unknown, report?: Report): boolean {
  if (!Array.isArray(value)) return expected(report, "an array of 1 to 8 entries");
  if (
    (value.length < 1 || value.length > 8) && !expected(report, "an array of 1 to 8 entries")
  ) {
    return false;
  }
  for (let index = 0; index < value.length; index++) {
    const entry: unknown = value[index];
    if (!isPolicyStatement(entry, report?.at(index))) return false;
  }
  return true;
}

function isPolicyStatement(value: unknown, report?: Report): value is Schemas["PolicyStatement"] {
  if (!isObject(value)) return expected(report, "an object");
  const { Action, Effect, Condition, Resource } = value;
  return (
    isPolicyStatementAction(Action, report?.at("Action")) &&
    (Effect === "Allow" ||
      Effect === "allow" ||
      Effect === "Deny" ||
      Effect === "deny" ||
      expected(report, "a string matching ^([Aa]llow|[Dd]eny)$", "Effect")) &&
    (Condition === undefined || isCondition(Condition, report?.at("Condition"))) &&
    (Resource === undefined || isPolicyStatementResource(Resource, report?.at("Resource")))
  );
}

function isPolicyStatementAction(value: unknown, report?: Report): boolean {
  if (!Array.isArray(value)) return expected(report, "an array of at most 100 entries");
  if (value.length > 100 && !expected(report, "an array of at most 100 entries")) return false;
  for (let index = 0; index < value.length; index++) {
    const entry: unknown = value[index];
    if (
      (typeof entry !== "string" || !hasLength(entry, 0, 128)) &&
      !expected(report, "a string of at most 128 characters", index)
    ) {
      return false;
    }
  }
  return true;
}

function isPolicyStatementResource(value: unknown, report?: Report): boolean {
  if (!Array.isArray(value)) return expected(report, "an array of 1 to 10 entries");
  if (
    (value.length < 1 || value.length > 10) && !expected(report, "an array of 1 to 10 entries")
  ) {
    return false;
  }
  for (let index = 0; index < value.length; index++) {
    const entry: unknown = value[index];
    if (
      (typeof entry !== "string" || !hasLength(entry, 0, 128)) &&
      !expected(report, "a string of at most 128 characters", index)
    ) {
      return false;
    }
  }
  return true;
}

function isCondition(value: unknown, report?: Report): value is Schemas["Condition"] {
  if (!isObject(value)) return expected(report, "an object");
  let count = 0;
  for (const key in value) {
    count++;
    const field = value[key];
    if (!isConditionKeys(field, report?.at(key))) return false;
  }
  return count <= 10 || expected(report, "an object with at most 10 fields");
}

function isConditionKeys(value: unknown, report?: Report): value is Schemas["ConditionKeys"] {
  if (!isObject(value)) return expected(report, "an object");
  for (const key in value) {
    const field = value[key];
    if (!isStrings(field, report?.at(key))) return false;
  }
  return true;
}

function isStrings(value: unknown, report?: Report): boolean {
  if (!Array.isArray(value)) return expected(report, "an array");
  for (let index = 0; index < value.length; index++) {
    const entry: unknown = value[index];
    if (typeof entry !== "string" && !expected(report, "a string", index)) return false;
  }
  return true;
}

function isTemporaryAccessKeyResponse(
  value: unknown,
  report?: Report,
): value is Schemas["TemporaryAccessKeyResponse"] {
  if (!isObject(value)) return expected(report, "an object");
  const { credential } = value;
  return isTemporaryAccessKey(credential, report?.at("credential"));
}

function isTemporaryAccessKey(
  value: unknown,
  report?: Report,
): value is Schemas["TemporaryAccessKey"] {
  if (!isObject(value)) return expected(report, "an object");
  const { access, secret, securitytoken, expires_at } = value;
  return (
    ((typeof access === "string" && access !== "") ||
      expected(report, "a non-empty string", "access")) &&
    ((typeof secret === "string" && secret !== "") ||
      expected(report, "a non-empty string", "secret")) &&
    ((typeof securitytoken === "string" && securitytoken !== "") ||
      expected(report, "a non-empty string", "securitytoken")) &&
    ((typeof expires_at === "string" && isDateTime(expires_at)) ||
      expected(report, "an RFC 3339 date-time", "expires_at"))
  );
}

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
  TemporaryAccessKeyRequest: /* @__PURE__ */ validator(isTemporaryAccessKeyRequest),
  TemporaryAccessKeyAuth: /* @__PURE__ */ validator(isTemporaryAccessKeyAuth),
  AssumeRoleIdentity: /* @__PURE__ */ validator(isAssumeRoleIdentity),
  AssumeRole: /* @__PURE__ */ validator(isAssumeRole),
  SessionUser: /* @__PURE__ */ validator(isSessionUser),
  Policy: /* @__PURE__ */ validator(isPolicy),
  PolicyStatement: /* @__PURE__ */ validator(isPolicyStatement),
  Condition: /* @__PURE__ */ validator(isCondition),
  ConditionKeys: /* @__PURE__ */ validator(isConditionKeys),
  TemporaryAccessKeyResponse: /* @__PURE__ */ validator(isTemporaryAccessKeyResponse),
  TemporaryAccessKey: /* @__PURE__ */ validator(isTemporaryAccessKey),
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

/** For a client of `createTemporaryAccessKeyByAgency` alone. */
export const createTemporaryAccessKeyByAgencyValidators = {
  TemporaryAccessKeyRequest: /* @__PURE__ */ validator(isTemporaryAccessKeyRequest),
  TemporaryAccessKeyResponse: /* @__PURE__ */ validator(isTemporaryAccessKeyResponse),
};

/** For a client of `createUserToken` alone. */
export const createUserTokenValidators = {
  UserTokenRequest: /* @__PURE__ */ validator(isUserTokenRequest),
  UserTokenResponse: /* @__PURE__ */ validator(isUserTokenResponse),
  CreateUserTokenParameters: /* @__PURE__ */ validator(isCreateUserTokenParameters),
};
