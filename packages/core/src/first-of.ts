import type { Credential } from "./credential.ts";
import { DaypassError } from "./error.ts";
import type { Provider, ProviderCall } from "./provider.ts";

/**
 * A provider that asks the given ones in turn, each time from the first, and takes the first
 * credential it gets. A caller's abort ends the call; it is not a reason to try the next.
 *
 * @throws {DaypassError} `all-failed` with every cause in `errors`; `invalid-input` without a provider.
 * @example
 * const provider = firstOf(primary, secondary);
 */
export function firstOf<C extends Credential>(...providers: readonly Provider<C>[]): Provider<C> {
  if (providers.length === 0) {
    throw new DaypassError("invalid-input", "firstOf: give at least one provider.", {
      issues: [{ path: ["providers"], message: "expected at least one provider" }],
    });
  }
  const origins = new WeakMap<C, Provider<C>>();

  const provide = async (call?: ProviderCall): Promise<C> => {
    const errors: Error[] = [];
    for (const provider of providers) {
      try {
        const credential = await provider(call);
        origins.set(credential, provider);
        return credential;
      } catch (error) {
        if (call?.signal?.aborted === true) throw error;
        errors.push(
          error instanceof Error ? error : new Error("a provider rejected without an Error"),
        );
      }
    }
    throw allFailed(errors);
  };

  return Object.assign(provide, {
    invalidate(credential: C): void {
      const origin = origins.get(credential);
      // A copy of a credential is unknown here; each provider tells by the key whether it is its own.
      for (const provider of origin === undefined ? providers : [origin]) {
        provider.invalidate(credential);
      }
    },
  });
}

function allFailed(errors: readonly Error[]): DaypassError {
  const causes = errors.map((error) =>
    error instanceof DaypassError ? `${error.provider ?? "a provider"}: ${error.code}` : error.name,
  );
  return new DaypassError(
    "all-failed",
    `No provider gave a credential (${causes.join("; ")}). See errors for each cause.`,
    {
      errors,
      retryable: errors.some((error) => !(error instanceof DaypassError) || error.retryable),
    },
  );
}
