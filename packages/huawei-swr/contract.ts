import type { Contract } from "../../test/contract/contract.ts";

// Transcribed from the vendor's page.
export const contract: Contract = {
  operation: "createInstanceTempCredential",
  now: "2023-10-20T15:30:00Z",
  options: { region: "cn-north-4" },
  credentials: {
    success: {
      kind: "login",
      username: "test_user_123",
      password: "abc123xyz789",
      expiration: "2023-10-21T15:30:00Z",
      expirySource: "server",
    },
  },
  errors: {
    "400 invalid-request": "rejected",
    "401 unauthenticated": "unauthenticated",
    "401 signature-refused": "unauthenticated",
    "401 clock-skew": "clock-skew",
    "401 token-expired": "unauthenticated",
    "403 forbidden": "forbidden",
    "404 not-found": "not-found",
    "429 gateway-throttled": "throttled",
    "500 internal-error": "unavailable",
  },
  limits: [
    { option: "projectId", accepts: [], refuses: [{ projectId: undefined }, { projectId: 1 }] },
    { option: "instanceId", accepts: [], refuses: [{ instanceId: undefined }, { instanceId: [] }] },
    { option: "region", accepts: [], refuses: [{ region: undefined }, { region: "cn.evil/" }] },
    { option: "usernameField", accepts: [], refuses: [{ usernameField: "name" }] },
  ],
};
