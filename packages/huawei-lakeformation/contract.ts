import type { Contract } from "../../test/contract/contract.ts";

// Transcribed from the vendor's page.
export const contract: Contract = {
  operation: "showCredential",
  now: "2026-01-01T00:00:00Z",
  options: { region: "cn-north-4" },
  credentials: {
    success: {
      kind: "access-key",
      accessKeyId: "ABC***123",
      secretAccessKey: "ABC***123",
      sessionToken: "abc***000",
      expiration: "2026-01-01T01:00:00Z",
      expirySource: "assumed",
    },
  },
  errors: {
    "400 type-mismatch": "rejected",
    "401 token-not-resolved": "unauthenticated",
    "401 signature-refused": "unauthenticated",
    "401 clock-skew": "clock-skew",
    "401 token-expired": "unauthenticated",
    // The status says 403, the words that the token is not valid: a new one may help.
    "403 token-invalid": "unauthenticated",
    // The page shows the code of a 400 here; the status decides.
    "404 not-found": "not-found",
    "408 timeout": "timeout",
    "429 gateway-throttled": "throttled",
    "500 internal-error": "unavailable",
  },
  limits: [
    {
      option: "projectId",
      accepts: [{ projectId: "p" }, { projectId: "p".repeat(64) }],
      refuses: [{ projectId: undefined }, { projectId: "" }, { projectId: "p".repeat(65) }],
    },
    { option: "instanceId", accepts: [], refuses: [{ instanceId: undefined }, { instanceId: "" }] },
    {
      option: "userNames",
      accepts: [{ userNames: [] }, { userNames: ["user1"] }],
      refuses: [{ userNames: "user1" }, { userNames: [1] }],
    },
    {
      option: "groups",
      accepts: [{ groups: ["superGroup"] }],
      refuses: [{ groups: "superGroup" }],
    },
    { option: "roles", accepts: [{ roles: ["admin"] }], refuses: [{ roles: { admin: true } }] },
    {
      option: "assumedLifetimeSeconds",
      accepts: [{ assumedLifetimeSeconds: 7_200 }],
      refuses: [{ assumedLifetimeSeconds: 0 }, { assumedLifetimeSeconds: "3600" }],
    },
  ],
};
