export type {
  HuaweiAccessKey,
  HuaweiAuth,
  HuaweiAuthOptions,
  HuaweiAuthSource,
  HuaweiToken,
} from "./auth.ts";
export { huaweiAuthenticator } from "./auth.ts";
export type { Authorization } from "./authorization.ts";
export { parseAuthorization, parseSdkDate, sdkDate } from "./authorization.ts";
export type { SignedTarget } from "./canonical-request.ts";
export { canonicalRequest, signedTarget, urlTarget } from "./canonical-request.ts";
export type { HuaweiRegion, HuaweiService } from "./endpoints.ts";
export { endpoint, iamEndpoint, regionalBaseUrl, regions } from "./endpoints.ts";
export { huaweiErrorCode, huaweiServerTime } from "./error-code.ts";
export type { HuaweiExplanationOptions, HuaweiSignatureExplanation } from "./explanation.ts";
export { explainSignature } from "./explanation.ts";
export type { ProjectClientOptions } from "./project-client.ts";
export { createProjectClient } from "./project-client.ts";
export type { HuaweiSigner, SignedRequest, SigningKeys, SigningScope } from "./signature.ts";
export { bodyHash, huaweiSigner, signature, signHuawei, stringToSign } from "./signature.ts";
export type { ScopeTarget, TokenScope, UserToken, UserTokenOptions } from "./user-token.ts";
export { userToken } from "./user-token.ts";
