import Type from "typebox";
import { Compile } from "typebox/compile";
import { effect, userName } from "./patterns.ts";

const text = Type.String({ minLength: 1 });
const entry = Type.String({ maxLength: 128 });
const policy = Type.Object({
  Version: Type.Literal("1.1"),
  Statement: Type.Array(
    Type.Object({
      Effect: Type.String({ pattern: effect.source }),
      Action: Type.Array(entry, { maxItems: 100 }),
      Resource: Type.Optional(Type.Array(entry, { minItems: 1, maxItems: 10 })),
      Condition: Type.Optional(
        Type.Record(Type.String(), Type.Record(Type.String(), Type.Array(Type.String())), {
          maxProperties: 10,
        }),
      ),
    }),
    { minItems: 1, maxItems: 8 },
  ),
});
const role = Type.Object(
  {
    agency_name: text,
    domain_id: Type.Optional(text),
    domain_name: Type.Optional(text),
    duration_seconds: Type.Optional(Type.Integer({ minimum: 900, maximum: 86_400 })),
    session_user: Type.Optional(
      Type.Object({
        name: Type.Optional(Type.String({ minLength: 5, maxLength: 64, pattern: userName.source })),
      }),
    ),
  },
  { anyOf: [{ required: ["domain_id"] }, { required: ["domain_name"] }] },
);
const request = Type.Object({
  auth: Type.Object({
    identity: Type.Object({
      methods: Type.Array(Type.Literal("assume_role"), { minItems: 1, maxItems: 1 }),
      assume_role: role,
      policy: Type.Optional(policy),
    }),
  }),
});
const response = Type.Object({
  credential: Type.Object({
    access: text,
    secret: text,
    securitytoken: text,
    expires_at: Type.String({ format: "date-time" }),
  }),
});

const compiledRequest = Compile(request);
const compiledResponse = Compile(response);

export const isRequest = (value: unknown): boolean => compiledRequest.Check(value);
export const isResponse = (value: unknown): boolean => compiledResponse.Check(value);
