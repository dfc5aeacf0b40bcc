import { additions, type Row, type VendorDocument } from "./document.ts";

const assumeRole = "body auth.identity.assume_role";
const statement = "body auth.identity.policy.Statement[]";

/** Rows whose first cell is blank in the document are marked with the departure that fills it. */
const blank = { departures: ["iam-blank-names"] };

const notEmpty = { departures: ["never-empty"], limits: { minLength: 1 } };

const requestRows: readonly Row[] = [
  {
    place: "header Content-Type",
    mandatory: "Sim",
    type: "String",
    limits: { const: "application/json;charset=utf8" },
  },
  { place: "header X-Auth-Token", mandatory: "Sim", type: "String" },
  { place: "body auth", mandatory: "Sim", type: "Object", beyond: blank },
  {
    place: "body auth.identity.methods",
    mandatory: "Sim",
    type: "Array of strings",
    limits: { minItems: 1, maxItems: 1, items: { enum: ["assume_role"] } },
  },
  { place: assumeRole, mandatory: "Sim", type: "Object", beyond: blank },
  { place: "body auth.identity.policy", mandatory: "Não", type: "Object", beyond: blank },
  { place: `${assumeRole}.agency_name`, mandatory: "Sim", type: "String", beyond: notEmpty },
  {
    place: `${assumeRole}.domain_id`,
    mandatory: "Não",
    type: "String",
    beyond: { departures: ["iam-domain", "never-empty"], limits: { minLength: 1 } },
  },
  {
    place: `${assumeRole}.domain_name`,
    mandatory: "Não",
    type: "String",
    beyond: { departures: ["iam-domain", "never-empty"], limits: { minLength: 1 } },
  },
  {
    place: `${assumeRole}.duration_seconds`,
    mandatory: "Não",
    type: "Integer",
    limits: { minimum: 15 * 60, maximum: 24 * 60 * 60, default: 15 * 60 },
  },
  { place: `${assumeRole}.session_user`, mandatory: "Não", type: "Object", beyond: blank },
  {
    place: `${assumeRole}.session_user.name`,
    mandatory: "Não",
    type: "String",
    limits: { minLength: 5, maxLength: 64, pattern: "^[A-Za-z][A-Za-z0-9 _.-]*$" },
  },
  {
    place: "body auth.identity.policy.Version",
    mandatory: "Sim",
    type: "String",
    limits: { enum: ["1.1"] },
  },
  {
    place: "body auth.identity.policy.Statement",
    mandatory: "Sim",
    type: "Array of objects",
    limits: { maxItems: 8 },
    beyond: { departures: ["iam-blank-names", "iam-policy-limits"], limits: { minItems: 1 } },
  },
  {
    place: `${statement}.Action`,
    mandatory: "Sim",
    type: "Array of strings",
    beyond: {
      departures: ["iam-policy-limits"],
      limits: { maxItems: 100, items: { maxLength: 128 } },
    },
  },
  {
    place: `${statement}.Effect`,
    mandatory: "Sim",
    type: "String",
    beyond: { departures: ["iam-effect"], limits: { pattern: "^([Aa]llow|[Dd]eny)$" } },
  },
  {
    place: `${statement}.Condition`,
    mandatory: "Não",
    type: "Map<String,Map<String,Array<String>>>",
    beyond: { departures: ["iam-policy-limits"], limits: { maxProperties: 10 } },
  },
  {
    place: `${statement}.Resource`,
    mandatory: "Não",
    type: "Array of strings",
    beyond: {
      departures: ["iam-policy-limits"],
      limits: { minItems: 1, maxItems: 10, items: { maxLength: 128 } },
    },
  },
];

const exampleRows: readonly Row[] = [
  {
    place: "example request with-session-user",
    text: '{ "auth": { "identity": { "methods": [ "assume_role" ], "assume_role": { "domain_name": "IAMDomainA", "agency_name": "IAMAgency", "duration_seconds": 3600, "session_user": { "name": "SessionUserName" } } } } }',
  },
  {
    place: "example request with-policy",
    text: '{ "auth": { "identity": { "methods": [ "assume_role" ], "policy": { "Version": "1.1", "Statement": [{ "Effect": "allow", "Action": [ "obs:object:*" ], "Resource": ["obs:*:*:object:*"], "Condition": { "StringEquals": { "obs:prefix": ["public"] } } }] }, "assume_role": { "domain_name": "IAMDomainA", "agency_name": "IAMAgency", "duration_seconds": 3600 } } } }',
  },
  {
    place: "example request without-session-user-and-policy",
    text: '{ "auth": { "identity": { "methods": [ "assume_role" ], "assume_role": { "domain_name": "IAMDomainA", "agency_name": "IAMAgency", "duration_seconds": 3600 } } } }',
  },
  {
    place: "example 201 success",
    text: '{ "credential": { "access": "E6DX0TF2ZREQ4Z...", "expires_at": "2020-01-08T02:56:19.587000Z", "secret": "w9ePum0qdfac39ErLD0UdjofYkqort6Iw....", "securitytoken": "gQpjbi1ub3J0aC0..." } }',
  },
];

