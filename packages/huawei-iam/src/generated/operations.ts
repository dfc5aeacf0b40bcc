// Generated from specs/huawei-iam.yaml by `pnpm generate`. Do not edit.

import type { Operation, Operations } from "@daypass/core/provider";
import type { validators } from "./validators.ts";

export const createTemporaryAccessKeyByAgency = {
  method: "POST",
  path: "/v3.0/OS-CREDENTIAL/securitytokens",
  body: {
    contentType: "application/json;charset=utf8",
    schema: "TemporaryAccessKeyRequest",
    required: true,
  },
  responses: {
    201: "TemporaryAccessKeyResponse",
    400: "ErrorResponse",
    401: "ErrorResponse",
    403: "ErrorResponse",
    404: "ErrorResponse",
    429: "ErrorResponse",
    500: "ErrorResponse",
  },
  security: [["UserToken"], ["AkSkSignature"]],
} as const satisfies Operation<keyof typeof validators>;

export const createUserToken = {
  method: "POST",
  path: "/v3/auth/tokens",
  parameters: "CreateUserTokenParameters",
  body: {
    contentType: "application/json;charset=utf8",
    schema: "UserTokenRequest",
    required: true,
  },
  responses: {
    201: "UserTokenResponse",
    400: "ErrorResponse",
    401: "ErrorResponse",
    403: "ErrorResponse",
    404: "ErrorResponse",
    429: "ErrorResponse",
    500: "ErrorResponse",
  },
  security: [],
} as const satisfies Operation<keyof typeof validators>;

export const operations = {
  createTemporaryAccessKeyByAgency,
  createUserToken,
} as const satisfies Operations;

/** Fields that carry a secret. */
export const secretFields = ["X-Subject-Token", "secret", "securitytoken", "password"] as const;
