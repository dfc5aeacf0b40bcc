// Generated from specs/tencent-sts.yaml by `pnpm generate`. Do not edit.

import {
  type Report,
  type Validator,
  countFields,
  expected,
  isInteger,
  isObject,
  validator,
} from "@daypass/core/provider";
import type { components, operations } from "./schema.ts";

type Schemas = components["schemas"] & {
  readonly GetFederationTokenParameters: operations["getFederationToken"]["parameters"];
};

const pattern1 = /^[0-9]+$/u;
const pattern2 = /^0$/u;

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
    ((code !== undefined &&
        (!isInteger(code) || code > 0) &&
        (typeof code !== "string" || !pattern2.test(code))) ||
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

export const validators: { readonly [Name in keyof Schemas]: Validator<Schemas[Name]> } = {
  FederationTokenForm: /* @__PURE__ */ validator(isFederationTokenForm),
  FederationTokenResponse: /* @__PURE__ */ validator(isFederationTokenResponse),
  FederationToken: /* @__PURE__ */ validator(isFederationToken),
  Credentials: /* @__PURE__ */ validator(isCredentials),
  GetFederationTokenParameters: /* @__PURE__ */ validator(isGetFederationTokenParameters),
};
