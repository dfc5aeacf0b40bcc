export { hmac, hmacBase64, hmacKey, hmacSha256Hex, sha256Hex } from "#platform";
export type {
  Api,
  Example,
  Examples,
  Operation,
  Operations,
  Validators,
  VendorError,
} from "../api.ts";
export { canonicalDifference, canonicalParts, maskedCanonical } from "../canonical-parts.ts";
export { type ClientSettings, createTypedClient } from "../client.ts";
export type { ServerClock } from "../clock.ts";
export { createServerClock, parseHttpDate } from "../clock.ts";
export { type CodeTable, codeIn } from "../code-table.ts";
export type { AccessKey, Credential, Login } from "../credential.ts";
export { accessKey, login } from "../credential.ts";
export type { HashName, HmacKey, KeyMaterial, MaybePromise } from "../crypto/hash.ts";
export { andThen } from "../crypto/hash.ts";
export { defined } from "../defined.ts";
export type { SignatureDifference, SignedPart } from "../difference.ts";
export { firstDifference, hideValue, masking } from "../difference.ts";
export type { DaypassErrorCode, DaypassErrorFields } from "../error.ts";
export { DaypassError } from "../error.ts";
export type { DaypassEvent, EventListener, RefreshReason } from "../events.ts";
export { dateTimeExpiry, unixExpiry } from "../expiry.ts";
export { firstOf } from "../first-of.ts";
export type { AuthContext, Authenticator, Fetch, HttpRequest, HttpResponse } from "../http.ts";
export type { Expiring, IssueCredential, LifecycleOptions, Refreshing } from "../lifecycle.ts";
export { refreshing } from "../lifecycle.ts";
export type { ClientOptions } from "../options.ts";
export { invalidInput } from "../options.ts";
export type { Provider, ProviderCall } from "../provider.ts";
export { redacted } from "../redact.ts";
export { rememberLast } from "../remember-last.ts";
export { checkRequest } from "../request-check.ts";
export { codeOfStatus, errorFromResponse } from "../response-error.ts";
export { successOf } from "../success.ts";
export type { Sending, Transport } from "../transport.ts";
export { createTransport } from "../transport.ts";
export type { TypedClient, TypedMethod, TypedResult } from "../typed-client.ts";
export { isDateTime } from "../validation/date-time.ts";
export { countFields, isInteger, isNumber, isObject, isUnique } from "../validation/json.ts";
export type { Report } from "../validation/report.ts";
export { closest, expected } from "../validation/report.ts";
export { hasLength } from "../validation/text.ts";
export type { Issue, Validator } from "../validator.ts";
export { validator } from "../validator.ts";
export { readErrorBody, readVendorError } from "../vendor-error.ts";
