import type { Contract } from "../../test/contract/contract.ts";

export const contract: Contract = {
  operation: "issueKey",
  now: "2026-01-01T00:00:00Z",
  options: {},
  credentials: {
    success: {
      kind: "access-key",
      accessKeyId: "acme-key-1",
      secretAccessKey: "fake-acme-secret",
      sessionToken: "fake-acme-token",
      expiration: "2026-01-01T01:00:00Z",
      expirySource: "server",
    },
  },
  errors: { "403 no-keys": "forbidden" },
  limits: [
    {
      option: "team",
      accepts: [{ team: "b" }, { team: "b".repeat(20) }],
      refuses: [{ team: "" }, { team: "b".repeat(21) }],
    },
  ],
};
