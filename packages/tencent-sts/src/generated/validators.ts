// Generated from specs/tencent-sts.yaml by `pnpm generate`. Do not edit.

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
  readonly GetFederationTokenParameters: operations["getFederationToken"]["parameters"];
  readonly GetFederationTokenByJsonParameters: operations["getFederationTokenByJson"]["parameters"];
};

const pattern1 = /^[0-9]+$/u;
const pattern2 = /^[A-Za-z0-9.]+$/u;

function isFederationTokenForm(
  value: unknown,
  report?: Report,
): value is Schemas["FederationTokenForm"] {
  if (!isObject(value)) return expected(report, "an object");
  const {
    Action,
    name,
    policy,
    durationSeconds,
    Region,
    Timestamp,
    Nonce,
    SecretId,
    SignatureMethod,
    Token,
    RequestClient,
    Signature,
  } = value;
  return (
    (Action === "GetFederationToken" || expected(report, '"GetFederationToken"', "Action")) &&
    ((typeof name === "string" && name !== "") || expected(report, "a non-empty string", "name")) &&
    ((typeof policy === "string" && policy !== "") ||
      expected(report, "a non-empty string", "policy")) &&
    (durationSeconds === undefined ||
      (isInteger(durationSeconds) && durationSeconds >= 1 && durationSeconds <= 7200) ||
      expected(report, "an integer from 1 to 7200", "durationSeconds")) &&
    (Region === undefined ||
      typeof Region === "string" ||
      expected(report, "a string", "Region")) &&
    ((isInteger(Timestamp) && Timestamp >= 0) ||
      expected(report, "an integer of at least 0", "Timestamp")) &&
    ((isInteger(Nonce) && Nonce >= 1) || expected(report, "an integer of at least 1", "Nonce")) &&
    ((typeof SecretId === "string" && SecretId !== "") ||
      expected(report, "a non-empty string", "SecretId")) &&
    (SignatureMethod === undefined ||
      SignatureMethod === "HmacSHA1" ||
      SignatureMethod === "HmacSHA256" ||
      expected(report, '"HmacSHA1" or "HmacSHA256"', "SignatureMethod")) &&
    (Token === undefined || typeof Token === "string" || expected(report, "a string", "Token")) &&
    (RequestClient === undefined ||
      typeof RequestClient === "string" ||
      expected(report, "a string", "RequestClient")) &&
    ((typeof Signature === "string" && Signature !== "") ||
      expected(report, "a non-empty string", "Signature"))
  );
}

function isFederationTokenResponse(
  value: unknown,
  report?: Report,
): value is Schemas["FederationTokenResponse"] {
  if (!isObject(value)) return expected(report, "an object");
  const { code, message, codeDesc, data } = value;
  return (
    ((isInteger(code) && code >= 0) ||
      (typeof code === "string" && pattern1.test(code)) ||
      expected(report, "an integer of at least 0 or a string matching ^[0-9]+$", "code")) &&
    (typeof message === "string" || expected(report, "a string", "message")) &&
    (typeof codeDesc === "string" || expected(report, "a string", "codeDesc")) &&
    (data === undefined || isFederationToken(data, report?.at("data"))) &&
    ((code !== undefined && (!isInteger(code) || code > 0) && code !== "0") ||
      (data !== undefined && data !== null) ||
      expected(report, "anything but a success that brings nothing"))
  );
}

function isFederationToken(value: unknown, report?: Report): value is Schemas["FederationToken"] {
  if (!isObject(value)) return expected(report, "an object");
  const { credentials, expiredTime } = value;
  return (
    isCredentials(credentials, report?.at("credentials")) &&
    (isInteger(expiredTime) || expected(report, "an integer", "expiredTime"))
  );
}

function isCredentials(value: unknown, report?: Report): value is Schemas["Credentials"] {
  if (!isObject(value)) return expected(report, "an object");
  const { token, sessionToken, tmpSecretId, tmpSecretKey } = value;
  return (
    (token === undefined ||
      (typeof token === "string" && token !== "") ||
      expected(report, "a non-empty string", "token")) &&
    (sessionToken === undefined ||
      (typeof sessionToken === "string" && sessionToken !== "") ||
      expected(report, "a non-empty string", "sessionToken")) &&
    ((typeof tmpSecretId === "string" && tmpSecretId !== "") ||
      expected(report, "a non-empty string", "tmpSecretId")) &&
    ((typeof tmpSecretKey === "string" && tmpSecretKey !== "") ||
      expected(report, "a non-empty string", "tmpSecretKey")) &&
    (countFields(value) >= 3 || expected(report, "an object with at least 3 fields"))
  );
}

