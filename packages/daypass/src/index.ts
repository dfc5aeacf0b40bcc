export type {
  AccessKey,
  Credential,
  DaypassErrorCode,
  DaypassEvent,
  Issue,
  Login,
  Provider,
  ProviderCall,
} from "@daypass/core";
export { DaypassError, firstOf } from "@daypass/core/provider";
export type {
  HuaweiExplanationOptions,
  HuaweiSignatureExplanation,
  UserToken,
  UserTokenOptions,
} from "@daypass/huawei-auth";
export { explainSignature as explainHuaweiSignature, userToken } from "@daypass/huawei-auth";
export type { TencentExplanationOptions, TencentSignatureExplanation } from "@daypass/tencent-sts";
export { explainSignature as explainTencentSignature } from "@daypass/tencent-sts";
export type { ProviderConfig, ProviderId } from "./create-provider.ts";
export { createProvider } from "./create-provider.ts";
// The one list of providers, generated from the manifest: a new API needs no edit here.
export * from "./generated/apis.ts";
