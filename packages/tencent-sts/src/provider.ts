import {
  type AccessKey,
  accessKey,
  invalidInput,
  type Provider,
  refreshing,
  unixExpiry,
} from "@daypass/core/provider";
import { clientOf, postApi, type TencentStsClientOptions } from "./client.ts";
import { currentCall } from "./current-call.ts";
import { legacyCall } from "./legacy-call.ts";
import { type CamPolicy, encodedPolicy } from "./policy.ts";

/** For whom the key is, and what it may do. */
export interface TencentStsOptions extends TencentStsClientOptions {
  /** The name under which you know the federated user. */
  readonly name: string;
  /** What the key may do at most: an object, its JSON, or its JSON URL-encoded. It is encoded for you. */
  readonly policy: CamPolicy | string;
  /**
   * How long a key is valid: up to 7,200, with the version `2018-08-13` and a sub-account up to
   * 129,600. Default: 1,800.
   */
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
  const { name, policy: given, durationSeconds, ...rest } = options;
  const policy = encodedPolicy(given);
  if (typeof policy !== "string") throw invalidInput(postApi.id, undefined, [policy]);
  const client = clientOf(postApi, rest);
  const call = rest.version === "2018-08-13" ? currentCall : legacyCall;
  const ask = call({ name, policy, durationSeconds }, rest.region);
  return refreshing(
    async ({ signal }) => {
      const { expiredTime, ...key } = await ask(client, signal);
      return accessKey({
        ...key,
        provider: postApi.id,
        expiration: unixExpiry(expiredTime),
        expirySource: "server",
      });
    },
    {
      provider: postApi.id,
      longestLifeMs: (durationSeconds ?? 1_800) * 1_000,
      now: client.now,
      random: rest.random,
      onEvent: rest.onEvent,
    },
  );
}
