import {
  type AccessKey,
  type Api,
  accessKey,
  type ClientOptions,
  checkRequest,
  createTypedClient,
  type Provider,
  refreshing,
  successOf,
} from "@daypass/core/provider";
import { operations } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";
import { validators } from "./generated/validators.ts";

/** Which team the key is for. */
export interface AcmeKeysOptions extends ClientOptions {
  readonly token: string;
  readonly team: string;
}

const api: Api = { id: "acme-keys", operations, validators, errorCode: () => undefined };

/** Temporary keys of Acme. */
export function acmeKeys({ token, team, ...settings }: AcmeKeysOptions): Provider<AccessKey> {
  const params = { path: { team } };
  checkRequest(api, "IssueKeyParameters", params, { "path.team": "team" });
  const client = createTypedClient<paths>(api, {
    ...settings,
    baseUrl: settings.baseUrl ?? "https://keys.acme.test",
    authenticate: (request) => ({
      ...request,
      headers: { ...request.headers, "x-acme-token": token },
    }),
  });
  return refreshing(
    async ({ signal }) => {
      const { data } = await successOf(client.POST("/v9/teams/{team}/key", { params, signal }));
      return accessKey({
        provider: api.id,
        accessKeyId: data.id,
        secretAccessKey: data.secret,
        sessionToken: data.token,
        expiration: new Date(data.ends),
        expirySource: "server",
      });
    },
    { provider: api.id, now: client.now },
  );
}
