/** A value to check, and what every check has to say about it. */
export interface Case {
  readonly name: string;
  readonly schema: "request" | "response";
  readonly value: unknown;
  readonly valid: boolean;
}

const request = {
  auth: {
    identity: {
      methods: ["assume_role"],
      assume_role: {
        domain_name: "IAMDomainA",
        agency_name: "IAMAgency",
        duration_seconds: 3600,
        session_user: { name: "SessionUserName" },
      },
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
    },
  },
};

const response = {
  credential: {
    access: "E6DX0TF2ZREQ4ZFAKE",
    expires_at: "2020-01-08T02:56:19.587000Z",
    secret: "fake-secret-of-forty-characters-in-total",
    securitytoken: "fake-token".repeat(64),
  },
};

/** The invalid ones fail at a check near the beginning, or at the very last. */
export const cases: readonly Case[] = [
  { name: "request, valid", schema: "request", value: request, valid: true },
  { name: "request, no identity", schema: "request", value: { auth: {} }, valid: false },
  {
    name: "request, wrong condition",
    schema: "request",
    value: changed(request, '["public"]', "[1]"),
    valid: false,
  },
  { name: "response, valid", schema: "response", value: response, valid: true },
  { name: "response, no key", schema: "response", value: { credential: {} }, valid: false },
  {
    name: "response, end without offset",
    schema: "response",
    value: changed(response, "587000Z", "587000"),
    valid: false,
  },
];

function changed(value: unknown, part: string, replacement: string): unknown {
  return JSON.parse(JSON.stringify(value).replace(part, replacement));
}
