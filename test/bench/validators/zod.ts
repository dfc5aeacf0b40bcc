import { z } from "zod";
import { effect, userName } from "./patterns.ts";

const text = z.string().min(1);
const condition = z
  .record(z.string(), z.record(z.string(), z.array(z.string())))
  .refine((operators) => Object.keys(operators).length <= 10);
const policy = z.object({
  Version: z.literal("1.1"),
  Statement: z
    .array(
      z.object({
        Effect: z.string().regex(effect),
        Action: z.array(z.string().max(128)).max(100),
        Resource: z.array(z.string().max(128)).min(1).max(10).optional(),
        Condition: condition.optional(),
      }),
    )
    .min(1)
    .max(8),
});
const role = z
  .object({
    agency_name: text,
    domain_id: text.optional(),
    domain_name: text.optional(),
    duration_seconds: z.int().min(900).max(86_400).optional(),
    session_user: z
      .object({ name: z.string().min(5).max(64).regex(userName).optional() })
      .optional(),
  })
  .refine(({ domain_id, domain_name }) => domain_id !== undefined || domain_name !== undefined);
const request = z.object({
  auth: z.object({
    identity: z.object({
      methods: z.array(z.literal("assume_role")).length(1),
      assume_role: role,
      policy: policy.optional(),
    }),
  }),
});
const response = z.object({
  credential: z.object({
    access: text,
    secret: text,
    securitytoken: text,
    expires_at: z.iso.datetime({ offset: true }),
  }),
});

export const isRequest = (value: unknown): boolean => request.safeParse(value).success;
export const isResponse = (value: unknown): boolean => response.safeParse(value).success;
