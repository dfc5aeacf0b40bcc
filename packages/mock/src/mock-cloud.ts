import type { HttpHandler } from "msw/http";
import { type Cloud, createCloud, type MockCloudOptions } from "./cloud.ts";
import { cloudHandlers } from "./handlers.ts";

/** A mock cloud with the handlers that let MSW intercept requests for it. */
export interface MockCloud extends Cloud {
  /** For `setupServer` and `setupWorker` of MSW; they answer the cloud's paths on any origin. */
  readonly handlers: readonly HttpHandler[];
}

/**
 * The APIs as one cloud in memory, through MSW or a `fetch` function. It verifies signatures and
 * tokens, remembers what it issued and lets it expire on its clock.
 *
 * @example
 * ```ts
 * const cloud = createMockCloud();
 * const provider = huaweiIam({ ...cloud.account("huawei-iam"), fetch: cloud.fetch });
 * const key = await provider();
 * cloud.accepts(key); // true
 * cloud.clock.advance(24 * 3_600_000);
 * cloud.accepts(key); // false
 * ```
 */
export function createMockCloud(options: MockCloudOptions = {}): MockCloud {
  const { cloud, engine } = createCloud(options);
  return { ...cloud, handlers: cloudHandlers(engine) };
}