/** Statuses whose bodies the document does not show. */
const errors: readonly number[] = [400, 401, 403, 404, 429, 500];

/** "Obtenção de uma chave de acesso temporária e de um token de segurança por meio de uma agência". */
export const document: VendorDocument = {
  operations: ["createTemporaryAccessKeyByAgency"],
  tableRowCount: 24,
  otherRowCount: 7,
  rows: [
    { place: "uri POST /v3.0/OS-CREDENTIAL/securitytokens" },
    { place: "host https://iam.myhuaweicloud.com" },
    { place: "host https://iam.{region}.myhuaweicloud.com" },
    ...requestRows,
    {
      place: "response 201 credential",
      type: "Object",
      beyond: { departures: ["iam-blank-names", "response-required"], required: true },
    },
    ...exampleRows,
    { place: "status 201" },
    { place: "status 400" },
    { place: "status 401" },
    { place: "status 403" },
    { place: "status 500" },
  ],
  sentences: [
    {
      says: "Key and token are valid for 15 minutes to 24 hours.",
      at: "/info/description",
      words: /for 15 minutes to 24 hours/,
    },
    {
      says: "A temporary key goes together with its token in x-security-token.",
      at: "/info/description",
      words: /refused without its security token,\s+which travels in the header `X-Security-Token`/,
    },
    {
      says: "The token needs the Agent Operator permission.",
      at: "/components/securitySchemes/UserToken/description",
      words: /Agent Operator permission/,
    },
    {
      says: "The policy applies to OBS only.",
      at: "/components/schemas/AssumeRoleIdentity/properties/policy/description",
      words: /effect on OBS only/,
    },
    {
      says: "The permissions are what both the agency and the policy allow.",
      at: "/components/schemas/Policy/description",
      words: /what both this policy and the agency allow/,
    },
    {
      says: "One of domain_id and domain_name has to be set, preferably the id.",
      at: "/components/schemas/AssumeRole/properties/domain_id/description",
      words: /Preferred over its name\. One of the two has to be given/,
    },
    {
      says: "A policy has at most eight statements.",
      at: "/components/schemas/Policy/properties/Statement/description",
      words: /At most eight/,
    },
    {
      says: "A denial is looked at before a permission.",
      at: "/components/schemas/PolicyStatement/properties/Effect/description",
      words: /A denial wins/,
    },
    {
      says: "The token carries the session user, if one was given.",
      at: "/components/schemas/SessionUser/description",
      words: /security token carries the information/,
    },
  ],
  additions: [
    ...additions(
      "region-hosts",
      "host https://iam.eu-west-101.myhuaweicloud.eu",
      "host https://iam.myhuaweicloud.eu",
    ),
    ...additions("huawei-auth", "header Authorization"),
    ...additions("iam-blank-names", "body", "body auth.identity"),
    ...additions(
      "iam-response-fields",
      "response 201 credential.access",
      "response 201 credential.secret",
      "response 201 credential.securitytoken",
      "response 201 credential.expires_at",
    ),
    ...additions(
      "request-ids",
      ...[201, ...errors].flatMap((status) => [
        `header ${status} X-Request-Id`,
        `header ${status} X-IAM-Trace-Id`,
      ]),
    ),
    ...additions("iam-statuses", "status 404", "status 429"),
    ...additions(
      "iam-error-bodies",
      ...errors.flatMap((status) =>
        ["error", "error.code", "error.message", "error.title", "error_code", "error_msg"].map(
          (name) => `response ${status} ${name}`,
        ),
      ),
    ),
    ...additions(
      "gateway-errors",
      ...errors.map((status) => `response ${status} request_id`),
      "example 401 signature-refused",
      "example 401 clock-skew",
      "example 401 token-expired",
      "example 429 gateway-throttled",
    ),
    ...additions(
      "error-examples",
      "example 400 invalid-parameter",
      "example 400 invalid-policy",
      "example 400 session-token-expired",
      "example 401 unauthenticated",
      "example 401 wrong-password",
      "example 403 forbidden",
      "example 403 not-authorised",
      "example 404 not-found",
      "example 429 throttled",
      "example 500 internal-error",
    ),
  ],
  otherOperations: { createUserToken: "iam-user-token" },
};
