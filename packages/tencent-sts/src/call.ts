import type { createClient } from "./client.ts";

/** What a key is asked for, whatever the version of the interface. */
export interface KeyRequest {
  readonly name: string;
  /** JSON, URL-encoded once. */
  readonly policy: string;
  readonly durationSeconds?: number | undefined;
}

/** A key as both versions of the interface give it, under one set of names. */
export interface IssuedKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** In Unix seconds. */
  readonly expiredTime: number;
}

/**
 * Checks a request by the spec of one version, and returns what sends it.
 * @throws {DaypassError} `invalid-input` naming each wrong option.
 */
export type KeyCall = (
  request: KeyRequest,
  region: string | undefined,
) => (client: ReturnType<typeof createClient>, signal: AbortSignal) => Promise<IssuedKey>;
