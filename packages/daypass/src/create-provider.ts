import { invalidInput } from "@daypass/core/provider";
import { type ProviderOptions, providers } from "./generated/apis.ts";

/** Id of an API that Daypass knows. */
export type ProviderId = keyof ProviderOptions;

/** A provider as plain data: the API's id with the options of its provider. */
export type ProviderConfig = {
  readonly [Id in ProviderId]: { readonly provider: Id } & ProviderOptions[Id];
}[ProviderId];

/**
 * Makes a provider from plain data, such as a configuration file.
 * @throws {DaypassError} `invalid-input`: for an unknown `provider` with the list of ids, and whatever
 * the provider says of its options.
 * @example
 * const provider = createProvider({
 *   provider: "tencent-sts",
 *   auth: {
 *     secretId: process.env.TENCENT_SECRET_ID ?? "",
 *     secretKey: process.env.TENCENT_SECRET_KEY ?? "",
 *   },
 *   name: "browser",
 *   policy: { version: "2.0", statement: [{ effect: "allow", action: "*", resource: "*" }] },
 * });
 */
export function createProvider<Config extends ProviderConfig>(
  config: Config,
): ReturnType<(typeof providers)[Config["provider"]]> {
  const { provider, ...options } = config;
  if (!Object.hasOwn(providers, provider)) {
    const message = `expected one of ${Object.keys(providers).join(", ")}`;
    throw invalidInput("daypass", undefined, [{ path: ["provider"], message }]);
  }
  const create = providers[provider] as (options: object) => never;
  return create(options);
}