function isCurrentFederationTokenRequest(
  value: unknown,
  report?: Report,
): value is Schemas["CurrentFederationTokenRequest"] {
  if (!isObject(value)) return expected(report, "an object");
  const { Name, Policy, DurationSeconds } = value;
  return (
    ((typeof Name === "string" && Name !== "") || expected(report, "a non-empty string", "Name")) &&
    ((typeof Policy === "string" && Policy !== "") ||
      expected(report, "a non-empty string", "Policy")) &&
    (DurationSeconds === undefined ||
      (isInteger(DurationSeconds) && DurationSeconds >= 1 && DurationSeconds <= 129600) ||
      expected(report, "an integer from 1 to 129600", "DurationSeconds"))
  );
}

function isCurrentFederationTokenResponse(
  value: unknown,
  report?: Report,
): value is Schemas["CurrentFederationTokenResponse"] {
  if (!isObject(value)) return expected(report, "an object");
  const { Response } = value;
  return isCurrentFederationToken(Response, report?.at("Response"));
}

function isCurrentFederationToken(
  value: unknown,
  report?: Report,
): value is Schemas["CurrentFederationToken"] {
  if (!isObject(value)) return expected(report, "an object");
  const { Credentials, ExpiredTime, Expiration, Error, RequestId } = value;
  return (
    (Credentials === undefined || isCurrentCredentials(Credentials, report?.at("Credentials"))) &&
    (ExpiredTime === undefined ||
      isInteger(ExpiredTime) ||
      expected(report, "an integer", "ExpiredTime")) &&
    (Expiration === undefined ||
      (typeof Expiration === "string" && isDateTime(Expiration)) ||
      Expiration === null ||
      expected(report, "an RFC 3339 date-time or null", "Expiration")) &&
    (Error === undefined || isCurrentError(Error, report?.at("Error"))) &&
    (RequestId === undefined ||
      typeof RequestId === "string" ||
      expected(report, "a string", "RequestId")) &&
    (!isCurrentFederationTokenNot(value) ||
      expected(report, "anything but an answer that brings neither an error nor a whole key"))
  );
}

function isCurrentFederationTokenNot(value: unknown, report?: Report): boolean {
  if (!isObject(value)) return expected(report, "an object");
  const { Error, Credentials, ExpiredTime } = value;
  return (
    (Error === undefined || Error === null || expected(report, "null", "Error")) &&
    (!isObject(Credentials) ||
      !isInteger(ExpiredTime) ||
      expected(report, "anything but a key and its end"))
  );
}

function isCurrentCredentials(
  value: unknown,
  report?: Report,
): value is Schemas["CurrentCredentials"] {
  if (!isObject(value)) return expected(report, "an object");
  const { Token, TmpSecretId, TmpSecretKey } = value;
  return (
    ((typeof Token === "string" && hasLength(Token, 1, 4096)) ||
      expected(report, "a string of 1 to 4096 characters", "Token")) &&
    ((typeof TmpSecretId === "string" && hasLength(TmpSecretId, 1, 1024)) ||
      expected(report, "a string of 1 to 1024 characters", "TmpSecretId")) &&
    ((typeof TmpSecretKey === "string" && hasLength(TmpSecretKey, 1, 1024)) ||
      expected(report, "a string of 1 to 1024 characters", "TmpSecretKey"))
  );
}

function isCurrentError(value: unknown, report?: Report): value is Schemas["CurrentError"] {
  if (!isObject(value)) return expected(report, "an object");
  const { Code, Message } = value;
  return (
    ((typeof Code === "string" && hasLength(Code, 0, 64) && pattern2.test(Code)) ||
      expected(report, "a string of at most 64 characters matching ^[A-Za-z0-9.]+$", "Code")) &&
    (Message === undefined ||
      typeof Message === "string" ||
      expected(report, "a string", "Message"))
  );
}

function isGetFederationTokenParameters(
  value: unknown,
  report?: Report,
): value is Schemas["GetFederationTokenParameters"] {
  if (!isObject(value)) return expected(report, "an object");
  const { query } = value;
  return isGetFederationTokenParametersQuery(query, report?.at("query"));
}

