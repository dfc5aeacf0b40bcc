import * as v from "valibot";
import { effect, userName } from "./patterns.ts";

const text = v.pipe(v.string(), v.minLength(1));
const entry = v.pipe(v.string(), v.maxLength(128));
const policy = v.object({
  Version: v.literal("1.1"),
  Statement: v.pipe(
    v.array(
      v.object({
        Effect: v.pipe(v.string(), v.regex(effect)),
        Action: v.pipe(v.array(entry), v.maxLength(100)),
        Resource: v.optional(v.pipe(v.array(entry), v.minLength(1), v.maxLength(10))),
        Condition: v.optional(
          v.pipe(v.record(v.string(), v.record(v.string(), v.array(v.string()))), v.maxEntries(10)),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(8),
  ),
});
const role = v.pipe(
  v.object({
    agency_name: text,
    domain_id: v.optional(text),
    domain_name: v.optional(text),
    duration_seconds: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(900), v.maxValue(86_400)),
    ),
    session_user: v.optional(
      v.object({
        name: v.optional(v.pipe(v.string(), v.minLength(5), v.maxLength(64), v.regex(userName))),
      }),
    ),
  }),
  v.check(({ domain_id, domain_name }) => domain_id !== undefined || domain_name !== undefined),
);
const request = v.object({
  auth: v.object({
    identity: v.object({
      methods: v.pipe(v.array(v.literal("assume_role")), v.length(1)),
      assume_role: role,
      policy: v.optional(policy),
    }),
  }),
});
const response = v.object({
  credential: v.object({
    access: text,
    secret: text,
    securitytoken: text,
    expires_at: v.pipe(v.string(), v.isoTimestamp()),
  }),
});

export const isRequest = (value: unknown): boolean => v.is(request, value);
export const isResponse = (value: unknown): boolean => v.is(response, value);
