import type { Contract } from "../../test/contract/contract.ts";

const statement = {
  action: ["name/qcisa:GetInfoByFields"],
  resource: ["qcs::qcisa::uin/90000000000:qcisa/userDetail"],
  effect: "allow",
};
const policy = { version: "2.0", statement: [statement] };

const key = {
  kind: "access-key",
  accessKeyId: "AKID-EXAMPLE-Ts591htUbXKwmQryzpTvBF7nHZgdOlvv",
  secretAccessKey: "xjJhtujMq8E8tTcf-EXAMPLE-bTFuRq8JMI7pQtHY",
  sessionToken: "9586a03c55b6cc088fb6-EXAMPLE-3461e88b4d4b5ceaeebf3",
  // 1494309923
  expiration: "2017-05-09T06:05:23Z",
  expirySource: "server",
} as const;

// Transcribed from the vendor's page of April 2019, with its keys broken visibly.
export const contract: Contract = {
  operation: "getFederationTokenByForm",
  now: "2017-05-09T05:35:23Z",
  options: { name: "nickName", policy },
  credentials: { success: key, "success-in-the-other-style": key },
  errors: {
    "200 invalid-parameter": "rejected",
    "200 signature-failure": "unauthenticated",
    "200 unauthorized-operation": "forbidden",
    "200 secret-id-not-found": "unauthenticated",
    "200 token-failure": "unauthenticated",
    "200 quota-exceeded": "throttled",
    // A nonce used twice or a time too far off: both are new in another attempt.
    "200 replayed": "clock-skew",
    "200 https-only": "rejected",
    "200 internal-error": "unavailable",
    "200 unavailable": "unavailable",
    "200 text-code": "unauthenticated",
  },
  limits: [
    {
      option: "durationSeconds",
      accepts: [{ durationSeconds: 7_200 }, { durationSeconds: undefined }],
      refuses: [{ durationSeconds: 7_201 }, { durationSeconds: 0 }, { durationSeconds: "1800" }],
    },
    { option: "name", accepts: [], refuses: [{ name: undefined }, { name: 1 }] },
    {
      option: "policy",
      accepts: [
        { policy: JSON.stringify(policy) },
        { policy: encodeURIComponent(JSON.stringify(policy)) },
      ],
      refuses: [
        { policy: undefined },
        { policy: "allow everything" },
        { policy: { ...policy, principal: { qcs: "*" } } },
        { policy: { ...policy, statement: [{ ...statement, principal: { qcs: "*" } }] } },
        { policy: encodeURIComponent(encodeURIComponent(JSON.stringify(policy))) },
      ],
    },
  ],
};

const currentKey = {
  kind: "access-key",
  accessKeyId: "AKID-EXAMPLE-Vv3kqPzN0bT7mXr2LwYc5uFhJdGs",
  secretAccessKey: "q95K84wrzuE-EXAMPLE-y39zgb2pLxT",
  sessionToken: "1siMD5r0tPAq9xpR-EXAMPLE-e2MfRvUqT4hLkZ",
  // 1760004000
  expiration: "2025-10-09T10:00:00Z",
  expirySource: "server",
} as const;

/** The other version of the interface, whose answers are in the form of the vendor's SDKs. */
export const otherContracts: Readonly<Record<string, Contract>> = {
  "version 2018-08-13": {
    operation: "getFederationTokenByJson",
    now: "2025-10-09T09:30:00Z",
    options: { version: "2018-08-13", region: "ap-guangzhou", name: "nickName", policy },
    credentials: { success: currentKey },
    errors: {
      "200 invalid-parameter": "rejected",
      "200 signature-failure": "unauthenticated",
      "200 signature-expired": "clock-skew",
      "200 secret-id-not-found": "unauthenticated",
      "200 unauthorized-operation": "forbidden",
      "200 over-limit": "throttled",
      "200 internal-error": "unavailable",
    },
    limits: [
      {
        option: "durationSeconds",
        accepts: [{ durationSeconds: 129_600 }, { durationSeconds: 7_201 }],
        refuses: [{ durationSeconds: 129_601 }, { durationSeconds: 0 }],
      },
      { option: "region", accepts: [], refuses: [{ region: undefined }, { region: "" }] },
      { option: "name", accepts: [], refuses: [{ name: undefined }, { name: "" }] },
      { option: "version", accepts: [], refuses: [{ version: "2017-03-12" }, { version: "" }] },
    ],
  },
};
