import type { Credential } from "./credential.ts";

/** What one call of a {@link Provider} may ask for. */
export interface ProviderCall {
  /** Stops this caller's wait. The request itself goes on while another caller waits for it. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Ask the cloud for a new credential even if the held one is fresh. A request in flight is joined.
   * When it fails this call fails, also while the held one is valid.
   */
  readonly forceRefresh?: boolean | undefined;
}

/**
 * Call it to get a current credential; it caches, refreshes ahead and shares one request among all
 * callers. It is also a valid AWS SDK v3 `credentials` provider.
 */
export interface Provider<C extends Credential = Credential> {
  /** @throws {DaypassError} when no valid credential is held and none could be had. */
  (call?: ProviderCall): Promise<C>;
  /** Tells the provider that a service rejected this very credential: the next call gets a new one. */
  invalidate(credential: C): void;
}
