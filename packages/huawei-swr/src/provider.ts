import {
  checkRequest,
  dateTimeExpiry,
  invalidInput,
  type Login,
  login,
  type Provider,
  refreshing,
  successOf,
} from "@daypass/core/provider";
import { api, createClient, type HuaweiSwrClientOptions } from "./client.ts";

/** Which instance to log in to. */
export interface HuaweiSwrOptions extends HuaweiSwrClientOptions {
  readonly projectId: string;
  /** Id of an SWR Enterprise Edition instance. */
  readonly instanceId: string;
  /** Which field of the answer is the login's user name. Default: `user_id`. */
  readonly usernameField?: "user_id" | "token_id" | undefined;
}

// How long a login lasts, by the document.
const dayMs = 24 * 3_600_000;

const optionOf = { "path.project_id": "projectId", "path.instance_id": "instanceId" };

/**
 * Temporary logins for a registry of Huawei Cloud SWR Enterprise Edition, for `docker login`. They are
 * valid for a day and cannot be revoked.
 *
 * A call throws a {@link DaypassError}: `forbidden` without `swr:instance:createTempCredential`,
 * `not-found` for an instance that does not exist.
 * @throws {DaypassError} `invalid-input` naming each wrong option.
 * @see https://support.huaweicloud.com/api-swr2/swr_03_0401.html
 * @example
 * const registry = huaweiSwr({
 *   auth: { token: process.env.HUAWEI_TOKEN ?? "" },
 *   region: "cn-north-4",
 *   projectId: "0f0e0d0c0b0a09080706050403020100",
 *   instanceId: "2180518f-42b8-4947-b20b-adfc53981a25",
 * });
 * const { username, password } = await registry();
 */
export function huaweiSwr(options: HuaweiSwrOptions): Provider<Login> {
  const { instanceId, usernameField = "user_id", ...rest } = options;
  const path = { project_id: rest.projectId, instance_id: instanceId };
  const params = { path };
  checkRequest(api, "CreateInstanceTempCredentialParameters", params, optionOf);
  if (usernameField !== "user_id" && usernameField !== "token_id") {
    const message = "expected user_id or token_id";
    throw invalidInput(api.id, undefined, [{ path: ["usernameField"], message }]);
  }
  const client = createClient(rest);
  return refreshing(
    async ({ signal }) => {
      const { data } = await successOf(
        client.POST("/v2/{project_id}/instances/{instance_id}/temp-credential", { params, signal }),
      );
      return login({
        provider: api.id,
        username: data[usernameField] ?? "",
        password: data.auth_token,
        expiration: dateTimeExpiry(data.expire_date),
        expirySource: "server",
      });
    },
    {
      provider: api.id,
      longestLifeMs: dayMs,
      now: client.now,
      random: rest.random,
      onEvent: rest.onEvent,
    },
  );
}
