import { type } from "arktype";
import { dateTime, effect, userName } from "./patterns.ts";

const policy = type({
  Version: "'1.1'",
  Statement: type({
    Effect: effect,
    Action: "(string <= 128)[] <= 100",
    "Resource?": "1 <= (string <= 128)[] <= 10",
    "Condition?": type("Record<string, Record<string, string[]>>").narrow(
      (operators) => Object.keys(operators).length <= 10,
    ),
  })
    .array()
    .atLeastLength(1)
    .atMostLength(8),
});
const role = type({
  agency_name: "string > 0",
  "domain_id?": "string > 0",
  "domain_name?": "string > 0",
  "duration_seconds?": "900 <= number.integer <= 86400",
  "session_user?": { "name?": type(userName).and("5 <= string <= 64") },
}).narrow(({ domain_id, domain_name }) => domain_id !== undefined || domain_name !== undefined);
const request = type({
  auth: {
    identity: {
      methods: "'assume_role'[] == 1",
      assume_role: role,
      "policy?": policy,
    },
  },
});
const response = type({
  credential: {
    access: "string > 0",
    secret: "string > 0",
    securitytoken: "string > 0",
    // Its own `string.date.iso` takes a time without an offset too.
    expires_at: dateTime,
  },
});

export const isRequest = (value: unknown): boolean => request.allows(value);
export const isResponse = (value: unknown): boolean => response.allows(value);
