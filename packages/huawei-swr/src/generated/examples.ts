// Generated from specs/huawei-swr.yaml by `pnpm generate`. Do not edit.

import type { Examples } from "@daypass/core/provider";

export const examples = {
  createInstanceTempCredential: {
    requests: {
      registry: {
        summary: "Registry",
        value: {
          path: {
            project_id: "0f0e0d0c0b0a09080706050403020100",
            instance_id: "9f0ae0f5-3ad5-4f2c-9a55-0d4f7a1d2c3b",
          },
        },
      },
    },
    parameters: {
      registry: {
        summary: "Registry",
        value: {
          path: {
            project_id: "0f0e0d0c0b0a09080706050403020100",
            instance_id: "9f0ae0f5-3ad5-4f2c-9a55-0d4f7a1d2c3b",
          },
        },
      },
    },
    responses: {
      201: {
        headers: { "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100" },
        examples: {
          success: {
            summary: "A login that is valid for a day",
            value: {
              auth_token: "abc123xyz789",
              created_at: "2023-10-20T15:30:00Z",
              expire_date: "2023-10-21T15:30:00Z",
              token_id: "550e8400-e29b-41d4-a716-446655440000",
              user_id: "test_user_123",
            },
          },
        },
      },
      400: {
        headers: { "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100" },
        examples: {
          "invalid-request": {
            summary: "The request is wrong",
            value: { error_code: "SVCSTG.SWR.4001048", error_msg: "The request is not valid." },
          },
        },
      },
      401: {
        headers: { "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100" },
        examples: {
          unauthenticated: {
            summary: "The caller is not authenticated",
            value: { error_code: "SVCSTG.SWR.4010000", error_msg: "Authentication failed." },
          },
          "signature-refused": {
            summary: "The gateway does not accept the token or the signature",
            value: {
              error_code: "APIGW.0301",
              error_msg: "The signature does not match.",
              request_id: "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
            },
          },
          "clock-skew": {
            summary: "The time of the signature is too far off",
            value: {
              error_code: "APIGW.0301",
              error_msg: "The signature expired, signed at 20200108T020000Z, server time: 20200108T025619Z.",
              request_id: "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
            },
          },
          "token-expired": {
            summary: "The gateway asks for a new token",
            value: {
              error_code: "APIGW.0307",
              error_msg: "The token must be updated.",
              request_id: "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
            },
          },
        },
      },
      403: {
        headers: { "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100" },
        examples: {
          forbidden: {
            summary: "The permission is missing",
            value: {
              error_code: "SVCSTG.SWR.4030170",
              error_msg: "The caller has no permission for this action.",
              encoded_authorization_message: "XIUtDu5LpCpEXAMPLE",
            },
          },
        },
      },
      404: {
        headers: { "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100" },
        examples: {
          "not-found": {
            summary: "The instance does not exist",
            value: { error_code: "SVCSTG.SWR.4040000", error_msg: "The instance was not found." },
          },
        },
      },
      429: {
        headers: { "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100" },
        examples: {
          "gateway-throttled": {
            summary: "The gateway's limit is reached",
            value: {
              error_code: "APIGW.0308",
              error_msg: "The throttling threshold has been reached.",
              request_id: "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
            },
          },
        },
      },
      500: {
        headers: { "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100" },
        examples: {
          "internal-error": {
            summary: "The service failed",
            value: { error_code: "SVCSTG.SWR.5000000", error_msg: "The service failed." },
          },
        },
      },
    },
  },
} as const satisfies Examples;
