// Generated from specs/huawei-lakeformation.yaml by `pnpm generate`. Do not edit.

import type { Operation, Operations } from "@daypass/core/provider";
import type { validators } from "./validators.ts";

export const showCredential = {
  method: "POST",
  path: "/v1/{project_id}/instances/{instance_id}/credential",
  parameters: "ShowCredentialParameters",
  body: { contentType: "application/json", schema: "IdentityInput", required: false },
  responses: {
    200: "TemporaryCredential",
    400: "ErrorResponse",
    401: "ErrorResponse",
    403: "ForbiddenResponse",
    404: "ErrorResponse",
    408: "ErrorResponse",
    429: "ErrorResponse",
    500: "ErrorResponse",
  },
  security: [["UserToken"], ["AkSkSignature"]],
} as const satisfies Operation<keyof typeof validators>;

export const operations = {
  showCredential,
} as const satisfies Operations;

/** Fields that carry a secret. */
export const secretFields = ["secret", "security_token"] as const;
