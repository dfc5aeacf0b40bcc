// Generated from specs/huawei-lakeformation.yaml by `pnpm generate`. Do not edit.

import type { Examples } from "@daypass/core/provider";

export const examples = {
  showCredential: {
    requests: {
      "users-groups-and-roles": {
        summary: "For a user, a group and a role",
        value: { user_names: ["user1"], groups: ["superGroup"], roles: ["admin"] },
      },
    },
    parameters: {
      "users-groups-and-roles": {
        summary: "Users groups and roles",
        value: {
          path: {
            project_id: "0f0e0d0c0b0a09080706050403020100",
            instance_id: "2180518f-42b8-4947-b20b-adfc53981a25",
          },
        },
      },
    },
    responses: {
      200: {
        headers: { "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100" },
        examples: {
          success: {
            summary: "A key, its secret and its security token",
            value: { access: "ABC***123", secret: "ABC***123", security_token: "abc***000" },
          },
        },
      },
      400: {
        headers: { "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100" },
        examples: {
          "type-mismatch": {
            summary: "A field has the wrong type",
            value: {
              error_code: "common.01000001",
              error_msg: "failed to read http request, please check your input, code: 400, reason: Type mismatch., cause: TypeMismatchException",
            },
          },
        },
      },
      401: {
        headers: { "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100" },
        examples: {
          "token-not-resolved": {
            summary: "The token is wrong or cannot be read",
            value: {
              error_code: "APIG.1002",
              error_msg: "Incorrect token or token resolution failed",
            },
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
          "token-invalid": {
            summary: "The token is not valid",
            value: {
              error: {
                code: "403",
                message: "X-Auth-Token is invalid in the request",
                error_code: null,
                error_msg: null,
                title: "Forbidden",
              },
              error_code: "403",
              error_msg: "X-Auth-Token is invalid in the request",
              title: "Forbidden",
            },
          },
        },
      },
      404: {
        headers: { "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100" },
        examples: {
          "not-found": {
            summary: "The instance does not exist",
            value: {
              error_code: "common.01000001",
              error_msg: "response status exception, code: 404",
            },
          },
        },
      },
      408: {
        headers: { "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100" },
        examples: {
          timeout: {
            summary: "The service did not finish in time",
            value: { error_code: "common.00000408", error_msg: "timeout exception occurred" },
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
            value: { error_code: "common.00000500", error_msg: "internal error" },
          },
        },
      },
    },
  },
} as const satisfies Examples;
