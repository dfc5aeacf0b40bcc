// Generated from specs/tencent-sts.yaml by `pnpm generate`. Do not edit.

import type { Examples } from "@daypass/core/provider";

export const examples = {
  getFederationToken: {
    requests: {
      "half-an-hour": {
        summary: "Half an hour",
        value: {
          query: {
            Action: "GetFederationToken",
            name: "nickName",
            policy: "%7b%22version%22%3a%222.0%22%2c%22statement%22%3a%5b%7b%22action%22%3a%5b%22name%2fqcisa%3aGetInfoByFields%22%5d%2c%22resource%22%3a%5b%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fbigCustomerDetail%22%2c%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fuserDetail%22%2c%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fauthDetail%22%5d%2c%22effect%22%3a%22allow%22%7d%5d%7d",
            durationSeconds: 1800,
            Region: "gz",
            Timestamp: 1494308123,
            Nonce: 11886,
            SecretId: "AKID-EXAMPLE-of-the-caller",
            SignatureMethod: "HmacSHA256",
            RequestClient: "SDK_EXAMPLE_1.0.0",
          },
        },
      },
      "temporary-caller": {
        summary: "The caller itself uses a temporary key",
        value: {
          query: {
            Action: "GetFederationToken",
            name: "nickName",
            policy: "%7b%22version%22%3a%222.0%22%2c%22statement%22%3a%5b%7b%22action%22%3a%5b%22name%2fqcisa%3aGetInfoByFields%22%5d%2c%22resource%22%3a%5b%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fbigCustomerDetail%22%2c%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fuserDetail%22%2c%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fauthDetail%22%5d%2c%22effect%22%3a%22allow%22%7d%5d%7d",
            Timestamp: 1494308123,
            Nonce: 11886,
            SecretId: "AKID-EXAMPLE-of-the-caller",
            Token: "fake-session-token",
          },
        },
      },
    },
    parameters: {
      "half-an-hour": {
        summary: "Half an hour",
        value: {
          query: {
            Action: "GetFederationToken",
            name: "nickName",
            policy: "%7b%22version%22%3a%222.0%22%2c%22statement%22%3a%5b%7b%22action%22%3a%5b%22name%2fqcisa%3aGetInfoByFields%22%5d%2c%22resource%22%3a%5b%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fbigCustomerDetail%22%2c%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fuserDetail%22%2c%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fauthDetail%22%5d%2c%22effect%22%3a%22allow%22%7d%5d%7d",
            durationSeconds: 1800,
            Region: "gz",
            Timestamp: 1494308123,
            Nonce: 11886,
            SecretId: "AKID-EXAMPLE-of-the-caller",
            SignatureMethod: "HmacSHA256",
            RequestClient: "SDK_EXAMPLE_1.0.0",
          },
        },
      },
      "temporary-caller": {
        summary: "The caller itself uses a temporary key",
        value: {
          query: {
            Action: "GetFederationToken",
            name: "nickName",
            policy: "%7b%22version%22%3a%222.0%22%2c%22statement%22%3a%5b%7b%22action%22%3a%5b%22name%2fqcisa%3aGetInfoByFields%22%5d%2c%22resource%22%3a%5b%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fbigCustomerDetail%22%2c%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fuserDetail%22%2c%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fauthDetail%22%5d%2c%22effect%22%3a%22allow%22%7d%5d%7d",
            Timestamp: 1494308123,
            Nonce: 11886,
            SecretId: "AKID-EXAMPLE-of-the-caller",
            Token: "fake-session-token",
          },
        },
      },
    },
    responses: {
      200: {
        headers: {},
        examples: {
          success: {
            summary: "A key, its secret and its session token",
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
          "success-in-the-other-style": {
            summary: "The same with a text as its code and with the token under the name of the table",
            value: {
              code: "0",
              message: "success",
              codeDesc: "Success",
              data: {
                credentials: {
                  token: "9586a03c55b6cc088fb6-EXAMPLE-3461e88b4d4b5ceaeebf3",
                  tmpSecretId: "AKID-EXAMPLE-Ts591htUbXKwmQryzpTvBF7nHZgdOlvv",
                  tmpSecretKey: "xjJhtujMq8E8tTcf-EXAMPLE-bTFuRq8JMI7pQtHY",
                },
                expiredTime: 1494309923,
              },
            },
          },
          "invalid-parameter": {
            summary: "A parameter is missing or wrong",
            value: {
              code: 4000,
              message: "(20014)A parameter is missing or wrong.",
              codeDesc: "InvalidParameter",
            },
          },
          "signature-failure": {
            summary: "The signature is wrong",
            value: { code: 4100, message: "Authentication failed.", codeDesc: "AuthFailure" },
          },
          "unauthorized-operation": {
            summary: "The caller may not use this API",
            value: {
              code: 4101,
              message: "The sub-account is not authorised for this API.",
              codeDesc: "UnauthorizedOperation",
            },
          },
          "secret-id-not-found": {
            summary: "The caller's key does not exist or is disabled",
            value: {
              code: 4104,
              message: "The key id does not exist.",
              codeDesc: "SecretIdNotFound",
            },
          },
          "token-failure": {
            summary: "The caller's session token is wrong",
            value: { code: 4105, message: "The token is wrong.", codeDesc: "TokenFailure" },
          },
          "quota-exceeded": {
            summary: "Too many requests",
            value: {
              code: 4400,
              message: "The limit on requests is reached.",
              codeDesc: "LimitExceeded",
            },
          },
          replayed: {
            summary: "The nonce was used before, or the time is too far off",
            value: { code: 4500, message: "The request was replayed.", codeDesc: "ReplayAttack" },
          },
          "https-only": {
            summary: "The call did not come over HTTPS",
            value: {
              code: 4600,
              message: "The protocol is not supported.",
              codeDesc: "UnsupportedProtocol",
            },
          },
          "internal-error": {
            summary: "The service failed",
            value: { code: 6000, message: "The service failed.", codeDesc: "InternalError" },
          },
          unavailable: {
            summary: "The service cannot be reached for the moment",
            value: {
              code: 6200,
              message: "The service cannot be reached for the moment.",
              codeDesc: "ServiceUnavailable",
            },
          },
          "text-code": {
            summary: "An error whose code is text",
            value: { code: "4100", message: "Authentication failed.", codeDesc: "AuthFailure" },
          },
        },
      },
      403: { headers: {}, examples: {} },
    },
  },
  getFederationTokenByForm: {
    requests: {
      "half-an-hour": {
        summary: "A key for half an hour that may read some records",
        value: {
          Action: "GetFederationToken",
          name: "nickName",
          policy: "%7b%22version%22%3a%222.0%22%2c%22statement%22%3a%5b%7b%22action%22%3a%5b%22name%2fqcisa%3aGetInfoByFields%22%5d%2c%22resource%22%3a%5b%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fbigCustomerDetail%22%2c%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fuserDetail%22%2c%22qcs%3a%3aqcisa%3a%3auin%2f90000000000%3aqcisa%2fauthDetail%22%5d%2c%22effect%22%3a%22allow%22%7d%5d%7d",
          durationSeconds: 1800,
          Timestamp: 1494308123,
          Nonce: 11886,
          SecretId: "AKID-EXAMPLE-of-the-caller",
          SignatureMethod: "HmacSHA256",
          Signature: "fake-signature",
        },
      },
    },
    responses: {
      200: {
        headers: {},
        examples: {
          success: {
            summary: "A key, its secret and its session token",
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
          "success-in-the-other-style": {
            summary: "The same with a text as its code and with the token under the name of the table",
            value: {
              code: "0",
              message: "success",
              codeDesc: "Success",
              data: {
                credentials: {
                  token: "9586a03c55b6cc088fb6-EXAMPLE-3461e88b4d4b5ceaeebf3",
                  tmpSecretId: "AKID-EXAMPLE-Ts591htUbXKwmQryzpTvBF7nHZgdOlvv",
                  tmpSecretKey: "xjJhtujMq8E8tTcf-EXAMPLE-bTFuRq8JMI7pQtHY",
                },
                expiredTime: 1494309923,
              },
            },
          },
          "invalid-parameter": {
            summary: "A parameter is missing or wrong",
            value: {
              code: 4000,
              message: "(20014)A parameter is missing or wrong.",
              codeDesc: "InvalidParameter",
            },
          },
          "signature-failure": {
            summary: "The signature is wrong",
            value: { code: 4100, message: "Authentication failed.", codeDesc: "AuthFailure" },
          },
          "unauthorized-operation": {
            summary: "The caller may not use this API",
            value: {
              code: 4101,
              message: "The sub-account is not authorised for this API.",
              codeDesc: "UnauthorizedOperation",
            },
          },
          "secret-id-not-found": {
            summary: "The caller's key does not exist or is disabled",
            value: {
              code: 4104,
              message: "The key id does not exist.",
              codeDesc: "SecretIdNotFound",
            },
          },
          "token-failure": {
            summary: "The caller's session token is wrong",
            value: { code: 4105, message: "The token is wrong.", codeDesc: "TokenFailure" },
          },
          "quota-exceeded": {
            summary: "Too many requests",
            value: {
              code: 4400,
              message: "The limit on requests is reached.",
              codeDesc: "LimitExceeded",
            },
          },
          replayed: {
            summary: "The nonce was used before, or the time is too far off",
            value: { code: 4500, message: "The request was replayed.", codeDesc: "ReplayAttack" },
          },
          "https-only": {
            summary: "The call did not come over HTTPS",
            value: {
              code: 4600,
              message: "The protocol is not supported.",
              codeDesc: "UnsupportedProtocol",
            },
          },
          "internal-error": {
            summary: "The service failed",
            value: { code: 6000, message: "The service failed.", codeDesc: "InternalError" },
          },
          unavailable: {
            summary: "The service cannot be reached for the moment",
            value: {
              code: 6200,
              message: "The service cannot be reached for the moment.",
              codeDesc: "ServiceUnavailable",
            },
          },
          "text-code": {
            summary: "An error whose code is text",
            value: { code: "4100", message: "Authentication failed.", codeDesc: "AuthFailure" },
          },
        },
      },
      403: { headers: {}, examples: {} },
    },
  },
  getFederationTokenByJson: {
    requests: {
      "half-an-hour": {
        summary: "A key for half an hour that may read objects",
        value: {
          Name: "nickName",
          Policy: "%7B%22version%22%3A%222.0%22%2C%22statement%22%3A%5B%7B%22effect%22%3A%22allow%22%2C%22action%22%3A%5B%22name%2Fcos%3AGetObject%22%5D%2C%22resource%22%3A%5B%22%2A%22%5D%7D%5D%7D",
          DurationSeconds: 1800,
        },
      },
    },
    parameters: {
      "half-an-hour": {
        summary: "Half an hour",
        value: {
          header: {
            "X-TC-Action": "GetFederationToken",
            "X-TC-Version": "2018-08-13",
            "X-TC-Region": "ap-guangzhou",
          },
        },
      },
    },
    responses: {
      200: {
        headers: {},
        examples: {
          success: {
            summary: "A key, its secret and its session token from the current interface",
            value: {
              Response: {
                Credentials: {
                  Token: "1siMD5r0tPAq9xpR-EXAMPLE-e2MfRvUqT4hLkZ",
                  TmpSecretId: "AKID-EXAMPLE-Vv3kqPzN0bT7mXr2LwYc5uFhJdGs",
                  TmpSecretKey: "q95K84wrzuE-EXAMPLE-y39zgb2pLxT",
                },
                ExpiredTime: 1760004000,
                Expiration: "2025-10-09T10:00:00Z",
                RequestId: "8b0f2c5e-EXAMPLE-4d7a-9c1b-2f6e0a3d5b18",
              },
            },
          },
          "invalid-parameter": {
            summary: "The policy cannot be read",
            value: {
              Response: {
                Error: {
                  Code: "InvalidParameter.StrategyFormatError",
                  Message: "The policy is not in the right form.",
                },
                RequestId: "8b0f2c5e-EXAMPLE-4d7a-9c1b-2f6e0a3d5b18",
              },
            },
          },
          "signature-failure": {
            summary: "The signature of the header is wrong",
            value: {
              Response: {
                Error: { Code: "AuthFailure.SignatureFailure", Message: "The signature is wrong." },
                RequestId: "8b0f2c5e-EXAMPLE-4d7a-9c1b-2f6e0a3d5b18",
              },
            },
          },
          "signature-expired": {
            summary: "The time of the signature is too far off",
            value: {
              Response: {
                Error: {
                  Code: "AuthFailure.SignatureExpire",
                  Message: "The signature has expired.",
                },
                RequestId: "8b0f2c5e-EXAMPLE-4d7a-9c1b-2f6e0a3d5b18",
              },
            },
          },
          "secret-id-not-found": {
            summary: "The key that signed does not exist or is disabled",
            value: {
              Response: {
                Error: {
                  Code: "AuthFailure.SecretIdNotFound",
                  Message: "The key id does not exist.",
                },
                RequestId: "8b0f2c5e-EXAMPLE-4d7a-9c1b-2f6e0a3d5b18",
              },
            },
          },
          "unauthorized-operation": {
            summary: "The caller may not use this operation",
            value: {
              Response: {
                Error: { Code: "UnauthorizedOperation", Message: "The caller is not authorised." },
                RequestId: "8b0f2c5e-EXAMPLE-4d7a-9c1b-2f6e0a3d5b18",
              },
            },
          },
          "over-limit": {
            summary: "Too many requests in this second",
            value: {
              Response: {
                Error: {
                  Code: "InvalidParameter.OverLimit",
                  Message: "The limit on requests is reached.",
                },
                RequestId: "8b0f2c5e-EXAMPLE-4d7a-9c1b-2f6e0a3d5b18",
              },
            },
          },
          "internal-error": {
            summary: "The service itself failed",
            value: {
              Response: {
                Error: { Code: "InternalError.SystemError", Message: "The service failed." },
                RequestId: "8b0f2c5e-EXAMPLE-4d7a-9c1b-2f6e0a3d5b18",
              },
            },
          },
        },
      },
      403: { headers: {}, examples: {} },
    },
  },
} as const satisfies Examples;
