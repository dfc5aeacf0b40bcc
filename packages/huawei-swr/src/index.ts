export type { DaypassErrorCode, DaypassEvent, Login, Provider } from "@daypass/core";
export { DaypassError, firstOf } from "@daypass/core/provider";
export type {
  HuaweiAuth,
  HuaweiExplanationOptions,
  HuaweiRegion,
  HuaweiSignatureExplanation,
  UserToken,
  UserTokenOptions,
} from "@daypass/huawei-auth";
export { explainSignature, userToken } from "@daypass/huawei-auth";
export type { HuaweiSwrClientOptions } from "./client.ts";
export { createClient } from "./client.ts";
export type { components, operations, paths } from "./generated/schema.ts";
export { validators } from "./generated/validators.ts";
export type { HuaweiSwrOptions } from "./provider.ts";
export { huaweiSwr } from "./provider.ts";
