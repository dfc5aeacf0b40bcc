import type { DaypassErrorCode } from "daypass";

/** An error body, and what becomes of it. */
export interface ErrorBody {
  readonly title: string;
  readonly api: string;
  /** Absent for the status of a success. */
  readonly status?: number;
  readonly body: unknown;
  readonly code: DaypassErrorCode;
  readonly vendorCode?: string;
  readonly requestId?: string;
  /** Default: 1. */
  readonly requests?: number;
}

/** What no error may repeat. */
export const words = "fake-words of the vendor";
/** Of the legacy API of Tencent Cloud. */
export const legacy = (code: unknown, codeDesc?: string) => ({ code, message: words, codeDesc });
const current = (Code: string) => ({ Error: { Code, Message: words } });
/** Of its current API. */
export const envelope = (Code: string) => ({ Response: { ...current(Code), RequestId: "r-body" } });
const skew =
  "Incorrect IAM authentication information: signature expired, signature time:20260101T000000Z,server time:20260101T020000Z";

/** The bodies of the catalogue, in its order. */
export const errorBodies: readonly ErrorBody[] = [
  {
    title: "G4.01 flat",
    api: "iam",
    status: 400,
    body: { error_code: "IAM.0011", error_msg: words },
    code: "rejected",
    vendorCode: "IAM.0011",
  },
  {
    title: "G4.02 flat with a solution",
    api: "lake",
    status: 404,
    body: { error_code: "lakeformation.00000005", error_msg: words, solution_msg: words },
    code: "not-found",
    vendorCode: "lakeformation.00000005",
  },
  {
    title: "G4.03 nested",
    api: "iam",
    status: 403,
    body: { error: { code: "IAM.0002", message: words } },
    code: "forbidden",
    vendorCode: "IAM.0002",
  },
  {
    title: "G4.04 LakeFormation's doubled 403",
    api: "lake",
    status: 403,
    body: {
      error: {
        code: "403",
        message: words,
        error_code: null,
        error_msg: null,
        title: "Forbidden",
      },
      error_code: "403",
      error_msg: words,
      title: "Forbidden",
    },
    code: "forbidden",
    vendorCode: "403",
  },
  {
    title: "G4.05 Keystone with a title",
    api: "iam",
    status: 401,
    body: { error: { code: 401, message: words, title: "Unauthorized" } },
    code: "unauthenticated",
    vendorCode: "401",
  },
  {
    title: "G4.06 SWR with an encoded message",
    api: "swr",
    status: 403,
    body: {
      error_code: "SVCSTG.SWR.4030170",
      error_msg: words,
      encoded_authorization_message: "fake-encoded",
    },
    code: "forbidden",
    vendorCode: "SVCSTG.SWR.4030170",
  },
  {
    title: "G4.07 APIG.*",
    api: "lake",
    status: 401,
    body: { error_msg: words, error_code: "APIG.1002", request_id: "r-body" },
    code: "unauthenticated",
    vendorCode: "APIG.1002",
  },
  {
    title: "G4.08 APIGW.0301 with the server's time, signed once more with it",
    api: "iam",
    status: 401,
    body: { error_msg: skew, error_code: "APIGW.0301", request_id: "r-body" },
    code: "clock-skew",
    vendorCode: "APIGW.0301",
    requests: 2,
  },
  {
    title: "G4.09 APIGW.0308",
    api: "iam",
    status: 429,
    body: { error_msg: words, error_code: "APIGW.0308", request_id: "r-body" },
    code: "throttled",
    vendorCode: "APIGW.0308",
    requests: 3,
  },
  {
    title: "G4.10 null code, where the status decides",
    api: "lake",
    status: 404,
    body: { error_code: null, error_msg: null },
    code: "not-found",
  },
  {
    title: "G4.11 numeric code",
    api: "iam",
    status: 400,
    body: { error: { code: 400, message: words } },
    code: "rejected",
    vendorCode: "400",
  },
  {
    title: "G4.12 errors[]",
    api: "swr",
    status: 401,
    body: { errors: [{ errorCode: "SVCSTG.SWR.4010000", errorMessage: words }] },
    code: "unauthenticated",
    vendorCode: "SVCSTG.SWR.4010000",
  },
  {
    title: "G4.13 camel-case",
    api: "swr",
    status: 404,
    body: { errorCode: "SVCSTG.SWR.4040000", errorMsg: words, requestId: "r-body" },
    code: "not-found",
    vendorCode: "SVCSTG.SWR.4040000",
  },
  {
    title: "G4.14 Tencent v2 code other than 0 on 200",
    api: "tencent",
    body: legacy(4102, "UnauthorizedOperation"),
    code: "forbidden",
    vendorCode: "4102",
  },
  {
    title: "G4.15 codeDesc alone",
    api: "tencent",
    body: { codeDesc: "InvalidParameter", message: words },
    code: "rejected",
    vendorCode: "InvalidParameter",
  },
  {
    title: "G4.16 message alone",
    api: "iam",
    status: 500,
    body: { message: words },
    code: "unavailable",
    requests: 3,
  },
  {
    title: "G4.17 v3 Error on 200",
    api: "tencent",
    body: envelope("AuthFailure.SecretIdNotFound"),
    code: "unauthenticated",
    vendorCode: "AuthFailure.SecretIdNotFound",
    requestId: "r-body",
  },
  {
    title: "G4.18 v3 without Response",
    api: "tencent",
    body: { ...current("UnauthorizedOperation"), RequestId: "r-body" },
    code: "forbidden",
    vendorCode: "UnauthorizedOperation",
    requestId: "r-body",
  },
  {
    title: "G4.19 SignatureExpire, signed once more",
    api: "tencent",
    body: envelope("AuthFailure.SignatureExpire"),
    code: "clock-skew",
    vendorCode: "AuthFailure.SignatureExpire",
    requestId: "r-body",
    requests: 2,
  },
  {
    title: "G4.20 RequestLimitExceeded",
    api: "tencent",
    body: envelope("RequestLimitExceeded"),
    code: "throttled",
    vendorCode: "RequestLimitExceeded",
    requestId: "r-body",
    requests: 3,
  },
  {
    title: "G4.21 InvalidParameter.*",
    api: "tencent",
    body: envelope("InvalidParameter.StrategyFormatError"),
    code: "rejected",
    vendorCode: "InvalidParameter.StrategyFormatError",
    requestId: "r-body",
  },
  {
    title: "G4.22 HTML",
    api: "swr",
    status: 502,
    body: "<html><h1>fake-words</h1></html>",
    code: "unavailable",
    requests: 3,
  },
  { title: "G4.23 empty", api: "iam", status: 401, body: "", code: "unauthenticated" },
  { title: "G4.24 text", api: "lake", status: 403, body: words, code: "forbidden" },
  { title: "G4.25 JSON null", api: "iam", status: 404, body: "null", code: "not-found" },
  {
    title: "G4.26 array",
    api: "swr",
    status: 400,
    body: [{ errorCode: "SVCSTG.SWR.4001048", errorMessage: words, detail: words }],
    code: "rejected",
    vendorCode: "SVCSTG.SWR.4001048",
  },
  { title: "G4.27 string", api: "lake", status: 400, body: `"${words}"`, code: "rejected" },
  {
    title: "G4.28 single-quoted pseudo-JSON, as the document's own 401",
    api: "lake",
    status: 401,
    body: `{ "error_code": 'APIG.1002', "error_msg": 'fake-words: Incorrect token', "request_id": 'r-body' }`,
    code: "unauthenticated",
    vendorCode: "APIG.1002",
  },
  {
    title: "G4.29 BOM",
    api: "iam",
    status: 403,
    body: `\uFEFF{"error_code":"IAM.0003","error_msg":"fake-words"}`,
    code: "forbidden",
    vendorCode: "IAM.0003",
  },
];
