import {
  type Api,
  type ClientOptions,
  createTypedClient,
  type TypedClient,
} from "@daypass/core/provider";
import { type HuaweiAuth, huaweiAuthenticator } from "./auth.ts";
import { type HuaweiRegion, type HuaweiService, regionalBaseUrl } from "./endpoints.ts";

/** Options for a service that belongs to a project in a region. One of `region` and `baseUrl` is needed. */
export interface ProjectClientOptions<S extends HuaweiService> extends ClientOptions {
  /** An access key to sign with, or a token scoped to the project. */
  readonly auth: HuaweiAuth;
  /** Region of the instance. */
  readonly region?: HuaweiRegion<S> | undefined;
  /** Project of the access key, sent along with the signature. */
  readonly projectId?: string | undefined;
}

/**
 * A typed client of a service that belongs to a project in a region.
 * @throws {DaypassError} `invalid-input` naming each wrong option.
 */
export function createProjectClient<Paths extends object>(
  api: Api,
  service: HuaweiService,
  options: ProjectClientOptions<HuaweiService>,
): TypedClient<Paths> {
  const { auth, region, projectId, ...settings } = options;
  return createTypedClient<Paths>(api, {
    ...settings,
    baseUrl: regionalBaseUrl(api.id, service, region, settings.baseUrl),
    authenticate: huaweiAuthenticator(auth, { projectId, provider: api.id }),
  });
}
