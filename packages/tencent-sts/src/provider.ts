import {
  type AccessKey,
  accessKey,
  checkRequest,
  defined,
  invalidInput,
  type Provider,
  refreshing,
  successOf,
  unixExpiry,
} from "@daypass/core/provider";
import { api, createClient, type TencentStsClientOptions } from "./client.ts";
import { type CamPolicy, encodedPolicy } from "./policy.ts";

/** For whom the key is, and what it may do. */
export interface TencentStsOptions extends TencentStsClientOptions {
  /** The name under which you know the federated user. */
  readonly name: string;
  /** What the key may do at most: an object, its JSON, or its JSON URL-encoded. It is encoded for you. */
  readonly policy: CamPolicy | string;
  /** How long a key is valid: up to 7,200. Default: 1,800. */
  readonly durationSeconds?: number | undefined;
}

/**
 * Temporary access keys of Tencent Cloud for a federated user: they may do what both the caller and
 * the policy allow.
 *
 * A call throws a {@link DaypassError}: `unauthenticated` for a wrong key, `forbidden` when the account
 * may not call the API, `rejected` for a policy that it does not take.
 * @throws {DaypassError} `invalid-input` naming each wrong option.
 * @see https://intl.cloud.tencent.com/document/product/598/13896
 * @example
 * const credentials = tencentSts({
 *   auth: {
 *     secretId: process.env.TENCENT_SECRET_ID ?? "",
 *     secretKey: process.env.TENCENT_SECRET_KEY ?? "",
 *   },
 *   name: "browser",
 *   policy: {
 *     version: "2.0",
 *     statement: [{ effect: "allow", action: "name/cos:PutObject", resource: "*" }],
 *   },
 * });
 * const { accessKeyId, secretAccessKey, sessionToken } = await credentials();
 */
export function tencentSts(options: TencentStsOptions): Provider<AccessKey> {
  const { name, policy, durationSeconds, ...rest } = options;
  const encoded = encodedPolicy(policy);
  if (typeof encoded !== "string") throw invalidInput(api.id, undefined, [encoded]);
  const body = defined({
    Action: "GetFederationToken" as const,
    name,
    policy: encoded,
    durationSeconds,
  });
  checkRequest(api, "FederationTokenForm", body, {});
  const client = createClient(rest);
  return refreshing(
    async ({ signal }) => {
      const { data } = await successOf(client.POST("/v2/index.php", { body, signal }));
      // The spec asks for it with the code 0, and any other code was thrown.
      if (data.data === undefined) throw new TypeError("a success without data passed the spec");
      const { credentials, expiredTime } = data.data;
      return accessKey({
        provider: api.id,
        accessKeyId: credentials.tmpSecretId,
        secretAccessKey: credentials.tmpSecretKey,
        sessionToken: credentials.sessionToken ?? credentials.token ?? "",
        expiration: unixExpiry(expiredTime),
        expirySource: "server",
      });
    },
    {
      provider: api.id,
      longestLifeMs: (durationSeconds ?? 1_800) * 1_000,
      now: client.now,
      random: rest.random,
      onEvent: rest.onEvent,
    },
  );
}
