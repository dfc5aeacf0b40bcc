import {
  type AuthContext,
  type Authenticator,
  andThen,
  type HttpRequest,
  type Issue,
  invalidInput,
  type MaybePromise,
} from "@daypass/core/provider";
import { headerIssues } from "./options.ts";
import { huaweiSigner, type SigningKeys, type SigningScope } from "./signature.ts";

/** An access key: requests are signed with SDK-HMAC-SHA256. A temporary one needs its session token. */
export interface HuaweiAccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** A token of IAM, sent as `X-Auth-Token`. */
export interface HuaweiToken {
  readonly token: string;
}

/**
 * Asked before every request for a token or an access key; it caches by itself. A provider of access
 * keys is one, and so is what `userToken` returns.
 */
export interface HuaweiAuthSource {
  (call?: { readonly signal?: AbortSignal }): MaybePromise<string | HuaweiAccessKey>;
  /** Told that the API did not accept what the source gave: its next answer is a new one. */
  invalidate?(given: string | HuaweiAccessKey): void;
}

/** How to authenticate to Huawei Cloud. */
export type HuaweiAuth = HuaweiAccessKey | HuaweiToken | HuaweiAuthSource;

/** What goes with the authentication of an API. */
export interface HuaweiAuthOptions extends SigningScope {
  /** Id of the API, for errors. */
  readonly provider?: string | undefined;
}

/**
 * Signs each request or adds the token to it. The ids of project and account go with a signature
 * only: a token has its own.
 * @throws {DaypassError} `invalid-input` when something is missing or holds what no header can; from a
 * request, when a source gave such a thing. What a source throws comes through as it is.
 */
export function huaweiAuthenticator(
  auth: HuaweiAuth,
  options: HuaweiAuthOptions = {},
): Authenticator {
  const { provider = "huawei-auth", projectId, domainId } = options;
  const refuse = (issues: readonly Issue[]): void => {
    if (issues.length > 0) throw invalidInput(provider, undefined, issues);
  };
  refuse([
    ...authIssues(auth),
    ...headerIssues(["projectId"], projectId, true),
    ...headerIssues(["domainId"], domainId, true),
  ]);

  const sign = huaweiSigner({ projectId, domainId });
  const authenticate = (request: HttpRequest, given: string | SigningKeys, nowMs: number) => {
    if (typeof given === "string") {
      return { ...request, headers: { ...request.headers, "x-auth-token": given } };
    }
    const signed = sign(request, given, nowMs);
    return andThen(signed, (it) => it.request);
  };

  if (typeof auth !== "function") {
    // A copy, so that a later change of the caller's object cannot mix two keys.
    const given = "accessKeyId" in auth ? keyOf(auth) : auth.token;
    return (request, { nowMs }) => authenticate(request, given, nowMs);
  }

  const givenTo = new WeakMap<HttpRequest, string | HuaweiAccessKey>();
  const fromSource = async (request: HttpRequest, context: AuthContext) => {
    const given = await auth({ signal: context.signal });
    refuse(givenIssues(given));
    const ready = await authenticate(request, given, context.nowMs);
    givenTo.set(ready, given);
    return ready;
  };
  const onRejected = (request: HttpRequest) => {
    const given = givenTo.get(request);
    if (given === undefined || auth.invalidate === undefined) return false;
    auth.invalidate(given);
    return true;
  };
  return Object.assign(fromSource, { onRejected });
}

function keyOf({ accessKeyId, secretAccessKey, sessionToken }: HuaweiAccessKey): HuaweiAccessKey {
  return { accessKeyId, secretAccessKey, sessionToken };
}

function authIssues(auth: unknown): readonly Issue[] {
  if (typeof auth === "function") return [];
  if (typeof auth !== "object" || auth === null || !("token" in auth)) return keyIssues(auth);
  if (!("accessKeyId" in auth)) return headerIssues(["auth", "token"], auth.token);
  if (auth.token === undefined) return keyIssues(auth);
  return [{ path: ["auth"], message: "expected either an access key or a token" }];
}

function givenIssues(given: unknown): readonly Issue[] {
  return typeof given === "string" ? headerIssues(["auth"], given) : keyIssues(given);
}

/** What is wrong with an access key to sign with. */
export function keyIssues(key: unknown): readonly Issue[] {
  if (typeof key !== "object" || key === null) {
    return [{ path: ["auth"], message: "expected an access key, a token or a function" }];
  }
  const { accessKeyId, secretAccessKey, sessionToken } = key as Readonly<Record<string, unknown>>;
  return [
    ...headerIssues(["auth", "accessKeyId"], accessKeyId),
    ...headerIssues(["auth", "secretAccessKey"], secretAccessKey),
    ...headerIssues(["auth", "sessionToken"], sessionToken, true),
  ];
}
