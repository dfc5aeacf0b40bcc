import {
  type AccessKey,
  accessKey,
  checkRequest,
  defined,
  invalidInput,
  type Provider,
  refreshing,
  successOf,
} from "@daypass/core/provider";
import { api, createClient, type HuaweiLakeformationClientOptions } from "./client.ts";

/** Which instance to ask, and for whom. */
export interface HuaweiLakeformationOptions extends HuaweiLakeformationClientOptions {
  readonly projectId: string;
  /** Id of a LakeFormation instance. */
  readonly instanceId: string;
  /** Names of IAM users. */
  readonly userNames?: readonly string[] | undefined;
  /** Names of user groups. */
  readonly groups?: readonly string[] | undefined;
  /** Names of roles. */
  readonly roles?: readonly string[] | undefined;
  /** How long a key is taken to be valid, as the API does not say: it promises an hour. Default: 3,600. */
  readonly assumedLifetimeSeconds?: number | undefined;
}

const optionOf = {
  "path.project_id": "projectId",
  "path.instance_id": "instanceId",
  user_names: "userNames",
};

/**
 * Temporary access keys of Huawei Cloud LakeFormation. The API states no expiry; it is assumed, which
 * `expirySource` says.
 *
 * A call throws a {@link DaypassError}: `forbidden` when the token is not one of the project,
 * `not-found` for an instance that does not exist.
 * @throws {DaypassError} `invalid-input` naming each wrong option.
 * @see https://support.huaweicloud.com/api-lakeformation/ShowCredential.html
 * @example
 * const credentials = huaweiLakeformation({
 *   auth: { token: process.env.HUAWEI_TOKEN ?? "" },
 *   region: "cn-north-4",
 *   projectId: "0f0e0d0c0b0a09080706050403020100",
 *   instanceId: "2180518f-42b8-4947-b20b-adfc53981a25",
 *   roles: ["admin"],
 * });
 * const { accessKeyId, secretAccessKey, sessionToken } = await credentials();
 */
export function huaweiLakeformation(options: HuaweiLakeformationOptions): Provider<AccessKey> {
  const { instanceId, userNames, groups, roles, assumedLifetimeSeconds = 3_600, ...rest } = options;
  const path = { project_id: rest.projectId, instance_id: instanceId };
  const params = { path };
  const body = defined({ user_names: userNames, groups, roles });
  checkRequest(api, "ShowCredentialParameters", params, optionOf);
  checkRequest(api, "IdentityInput", body, optionOf);
  if (!(Number.isFinite(assumedLifetimeSeconds) && assumedLifetimeSeconds > 0)) {
    const message = "expected a number of seconds above 0";
    throw invalidInput(api.id, undefined, [{ path: ["assumedLifetimeSeconds"], message }]);
  }
  const client = createClient(rest);
  const local = rest.clock ?? Date.now;
  return refreshing(
    async ({ signal }) => {
      // Counted from before the request: the key may be as old as that.
      const askedAtMs = local();
      const { data } = await successOf(
        client.POST("/v1/{project_id}/instances/{instance_id}/credential", {
          params,
          body,
          signal,
        }),
      );
      // The answer may have corrected the clock, so that only the time in between counts.
      const issuedAtMs = client.now() - Math.max(0, local() - askedAtMs);
      return accessKey({
        provider: api.id,
        accessKeyId: data.access,
        secretAccessKey: data.secret,
        sessionToken: data.security_token,
        expiration: new Date(issuedAtMs + assumedLifetimeSeconds * 1_000),
        expirySource: "assumed",
      });
    },
    { provider: api.id, now: client.now, random: rest.random, onEvent: rest.onEvent },
  );
}
