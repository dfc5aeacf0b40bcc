import {
  type Api,
  type ClientOptions,
  createTypedClient,
  invalidInput,
  readErrorBody,
  type TypedClient,
  type VendorError,
} from "@daypass/core/provider";
import { type TencentAuth, type TencentSigning, tencentAuthenticator } from "./auth.ts";
import { tencentErrorCode, tencentServerTime } from "./error-code.ts";
import {
  getFederationTokenByForm,
  getFederationTokenByJson,
  operations,
} from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";
import {
  getFederationTokenByFormValidators,
  getFederationTokenByJsonValidators,
  validators,
} from "./generated/validators.ts";
import { addedBySigning, type Unsigned } from "./unsigned.ts";

const endpoints = {
  v2: "https://sts.api.qcloud.com",
  "2018-08-13": "https://sts.tencentcloudapi.com",
} as const;

/** `v2` is the interface of the vendor's page that the spec transcribes, `2018-08-13` its successor. */
export type TencentStsVersion = keyof typeof endpoints;

/** Options of the typed client. */
export interface TencentStsClientOptions extends ClientOptions, TencentSigning {
  /** The key that signs. */
  readonly auth: TencentAuth;
  /** Which interface to ask; each has its own endpoint. Default: `v2`. */
  readonly version?: TencentStsVersion | undefined;
}

/** What shared code has to know of this API, of all its operations or of those that are used. */
function apiOf<Part extends Pick<Api, "operations" | "validators">>(part: Part) {
  return {
    id: "tencent-sts",
    ...part,
    addedByAuth: addedBySigning,
    errorCode: tencentErrorCode,
    serverTime: tencentServerTime,
    failure: failureIn,
  } satisfies Api;
}

export const api = /* @__PURE__ */ apiOf({ operations, validators });

/** What the provider calls, which sends by POST only. */
export const postApi = /* @__PURE__ */ apiOf({
  operations: { getFederationTokenByForm, getFederationTokenByJson },
  // Bundlers take a spread for something that has an effect.
  validators: /* @__PURE__ */ Object.assign(
    {},
    getFederationTokenByFormValidators,
    getFederationTokenByJsonValidators,
  ),
});

// Every answer has the status 200; the code tells success from failure. The current interface has none
// in a success.
function failureIn(body: unknown): VendorError | undefined {
  const error = readErrorBody(body);
  return error.vendorCode === undefined || error.vendorCode === "0" ? undefined : error;
}

/**
 * A client of the whole API, typed by the spec but for the parameters that signing adds. Most callers
 * want `tencentSts` instead.
 * @throws {DaypassError} `invalid-input` naming each wrong option.
 */
export function createClient(options: TencentStsClientOptions): TypedClient<Unsigned<paths>> {
  return clientOf(api, options);
}

/** The same of an API that lists only some of the operations. */
export function clientOf(api: Api, options: TencentStsClientOptions): TypedClient<Unsigned<paths>> {
  const { auth, version = "v2", signatureMethod, region, nonce, ...settings } = options;
  if (!Object.hasOwn(endpoints, version)) {
    const message = `expected ${Object.keys(endpoints).join(" or ")}`;
    throw invalidInput(api.id, undefined, [{ path: ["version"], message }]);
  }
  const { random } = settings;
  return createTypedClient<Unsigned<paths>>(api, {
    ...settings,
    baseUrl: settings.baseUrl ?? endpoints[version],
    authenticate: tencentAuthenticator(auth, { signatureMethod, region, nonce, random }),
  });
}
