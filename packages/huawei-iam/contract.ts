import type { Contract } from "../../test/contract/contract.ts";

const statement = { Effect: "Allow", Action: ["obs:object:*"] } as const;
const policy = (statements: number) => ({
  policy: { Version: "1.1", Statement: Array.from({ length: statements }, () => statement) },
});
const effect = (Effect: string) => ({
  policy: { Version: "1.1", Statement: [{ ...statement, Effect }] },
});
const user = (name: string) => ({ sessionUser: { name } });

// Transcribed from the vendor's page of August 2024.
export const contract: Contract = {
  operation: "createTemporaryAccessKeyByAgency",
  now: "2020-01-08T02:00:00Z",
  options: { domainName: "IAMDomainA", agencyName: "IAMAgency", durationSeconds: 3600 },
  credentials: {
    success: {
      kind: "access-key",
      accessKeyId: "E6DX0TF2ZREQ4Z...",
      secretAccessKey: "w9ePum0qdfac39ErLD0UdjofYkqort6Iw....",
      sessionToken: "gQpjbi1ub3J0aC0...",
      expiration: "2020-01-08T02:56:19.587Z",
      expirySource: "server",
    },
  },
  errors: {
    "400 invalid-parameter": "rejected",
    "400 invalid-policy": "rejected",
    // The caller's own key has ended: the vendor says so with 400.
    "400 session-token-expired": "unauthenticated",
    "401 unauthenticated": "unauthenticated",
    "401 wrong-password": "unauthenticated",
    "401 signature-refused": "unauthenticated",
    "401 clock-skew": "clock-skew",
    "401 token-expired": "unauthenticated",
    "403 forbidden": "forbidden",
    "403 not-authorised": "forbidden",
    "404 not-found": "not-found",
    "429 throttled": "throttled",
    "429 gateway-throttled": "throttled",
    "500 internal-error": "unavailable",
  },
  limits: [
    {
      option: "durationSeconds",
      accepts: [
        { durationSeconds: 900 },
        { durationSeconds: 86_400 },
        { durationSeconds: undefined },
      ],
      refuses: [
        { durationSeconds: 899 },
        { durationSeconds: 86_401 },
        { durationSeconds: 900.5 },
        { durationSeconds: "3600" },
      ],
    },
    {
      option: "sessionUser",
      accepts: [user("Alice"), user(`A${"b".repeat(63)}`), user("A b-c_d.1")],
      refuses: [user("Alic"), user(`A${"b".repeat(64)}`), user("1lice"), user("Alice!")],
    },
    {
      option: "domainName",
      accepts: [{ domainName: undefined, domainId: "00010203040506070809000102030405" }],
      refuses: [{ domainName: undefined }, { domainName: ["IAMDomainA"] }],
    },
    { option: "agencyName", accepts: [], refuses: [{ agencyName: undefined }, { agencyName: 1 }] },
    {
      option: "policy",
      accepts: [policy(1), policy(8), effect("allow"), effect("Deny")],
      refuses: [
        policy(9),
        effect("Maybe"),
        { policy: { Version: "1.0", Statement: [statement] } },
        { policy: { Version: "1.1" } },
        { policy: { Version: "1.1", Statement: [{ Effect: "Allow" }] } },
      ],
    },
  ],
};
