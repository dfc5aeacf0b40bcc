import {
  type Api,
  type ClientOptions,
  createTypedClient,
  DaypassError,
  dateTimeExpiry,
  type Expiring,
  type Issue,
  invalidInput,
  type ProviderCall,
  redacted,
  refreshing,
  successOf,
} from "@daypass/core/provider";
import { endpoint, type HuaweiRegion, iamEndpoint } from "./endpoints.ts";
import { huaweiErrorCode, huaweiServerTime } from "./error-code.ts";
import { createUserToken } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";
import { createUserTokenValidators } from "./generated/validators.ts";
import { textIssues } from "./options.ts";

/** A project or an account, by its id or by its name. */
export type ScopeTarget = { readonly id: string } | { readonly name: string };

/** What a token is good for: the services of a project's region, or IAM itself. */
export type TokenScope = { readonly project: ScopeTarget } | { readonly domain: ScopeTarget };

/** Who logs in, and for what. */
export interface UserTokenOptions extends ClientOptions {
  /** Name of the IAM user. */
  readonly username: string;
  readonly password: string;
  /** Name of the account that the user belongs to. */
  readonly domainName: string;
  /** SWR and LakeFormation need a project's token, IAM an account's. */
  readonly scope: TokenScope;
  /** Logs in at this region's IAM. Default: the global one. */
  readonly region?: HuaweiRegion<"iam"> | undefined;
}

/** Gives a current user token: it logs in when needed, renews ahead, and shares one login among all callers. */
export interface UserToken {
  (call?: ProviderCall): Promise<string>;
  /** Tells it that an API did not accept this very token: the next call logs in again. */
  invalidate(token: string): void;
}

interface IssuedToken extends Expiring {
  readonly text: string;
}

// How long a token lasts, by the document.
const dayMs = 24 * 3_600_000;

// The login belongs to IAM, whose package rests on this one.
const api: Api = {
  id: "huawei-iam",
  operations: { createUserToken },
  validators: createUserTokenValidators,
  errorCode: huaweiErrorCode,
  serverTime: huaweiServerTime,
};

/**
 * Logs in to IAM with a password, for use as `auth`. A token lasts 24 hours. It arrives in a header: one
 * of more than about 15 kB needs `node --max-http-header-size`.
 *
 * A call throws a {@link DaypassError}, such as `unauthenticated` for a wrong password.
 * @throws {DaypassError} `invalid-input` naming each wrong option.
 * @see https://support.huaweicloud.com/intl/en-us/api-iam/iam_30_0001.html
 * @example
 * const auth = userToken({
 *   username: "ci",
 *   password: process.env.HUAWEI_PASSWORD ?? "",
 *   domainName: "my-account",
 *   scope: { project: { name: "cn-north-4" } },
 * });
 */
export function userToken(options: UserTokenOptions): UserToken {
  const issues = optionIssues(options);
  if (issues.length > 0) throw invalidInput(api.id, undefined, issues);
  const { username, password, domainName, scope, region, ...settings } = options;
  const iam = region === undefined ? iamEndpoint : endpoint("iam", region, api.id);
  const client = createTypedClient<paths>(api, { ...settings, baseUrl: settings.baseUrl ?? iam });
  const user = { name: username, password, domain: { name: domainName } };
  const identity = { methods: ["password" as const], password: { user } };
  const body = { auth: { identity, scope } };

  const current = refreshing<IssuedToken>(
    async ({ signal }) => {
      const params = { query: { nocatalog: "true" } };
      const { data, response } = await successOf(
        client.POST("/v3/auth/tokens", { params, body, signal }),
      );
      const text = tokenOf(response);
      const expiration = dateTimeExpiry(data.token.expires_at);
      return redacted("UserToken", { text, expiration }, ["text"]);
    },
    {
      provider: api.id,
      longestLifeMs: dayMs,
      now: client.now,
      random: settings.random,
      onEvent: settings.onEvent,
      keyOf: ({ text }) => text,
    },
  );

  return Object.assign(async (call?: ProviderCall) => (await current(call)).text, {
    invalidate: (text: string) => current.invalidate({ text, expiration: new Date(0) }),
  });
}

function tokenOf(response: Response): string {
  const text = response.headers.get("x-subject-token") ?? "";
  if (/^[!-~]+$/.test(text)) return text;
  const path = ["X-Subject-Token"];
  const message = "expected a header of visible ASCII characters";
  throw new DaypassError(
    "invalid-response",
    `${api.id} createUserToken: the answer has no usable token: ${path}: ${message}. Check baseUrl, and whether a proxy answered.`,
    {
      provider: api.id,
      operation: "createUserToken",
      status: response.status,
      issues: [{ path, message }],
    },
  );
}

function optionIssues(options: UserTokenOptions): readonly Issue[] {
  return [
    ...textIssues(["username"], options.username),
    ...textIssues(["password"], options.password),
    ...textIssues(["domainName"], options.domainName),
    ...scopeIssues(options.scope),
  ];
}

function scopeIssues(scope: unknown): readonly Issue[] {
  const [[kind, target] = [], ...others] = fieldsOf(scope);
  if ((kind !== "project" && kind !== "domain") || others.length > 0) {
    return [{ path: ["scope"], message: "expected either a project or a domain" }];
  }
  const [[field, value] = [], ...more] = fieldsOf(target);
  if ((field !== "id" && field !== "name") || more.length > 0) {
    return [{ path: ["scope", kind], message: "expected either an id or a name" }];
  }
  return textIssues(["scope", kind, field], value);
}

function fieldsOf(value: unknown): readonly [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
