import type { Examples, Operations, Validators } from "./api.ts";
import type { MaybePromise } from "./crypto/hash.ts";
import type { Issue } from "./validator.ts";

// The server's side of an API: what the mock cloud has to know to play the vendor. Types only.

/**
 * A request as the emulated cloud received it. Plain data, so that a server need not build a
 * WHATWG `Request` for each call.
 */
export interface CloudRequest {
  /** In upper case. */
  readonly method: string;
  /** Host name, with the port if one was written. */
  readonly host: string;
  /** As it was sent, percent-encoded. */
  readonly path: string;
  /** As it was sent, percent-encoded, without the question mark. */
  readonly query: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body's text; empty for a request without one. */
  readonly body: string;
}

/** What the emulated cloud answers. */
export interface CloudReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is text; absent for an empty body. */
  readonly body?: unknown;
}

/** Why the emulated cloud refuses a request that fits the spec. */
export type CloudRefusalReason =
  /** No, an unreadable or a wrong signature, or a token nobody issued. */
  | "unauthenticated"
  /** The key id is not known, or it is a temporary one without its session token. */
  | "unknown-key"
  /** The session token is not that of the key. */
  | "wrong-token"
  /** The key or token was valid once. */
  | "expired"
  | "clock-skew"
  /** The nonce was used before. */
  | "replayed"
  | "forbidden"
  /** The operation is known, what it is asked about is not. */
  | "not-found"
  | "unknown-path"
  | "unknown-method"
  | "timed-out"
  | "too-large"
  | "throttled"
  | "unavailable";

/** What is wrong with a request. */
export type CloudRefusal =
  | { readonly reason: "invalid"; readonly issues: readonly Issue[] }
  | {
      readonly reason: CloudRefusalReason;
      /** For people; without secrets. */
      readonly detail: string;
      /** The vendor's code where the reason alone does not decide it. */
      readonly vendorCode?: string;
    };

/** A key that the emulated cloud knows: a permanent one of the account, or one that it issued. */
export interface CloudKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Absent for a permanent key. */
  readonly sessionToken?: string;
  /** Absent for a permanent key. */
  readonly expiresAtMs?: number;
}

/** A registry login that the emulated cloud issued. */
export interface CloudLogin {
  readonly username: string;
  readonly password: string;
  readonly expiresAtMs: number;
}

/** A user token that the emulated cloud issued. */
export interface CloudToken {
  readonly text: string;
  readonly expiresAtMs: number;
  /** What the token is good for, such as `{ projectId }`. */
  readonly scope: Readonly<Record<string, string>>;
}

/** Who sent a request; empty where an API does not ask. */
export interface CloudCaller {
  readonly key?: CloudKey;
  readonly token?: CloudToken;
}

/** A request that passed authentication and validation. */
export interface CloudCall {
  /** The operation's id in the spec. */
  readonly operation: string;
  readonly request: CloudRequest;
  /** Path, query and header parameters, decoded and checked. */
  readonly parameters: {
    readonly path: Readonly<Record<string, string>>;
    readonly query: Readonly<Record<string, unknown>>;
    readonly header: Readonly<Record<string, unknown>>;
  };
  /** Checked; absent when none was sent. */
  readonly body: unknown;
  readonly caller: CloudCaller;
}

/** What the emulated cloud remembers of one realm. */
export interface CloudWorld {
  /** The cloud's time, in milliseconds since 1970. */
  now(): number;
  /** A text from the world's seeded random source. Default alphabet: letters and digits. */
  randomText(length: number, alphabet?: string): string;
  addKey(key: CloudKey): void;
  /** Also finds keys that have expired. */
  key(accessKeyId: string): CloudKey | undefined;
  addLogin(login: CloudLogin): void;
  login(username: string): CloudLogin | undefined;
  /** Tokens have to differ in their last 64 characters. */
  addToken(token: CloudToken): void;
  /** Also finds tokens that have expired. */
  token(text: string): CloudToken | undefined;
  /** Marks a nonce as used for so long; false when it already was. */
  useNonce(nonce: string, untilMs: number): boolean;
}

/**
 * The vendor's side of an API, declared by its package. All behaviour is optional: without it the
 * emulated cloud lets everybody in and answers with the spec's examples.
 */
export interface CloudApi<
  O extends Operations = Operations,
  E extends Examples = Examples,
  Account extends object = object,
  User extends object = object,
> {
  readonly id: string;
  readonly operations: O;
  readonly validators: Validators;
  readonly examples: E;
  /** APIs of one realm accept one another's keys and tokens. Default: the id. */
  readonly realm?: string;
  /**
   * Host names that serve the API; `*` stands for one label. They decide only where APIs share a
   * path and where a path belongs to none.
   */
  readonly hosts?: readonly string[];
  /** Header that carries an id of the request in every answer, in lower case. Default: none. */
  readonly requestIdHeader?: string;
  /**
   * Names of the parameters and form fields that say who calls, which a cloud that answers with
   * examples does not look at. Default: none.
   */
  readonly addedByAuth?: readonly string[];
  /** Options of the API's provider that the emulated cloud accepts. The keys in it say `fake`. */
  readonly account?: Account;
  /** Options of a login by password, for an API whose operations include one. The password says `fake`. */
  readonly user?: User;
  /**
   * Registers what exists before the first request, such as the account's permanent key. Called for
   * each API of a realm.
   */
  prepare?(world: CloudWorld): void;
  /** Finds out who sends a request. Not called for operations that need no authentication. */
  authenticate?(request: CloudRequest, world: CloudWorld): MaybePromise<CloudCaller | CloudRefusal>;
  /**
   * A request that the vendor takes too, in the form that the spec describes. Called after
   * `authenticate`, before the request is checked against the spec.
   */
  normalize?(request: CloudRequest): CloudRequest;
  /** What a good request gets. Default: the first example of the first success status. */
  answer?(call: CloudCall, world: CloudWorld): CloudReply | CloudRefusal;
  /** The vendor's error answer. Default: the documented example whose status fits the reason. */
  refuse?(refusal: CloudRefusal, world: CloudWorld, operation?: string): CloudReply;
}
