import { additions, type Row, type VendorDocument } from "./document.ts";

const secret = {
  departures: ["response-required", "never-empty"],
  required: true,
  limits: { minLength: 1 },
};

const errorCode = "^([A-Za-z]+\\.)?[0-9]+$";

/** The three rows that the document has under the statuses 400, 404 and 500. */
function errorRows(status: number): readonly Row[] {
  return [
    {
      place: `response ${status} error_code`,
      type: "String",
      beyond: { departures: ["lakeformation-code-prefix"], limits: { pattern: errorCode } },
    },
    { place: `response ${status} error_msg`, type: "String" },
    { place: `response ${status} solution_msg`, type: "String" },
  ];
}

/** "Obtaining the Temporary Key and SecurityToken". */
export const document: VendorDocument = {
  operations: ["showCredential"],
  tableRowCount: 25,
  otherRowCount: 9,
  rows: [
    { place: "uri POST /v1/{project_id}/instances/{instance_id}/credential" },
    {
      place: "path project_id",
      mandatory: "Yes",
      type: "String",
      beyond: { departures: ["lakeformation-lengths"], limits: { minLength: 1, maxLength: 64 } },
    },
    {
      place: "path instance_id",
      mandatory: "Yes",
      type: "String",
      beyond: { departures: ["lakeformation-lengths"], limits: { minLength: 1 } },
    },
    {
      place: "header X-Auth-Token",
      mandatory: "Yes",
      type: "Array of strings",
      beyond: { departures: ["lakeformation-token-type"], type: "string" },
    },
    { place: "body user_names", mandatory: "No", type: "Array of strings" },
    { place: "body groups", mandatory: "No", type: "Array of strings" },
    { place: "body roles", mandatory: "No", type: "Array of strings" },
    { place: "response 200 access", type: "String", beyond: secret },
    { place: "response 200 secret", type: "String", beyond: secret },
    { place: "response 200 security_token", type: "String", beyond: secret },
    ...[400, 404, 500].flatMap(errorRows),
    {
      place: "example request users-groups-and-roles",
      text: '{ "user_names" : [ "user1" ], "groups" : [ "superGroup" ], "roles" : [ "admin" ] }',
    },
    {
      place: "example 200 success",
      text: '{ "access" : "ABC***123", "secret" : "ABC***123", "security_token" : "abc***000" }',
    },
    {
      place: "example 400 type-mismatch",
      text: '{ "error_code" : "common.01000001", "error_msg" : "failed to read http request, please check your input, code: 400, reason: Type mismatch., cause: TypeMismatchException" }',
    },
    {
      place: "example 401 token-not-resolved",
      text: `{ "error_code": 'APIG.1002', "error_msg": 'Incorrect token or token resolution failed' }`,
      beyond: {
        departures: ["lakeformation-401-example"],
        value: {
          error_code: "APIG.1002",
          error_msg: "Incorrect token or token resolution failed",
        },
      },
    },
    {
      place: "example 403 token-invalid",
      text: '{ "error" : { "code" : "403", "message" : "X-Auth-Token is invalid in the request", "error_code" : null, "error_msg" : null, "title" : "Forbidden" }, "error_code" : "403", "error_msg" : "X-Auth-Token is invalid in the request", "title" : "Forbidden" }',
    },
    {
      place: "example 404 not-found",
      text: '{ "error_code" : "common.01000001", "error_msg" : "response status exception, code: 404" }',
    },
    {
      place: "example 408 timeout",
      text: '{ "error_code" : "common.00000408", "error_msg" : "timeout exception occurred" }',
    },
    {
      place: "example 500 internal-error",
      text: '{ "error_code" : "common.00000500", "error_msg" : "internal error" }',
    },
    { place: "status 200" },
    { place: "status 400" },
    { place: "status 401" },
    { place: "status 403" },
    { place: "status 404" },
    { place: "status 408" },
    { place: "status 500" },
  ],
  sentences: [
    {
      says: "Key and token end after an hour or more; get new ones before an hour has passed.",
      at: "/info/description",
      words: /valid for an hour or more.*get a new one before an\s+hour has passed/s,
    },
    {
      says: "Only the tenant plane has this API, the management plane has not.",
      at: "/info/description",
      words: /for tenants only and cannot be reached from the management plane/,
    },
    {
      says: "The id of an instance is generated when the instance is created.",
      at: "/paths/~1v1~1{project_id}~1instances~1{instance_id}~1credential/post/parameters/1/description",
      words: /made up by the service when the instance was created/,
    },
  ],
  additions: [
    ...additions("region-hosts", "host https://lakeformation.{region}.myhuaweicloud.com"),
    ...additions("huawei-auth", "header Authorization"),
    ...additions("lakeformation-optional-body", "body"),
    ...additions(
      "request-ids",
      ...[200, 400, 401, 403, 404, 408, 429, 500].map((status) => `header ${status} X-Request-Id`),
    ),
    ...additions(
      "lakeformation-error-tables",
      ...[401, 408].flatMap((status) => [
        `response ${status} error_code`,
        `response ${status} error_msg`,
        `response ${status} solution_msg`,
      ]),
    ),
    ...additions(
      "lakeformation-403",
      "response 403 error",
      "response 403 error.code",
      "response 403 error.message",
      "response 403 error.error_code",
      "response 403 error.error_msg",
      "response 403 error.title",
      "response 403 error_code",
      "response 403 error_msg",
      "response 403 title",
    ),
    ...additions(
      "gateway-errors",
      "status 429",
      ...[400, 401, 404, 408, 429, 500].map((status) => `response ${status} request_id`),
      "response 429 error_code",
      "response 429 error_msg",
      "response 429 solution_msg",
      "example 401 signature-refused",
      "example 401 clock-skew",
      "example 401 token-expired",
      "example 429 gateway-throttled",
    ),
  ],
  otherOperations: {},
};
