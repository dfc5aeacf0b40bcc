import { type LifecycleOptions, refreshing } from "@daypass/core/provider";
import type { AccessKey } from "daypass";

/** A cloud without a network, whose time a test moves. */
export interface World {
  timeMs: number;
  /** What requests fail with, if they do. */
  failure: unknown;
  requests: number;
  failures: number;
  mostInFlight: number;
}

export interface IssuerOptions
  extends Partial<Pick<LifecycleOptions<AccessKey>, "random" | "onEvent">> {
  readonly lifetimeMs?: number;
}

/** A provider of keys whose id, secret and token are the number of the request. */
export function createIssuer(options: IssuerOptions) {
  const { lifetimeMs = 900_000, random = () => 0, onEvent } = options;
  const world: World = {
    timeMs: Date.UTC(2026, 0, 1),
    failure: undefined,
    requests: 0,
    failures: 0,
    mostInFlight: 0,
  };
  let inFlight = 0;
  const provider = refreshing<AccessKey>(
    async () => {
      world.requests += 1;
      inFlight += 1;
      world.mostInFlight = Math.max(world.mostInFlight, inFlight);
      const number = String(world.requests);
      const expiration = new Date(world.timeMs + lifetimeMs);
      await Promise.resolve();
      inFlight -= 1;
      if (world.failure !== undefined) {
        world.failures += 1;
        throw world.failure;
      }
      return keyOf(number, expiration);
    },
    { provider: "example-sts", now: () => world.timeMs, random, onEvent },
  );
  return { provider, world };
}

export function keyOf(number: string, expiration: Date): AccessKey {
  return {
    kind: "access-key",
    provider: "example-sts",
    accessKeyId: number,
    secretAccessKey: number,
    sessionToken: number,
    expiration,
    expirySource: "server",
  };
}

/** Lets everything happen that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 16; turn += 1) await undefined;
}
