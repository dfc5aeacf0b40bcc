// Generated from specs/huawei-swr.yaml by `pnpm generate`. Do not edit.

import type { Operation, Operations } from "@daypass/core/provider";
import type { validators } from "./validators.ts";

export const createInstanceTempCredential = {
  method: "POST",
  path: "/v2/{project_id}/instances/{instance_id}/temp-credential",
  parameters: "CreateInstanceTempCredentialParameters",
  responses: {
    201: "TempCredential",
    400: "ErrorResponse",
    401: "ErrorResponse",
    403: "ErrorResponse",
    404: "ErrorResponse",
    429: "ErrorResponse",
    500: "ErrorResponse",
  },
  security: [["UserToken"], ["AkSkSignature"]],
} as const satisfies Operation<keyof typeof validators>;

export const operations = {
  createInstanceTempCredential,
} as const satisfies Operations;

/** Fields that carry a secret. */
export const secretFields = ["auth_token"] as const;
