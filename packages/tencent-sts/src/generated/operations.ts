// Generated from specs/tencent-sts.yaml by `pnpm generate`. Do not edit.

import type { Operations } from "@daypass/core/provider";
import type { validators } from "./validators.ts";

export const operations = {
  getFederationToken: {
    method: "GET",
    path: "/v2/index.php",
    parameters: "GetFederationTokenParameters",
    numbers: ["durationSeconds", "Timestamp", "Nonce"],
    responses: { 200: "FederationTokenResponse", 403: null },
    security: [["TencentSignature"]],
  },
  getFederationTokenByForm: {
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
  },
  getFederationTokenByJson: {
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
  },
} as const satisfies Operations<keyof typeof validators>;

/** Fields that carry a secret. */
export const secretFields = [
  "Token",
  "Signature",
  "token",
  "sessionToken",
  "tmpSecretKey",
  "TmpSecretKey",
] as const;
