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
export { DaypassError, firstOf } from "@daypass/core";
export type { UserToken, UserTokenOptions } from "@daypass/huawei-auth";
export { userToken } from "@daypass/huawei-auth";
export type { ProviderConfig, ProviderId } from "./create-provider.ts";
export { createProvider } from "./create-provider.ts";
// The one list of providers, generated from the manifest: a new API needs no edit here.
export * from "./generated/apis.ts";
