// Generated from specs/huawei-iam.yaml by `pnpm generate`. Do not edit.

import type { Examples } from "@daypass/core/provider";

export const examples = {
  createTemporaryAccessKeyByAgency: {
    requests: {
      "with-session-user": {
        summary: "Names the enterprise user on whose behalf the key is used",
        value: {
          auth: {
            identity: {
              methods: ["assume_role"],
              assume_role: {
                domain_name: "IAMDomainA",
                agency_name: "IAMAgency",
                duration_seconds: 3600,
                session_user: { name: "SessionUserName" },
              },
            },
          },
        },
      },
      "with-policy": {
        summary: "Narrows the permissions of the key with a policy",
        value: {
          auth: {
            identity: {
              methods: ["assume_role"],
              policy: {
                Version: "1.1",
                Statement: [
                  {
                    Effect: "allow",
                    Action: ["obs:object:*"],
                    Resource: ["obs:*:*:object:*"],
                    Condition: { StringEquals: { "obs:prefix": ["public"] } },
                  },
                ],
              },
              assume_role: {
                domain_name: "IAMDomainA",
                agency_name: "IAMAgency",
                duration_seconds: 3600,
              },
            },
          },
        },
      },
      "without-session-user-and-policy": {
        summary: "Takes all permissions of the agency",
        value: {
          auth: {
            identity: {
              methods: ["assume_role"],
              assume_role: {
                domain_name: "IAMDomainA",
                agency_name: "IAMAgency",
                duration_seconds: 3600,
              },
            },
          },
        },
      },
    },
    responses: {
      201: {
        headers: {
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          success: {
            summary: "A key, its secret and its security token",
            value: {
              credential: {
                access: "E6DX0TF2ZREQ4Z...",
                expires_at: "2020-01-08T02:56:19.587000Z",
                secret: "w9ePum0qdfac39ErLD0UdjofYkqort6Iw....",
                securitytoken: "gQpjbi1ub3J0aC0...",
              },
            },
          },
        },
      },
      400: {
        headers: {
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          "invalid-parameter": {
            summary: "A parameter does not fit",
            value: {
              error: {
                code: 400,
                message: "A parameter of the request is not valid.",
                title: "Bad Request",
              },
            },
          },
          "invalid-policy": {
            summary: "The policy does not follow its grammar",
            value: {
              error_code: "IAM.1029",
              error_msg: "The effect of a statement has to be allow or deny.",
            },
          },
          "session-token-expired": {
            summary: "The caller signed with a temporary key that has ended",
            value: {
              error_code: "IAM.1108",
              error_msg: "The security token of the signing key has expired.",
            },
          },
        },
      },
      401: {
        headers: {
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          unauthenticated: {
            summary: "The caller is not authenticated",
            value: {
              error: {
                code: 401,
                message: "The request needs authentication.",
                title: "Unauthorized",
              },
            },
          },
          "wrong-password": {
            summary: "The name or the password is wrong",
            value: { error_code: "IAM.0062", error_msg: "The user name or the password is wrong." },
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
        headers: {
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          forbidden: {
            summary: "The permission is missing",
            value: {
              error: {
                code: 403,
                message: "The caller has no permission for this action.",
                title: "Forbidden",
              },
            },
          },
          "not-authorised": {
            summary: "IAM refuses the action in the newer style",
            value: { error_code: "IAM.0002", error_msg: "The caller is not authorised." },
          },
        },
      },
      404: {
        headers: {
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          "not-found": {
            summary: "The target does not exist",
            value: { error_code: "IAM.0004", error_msg: "The target was not found." },
          },
        },
      },
      429: {
        headers: {
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          throttled: {
            summary: "IAM's own limit is reached",
            value: { error_code: "IAM.0012", error_msg: "Too many requests." },
          },
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
        headers: {
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          "internal-error": {
            summary: "The service failed",
            value: {
              error: {
                code: 500,
                message: "An unexpected error prevented the server from answering.",
                title: "Internal Server Error",
              },
            },
          },
        },
      },
    },
  },
  createUserToken: {
    requests: {
      "project-scope": {
        summary: "A token for one project",
        value: {
          auth: {
            identity: {
              methods: ["password"],
              password: {
                user: {
                  name: "IAMUser",
                  password: "fake-password",
                  domain: { name: "IAMDomainA" },
                },
              },
            },
            scope: { project: { name: "cn-north-4" } },
          },
        },
      },
      "domain-scope": {
        summary: "A token for the whole account",
        value: {
          auth: {
            identity: {
              methods: ["password"],
              password: {
                user: {
                  name: "IAMUser",
                  password: "fake-password",
                  domain: { name: "IAMDomainA" },
                },
              },
            },
            scope: { domain: { name: "IAMDomainA" } },
          },
        },
      },
    },
    parameters: {
      "project-scope": { summary: "Any value will do", value: { query: { nocatalog: "true" } } },
    },
    responses: {
      201: {
        headers: {
          "X-Subject-Token": "fake-user-token",
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          "project-scope": {
            summary: "A token for one project",
            value: {
              token: {
                expires_at: "2020-01-09T02:56:19.587000Z",
                issued_at: "2020-01-08T02:56:19.587000Z",
                methods: ["password"],
                project: { id: "0f0e0d0c0b0a09080706050403020100", name: "cn-north-4" },
                roles: [{ id: "0", name: "te_agency" }],
                user: { id: "05040302010009080706050403020100", name: "IAMUser" },
              },
            },
          },
          "domain-scope": {
            summary: "A token for the whole account",
            value: {
              token: {
                expires_at: "2020-01-09T02:56:19.587000Z",
                issued_at: "2020-01-08T02:56:19.587000Z",
                methods: ["password"],
                domain: { id: "00010203040506070809000102030405", name: "IAMDomainA" },
                roles: [{ id: "0", name: "te_agency" }],
                user: { id: "05040302010009080706050403020100", name: "IAMUser" },
              },
            },
          },
        },
      },
      400: {
        headers: {
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          "invalid-parameter": {
            summary: "A parameter does not fit",
            value: {
              error: {
                code: 400,
                message: "A parameter of the request is not valid.",
                title: "Bad Request",
              },
            },
          },
          "invalid-policy": {
            summary: "The policy does not follow its grammar",
            value: {
              error_code: "IAM.1029",
              error_msg: "The effect of a statement has to be allow or deny.",
            },
          },
          "session-token-expired": {
            summary: "The caller signed with a temporary key that has ended",
            value: {
              error_code: "IAM.1108",
              error_msg: "The security token of the signing key has expired.",
            },
          },
        },
      },
      401: {
        headers: {
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          unauthenticated: {
            summary: "The caller is not authenticated",
            value: {
              error: {
                code: 401,
                message: "The request needs authentication.",
                title: "Unauthorized",
              },
            },
          },
          "wrong-password": {
            summary: "The name or the password is wrong",
            value: { error_code: "IAM.0062", error_msg: "The user name or the password is wrong." },
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
        headers: {
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          forbidden: {
            summary: "The permission is missing",
            value: {
              error: {
                code: 403,
                message: "The caller has no permission for this action.",
                title: "Forbidden",
              },
            },
          },
          "not-authorised": {
            summary: "IAM refuses the action in the newer style",
            value: { error_code: "IAM.0002", error_msg: "The caller is not authorised." },
          },
        },
      },
      404: {
        headers: {
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          "not-found": {
            summary: "The target does not exist",
            value: { error_code: "IAM.0004", error_msg: "The target was not found." },
          },
        },
      },
      429: {
        headers: {
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          throttled: {
            summary: "IAM's own limit is reached",
            value: { error_code: "IAM.0012", error_msg: "Too many requests." },
          },
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
        headers: {
          "X-Request-Id": "5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100",
          "X-IAM-Trace-Id": "2f1d0c9b8a7e6d5c4b3a291807f6e5d4",
        },
        examples: {
          "internal-error": {
            summary: "The service failed",
            value: {
              error: {
                code: 500,
                message: "An unexpected error prevented the server from answering.",
                title: "Internal Server Error",
              },
            },
          },
        },
      },
    },
  },
} as const satisfies Examples;
