import { additions, type Row, type VendorDocument } from "./document.ts";

const notEmpty = { departures: ["never-empty"], limits: { minLength: 1 } };

/** The three rows that the document repeats under every status of an error. */
function errorRows(status: number): readonly Row[] {
  return ["error_code", "error_msg", "encoded_authorization_message"].map((name) => ({
    place: `response ${status} ${name}`,
    type: "String",
  }));
}

/** "Obtaining a Temporary Access Credential". */
export const document: VendorDocument = {
  operations: ["createInstanceTempCredential"],
  tableRowCount: 29,
  otherRowCount: 3,
  rows: [
    { place: "uri POST /v2/{project_id}/instances/{instance_id}/temp-credential" },
    { place: "path project_id", mandatory: "Yes", type: "String", beyond: notEmpty },
    { place: "path instance_id", mandatory: "Yes", type: "String", beyond: notEmpty },
    { place: "header X-Auth-Token", mandatory: "Yes", type: "String" },
    {
      place: "response 201 auth_token",
      type: "String",
      beyond: {
        departures: ["response-required", "never-empty"],
        required: true,
        limits: { minLength: 1 },
      },
    },
    {
      place: "response 201 created_at",
      type: "String",
      beyond: { departures: ["swr-times"], limits: { format: "date-time" } },
    },
    {
      place: "response 201 expire_date",
      type: "String",
      beyond: {
        departures: ["response-required", "swr-times", "swr-expiry"],
        required: true,
        limits: { format: "date-time" },
      },
    },
    { place: "response 201 token_id", type: "String" },
    {
      place: "response 201 user_id",
      type: "String",
      beyond: {
        departures: ["response-required", "never-empty", "swr-login-name"],
        required: true,
        limits: { minLength: 1 },
      },
    },
    ...[400, 401, 403, 404, 500].flatMap(errorRows),
    { place: "example request registry" },
    {
      place: "example 201 success",
      text: '{ "auth_token" : "abc123xyz789", "created_at" : "2023-10-20T15:30:00Z", "expire_date" : "2023-10-21T15:30:00Z", "token_id" : "550e8400-e29b-41d4-a716-446655440000", "user_id" : "test_user_123" }',
    },
    { place: "status 201" },
    { place: "status 400" },
    { place: "status 401" },
    { place: "status 403" },
    { place: "status 404" },
    { place: "status 500" },
  ],
  sentences: [
    {
      says: "The user token is in the header X-Subject-Token of IAM's answer.",
      at: "/components/securitySchemes/UserToken/description",
      words: /X-Subject-Token/,
    },
    {
      says: "The message is encrypted; STS decrypts it.",
      at: "/components/schemas/ErrorResponse/properties/encoded_authorization_message/description",
      words: /encrypted.*decode-authorization-message/s,
    },
  ],
  additions: [
    ...additions(
      "region-hosts",
      "host https://swr-api.{region}.myhuaweicloud.com",
      "host https://swr-api.eu-west-101.myhuaweicloud.eu",
    ),
    ...additions("huawei-auth", "header Authorization"),
    ...additions(
      "request-ids",
      ...[201, 400, 401, 403, 404, 429, 500].map((status) => `header ${status} X-Request-Id`),
    ),
    ...additions(
      "gateway-errors",
      "status 429",
      ...[400, 401, 403, 404, 429, 500].map((status) => `response ${status} request_id`),
      "response 429 error_code",
      "response 429 error_msg",
      "response 429 encoded_authorization_message",
      "example 401 signature-refused",
      "example 401 clock-skew",
      "example 401 token-expired",
      "example 429 gateway-throttled",
    ),
    ...additions(
      "error-examples",
      "example 400 invalid-request",
      "example 401 unauthenticated",
      "example 403 forbidden",
      "example 404 not-found",
      "example 500 internal-error",
    ),
  ],
  otherOperations: {},
};
