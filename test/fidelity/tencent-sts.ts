import { additions, type Row, type VendorDocument } from "./document.ts";

const notEmpty = { departures: ["never-empty"], limits: { minLength: 1 } };

const secret = {
  departures: ["response-required", "never-empty"],
  required: true,
  limits: { minLength: 1 },
};

/** The document shows these four fields in an example only. */
const envelope: readonly string[] = ["code", "message", "codeDesc", "data"];

const failures: readonly string[] = [
  "invalid-parameter",
  "signature-failure",
  "unauthorized-operation",
  "secret-id-not-found",
  "token-failure",
  "quota-exceeded",
  "replayed",
  "https-only",
  "internal-error",
  "unavailable",
  "text-code",
];

const parameterRows: readonly Row[] = [
  { place: "parameter name", mandatory: "Yes", type: "String", beyond: notEmpty },
  // The table writes Policy.
  {
    place: "parameter policy",
    mandatory: "Yes",
    type: "String",
    beyond: {
      departures: ["tencent-policy-name", "tencent-policy-encoding", "never-empty"],
      limits: { minLength: 1 },
    },
  },
  {
    place: "parameter durationSeconds",
    mandatory: "No",
    type: "Int",
    limits: { default: 1800, maximum: 7200 },
    beyond: { departures: ["tencent-duration-minimum"], limits: { minimum: 1 } },
  },
];

/** "Getting Temporary Credentials for a Federated User". */
export const document: VendorDocument = {
  operations: ["getFederationToken", "getFederationTokenByForm"],
  tableRowCount: 8,
  otherRowCount: 4,
  rows: [
    { place: "host https://sts.api.qcloud.com" },
    { place: "parameter Action", limits: { enum: ["GetFederationToken"] } },
    ...parameterRows,
    {
      place: "response 200 data.credentials",
      type: "credentials",
      beyond: {
        departures: ["response-required"],
        required: true,
        type: "object",
        limits: { minProperties: 3 },
      },
    },
    {
      place: "response 200 data.expiredTime",
      type: "Int",
      beyond: { departures: ["response-required"], required: true, limits: { format: "int64" } },
    },
    {
      place: "response 200 data.credentials.token",
      type: "String",
      beyond: { departures: ["tencent-token-name", "never-empty"], limits: { minLength: 1 } },
    },
    { place: "response 200 data.credentials.tmpSecretId", type: "String", beyond: secret },
    { place: "response 200 data.credentials.tmpSecretKey", type: "String", beyond: secret },
    { place: "example request half-an-hour" },
    {
      place: "example 200 success",
      beyond: {
        departures: ["broken-keys"],
        value: {
          code: 0,
          message: "",
          codeDesc: "Success",
          data: {
            credentials: {
              sessionToken: "9586a03c55b6cc088fb6-EXAMPLE-3461e88b4d4b5ceaeebf3",
              tmpSecretId: "AKID-EXAMPLE-Ts591htUbXKwmQryzpTvBF7nHZgdOlvv",
              tmpSecretKey: "xjJhtujMq8E8tTcf-EXAMPLE-bTFuRq8JMI7pQtHY",
            },
            expiredTime: 1494309923,
          },
        },
      },
    },
  ],
  sentences: [
    {
      says: "The policy has to be URL-encoded, and a query encodes it like any parameter.",
      at: "/paths/~1v2~1index.php/get/parameters/2/description",
      words: /then URL-encoded.*encodes the encoded text once more/s,
    },
    {
      says: "The policy must not contain the element principal.",
      at: "/components/schemas/FederationTokenForm/properties/policy/description",
      words: /must not contain the\s+element `principal`/,
    },
    {
      says: "The expiry is a Unix time in seconds.",
      at: "/components/schemas/FederationToken/properties/expiredTime/description",
      words: /Unix seconds/,
    },
    {
      says: "The default is half an hour, the maximum two hours.",
      at: "/info/description",
      words: /half an hour unless\s+asked otherwise and for two hours at most/,
    },
  ],
  additions: [
    ...additions(
      "tencent-form",
      "uri GET /v2/index.php",
      "uri POST /v2/index.php",
      "header Content-Type",
    ),
    ...additions(
      "tencent-common-parameters",
      "parameter Region",
      "parameter Timestamp",
      "parameter Nonce",
      "parameter SecretId",
      "parameter SignatureMethod",
      "parameter Token",
      "parameter RequestClient",
      "parameter Signature",
      "example request temporary-caller",
    ),
    ...additions(
      "tencent-envelope",
      "status 200",
      ...envelope.map((name) => `response 200 ${name}`),
    ),
    ...additions("tencent-token-name", "response 200 data.credentials.sessionToken"),
    ...additions("tencent-code-type", "example 200 success-in-the-other-style"),
    ...additions("error-examples", ...failures.map((name) => `example 200 ${name}`)),
    ...additions("tencent-intercepted", "status 403"),
  ],
  otherOperations: { getFederationTokenByJson: "tencent-successor" },
};
