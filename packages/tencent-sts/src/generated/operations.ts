// Generated from specs/tencent-sts.yaml by `pnpm generate`. Do not edit.

import type { Operation, Operations } from "@daypass/core/provider";
import type { validators } from "./validators.ts";

export const getFederationToken = {
  method: "GET",
  path: "/v2/index.php",
  parameters: "GetFederationTokenParameters",
  numbers: ["durationSeconds", "Timestamp", "Nonce"],
  responses: { 200: "FederationTokenResponse", 403: null },
  security: [["TencentSignature"]],
} as const satisfies Operation<keyof typeof validators>;

export const getFederationTokenByForm = {
  method: "POST",
  path: "/v2/index.php",
  body: {
    contentType: "application/x-www-form-urlencoded",
    schema: "FederationTokenForm",
    required: true,
  },
  numbers: ["durationSeconds", "Timestamp", "Nonce"],
  responses: { 200: "FederationTokenResponse", 403: null },
  security: [["TencentSignature"]],
} as const satisfies Operation<keyof typeof validators>;

export const getFederationTokenByJson = {
  method: "POST",
  path: "/",
  parameters: "GetFederationTokenByJsonParameters",
  body: {
    contentType: "application/json",
    schema: "CurrentFederationTokenRequest",
    required: true,
  },
  responses: { 200: "CurrentFederationTokenResponse", 403: null },
  security: [["TencentSignatureV3"]],
} as const satisfies Operation<keyof typeof validators>;

export const operations = {
  getFederationToken,
  getFederationTokenByForm,
  getFederationTokenByJson,
} as const satisfies Operations;

/** Fields that carry a secret. */
export const secretFields = [
  "Token",
  "Signature",
  "token",
  "sessionToken",
  "tmpSecretKey",
  "TmpSecretKey",
] as const;