function isGetFederationTokenParametersQuery(value: unknown, report?: Report): boolean {
  if (!isObject(value)) return expected(report, "an object");
  const {
    Action,
    name,
    policy,
    durationSeconds,
    Region,
    Timestamp,
    Nonce,
    SecretId,
    SignatureMethod,
    Token,
    RequestClient,
  } = value;
  return (
    (Action === "GetFederationToken" || expected(report, '"GetFederationToken"', "Action")) &&
    ((typeof name === "string" && name !== "") || expected(report, "a non-empty string", "name")) &&
    ((typeof policy === "string" && policy !== "") ||
      expected(report, "a non-empty string", "policy")) &&
    (durationSeconds === undefined ||
      (isInteger(durationSeconds) && durationSeconds >= 1 && durationSeconds <= 7200) ||
      expected(report, "an integer from 1 to 7200", "durationSeconds")) &&
    (Region === undefined ||
      typeof Region === "string" ||
      expected(report, "a string", "Region")) &&
    ((isInteger(Timestamp) && Timestamp >= 0) ||
      expected(report, "an integer of at least 0", "Timestamp")) &&
    ((isInteger(Nonce) && Nonce >= 1) || expected(report, "an integer of at least 1", "Nonce")) &&
    ((typeof SecretId === "string" && SecretId !== "") ||
      expected(report, "a non-empty string", "SecretId")) &&
    (SignatureMethod === undefined ||
      SignatureMethod === "HmacSHA1" ||
      SignatureMethod === "HmacSHA256" ||
      expected(report, '"HmacSHA1" or "HmacSHA256"', "SignatureMethod")) &&
    (Token === undefined || typeof Token === "string" || expected(report, "a string", "Token")) &&
    (RequestClient === undefined ||
      typeof RequestClient === "string" ||
      expected(report, "a string", "RequestClient"))
  );
}

function isGetFederationTokenByJsonParameters(
  value: unknown,
  report?: Report,
): value is Schemas["GetFederationTokenByJsonParameters"] {
  if (!isObject(value)) return expected(report, "an object");
  const { header } = value;
  return isGetFederationTokenByJsonParametersHeader(header, report?.at("header"));
}

function isGetFederationTokenByJsonParametersHeader(value: unknown, report?: Report): boolean {
  if (!isObject(value)) return expected(report, "an object");
  const { "X-TC-Action": xTCAction, "X-TC-Version": xTCVersion, "X-TC-Region": xTCRegion } = value;
  return (
    (xTCAction === "GetFederationToken" ||
      expected(report, '"GetFederationToken"', "X-TC-Action")) &&
    (xTCVersion === "2018-08-13" || expected(report, '"2018-08-13"', "X-TC-Version")) &&
    ((typeof xTCRegion === "string" && xTCRegion !== "") ||
      expected(report, "a non-empty string", "X-TC-Region"))
  );
}

export const validators: { readonly [Name in keyof Schemas]: Validator<Schemas[Name]> } = {
  FederationTokenForm: /* @__PURE__ */ validator(isFederationTokenForm),
  FederationTokenResponse: /* @__PURE__ */ validator(isFederationTokenResponse),
  FederationToken: /* @__PURE__ */ validator(isFederationToken),
  Credentials: /* @__PURE__ */ validator(isCredentials),
  CurrentFederationTokenRequest: /* @__PURE__ */ validator(isCurrentFederationTokenRequest),
  CurrentFederationTokenResponse: /* @__PURE__ */ validator(isCurrentFederationTokenResponse),
  CurrentFederationToken: /* @__PURE__ */ validator(isCurrentFederationToken),
  CurrentCredentials: /* @__PURE__ */ validator(isCurrentCredentials),
  CurrentError: /* @__PURE__ */ validator(isCurrentError),
  GetFederationTokenParameters: /* @__PURE__ */ validator(isGetFederationTokenParameters),
  GetFederationTokenByJsonParameters: /* @__PURE__ */ validator(isGetFederationTokenByJsonParameters),
};

/** For a client of `getFederationToken` alone. */
export const getFederationTokenValidators = {
  FederationTokenResponse: /* @__PURE__ */ validator(isFederationTokenResponse),
  GetFederationTokenParameters: /* @__PURE__ */ validator(isGetFederationTokenParameters),
};

/** For a client of `getFederationTokenByForm` alone. */
export const getFederationTokenByFormValidators = {
  FederationTokenForm: /* @__PURE__ */ validator(isFederationTokenForm),
  FederationTokenResponse: /* @__PURE__ */ validator(isFederationTokenResponse),
};

/** For a client of `getFederationTokenByJson` alone. */
export const getFederationTokenByJsonValidators = {
  CurrentFederationTokenRequest: /* @__PURE__ */ validator(isCurrentFederationTokenRequest),
  CurrentFederationTokenResponse: /* @__PURE__ */ validator(isCurrentFederationTokenResponse),
  GetFederationTokenByJsonParameters: /* @__PURE__ */ validator(isGetFederationTokenByJsonParameters),
};
