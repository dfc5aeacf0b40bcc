export type { AccessKey, Credential, Login } from "./credential.ts";
export type { DaypassErrorCode, DaypassErrorFields } from "./error.ts";
export type { DaypassEvent, EventListener, RefreshReason } from "./events.ts";
export type { AuthContext, Authenticator, Fetch, HttpRequest } from "./http.ts";
export type { ClientOptions } from "./options.ts";
// From that entry, so that there is one of each whichever entry is imported.
export { DaypassError, firstOf } from "./provider/index.ts";
export type { Provider, ProviderCall } from "./provider.ts";
export type { TypedClient, TypedMethod, TypedResult } from "./typed-client.ts";
export type { Issue, Validator } from "./validator.ts";
