export type { AccessKey, DaypassErrorCode, DaypassEvent, Provider } from "@daypass/core";
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
export type { HuaweiLakeformationClientOptions } from "./client.ts";
export { createClient } from "./client.ts";
export type { components, operations, paths } from "./generated/schema.ts";
export { validators } from "./generated/validators.ts";
export type { HuaweiLakeformationOptions } from "./provider.ts";
export { huaweiLakeformation } from "./provider.ts";
