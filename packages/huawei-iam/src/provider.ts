import {
  type AccessKey,
  accessKey,
  checkRequest,
  dateTimeExpiry,
  defined,
  type Provider,
  refreshing,
  successOf,
} from "@daypass/core/provider";
import { apiOf, clientOf, type HuaweiIamClientOptions } from "./client.ts";
import { createTemporaryAccessKeyByAgency } from "./generated/operations.ts";
import type { components } from "./generated/schema.ts";
import { createTemporaryAccessKeyByAgencyValidators } from "./generated/validators.ts";

/** The account that delegated the agency, by its id (preferred) or by its name. */
export type DelegatingAccount =
  | { readonly domainId: string; readonly domainName?: undefined }
  | { readonly domainName: string; readonly domainId?: undefined };

/** Which agency to act for, and with which restrictions. */
export type HuaweiIamOptions = HuaweiIamClientOptions &
  DelegatingAccount & {
    readonly agencyName: string;
    /** How long a key is valid: 900 to 86,400. Default: 900. */
    readonly durationSeconds?: number | undefined;
    /** The enterprise user on whose behalf the key is used; the session token carries the name. */
    readonly sessionUser?: components["schemas"]["SessionUser"] | undefined;
    /** Narrows what the agency may do. In effect for OBS only; at most eight statements. */
    readonly policy?: components["schemas"]["Policy"] | undefined;
  };

// What is called here and no more: a bundle of the provider goes without the login by password.
const api = /* @__PURE__ */ apiOf({
  operations: { createTemporaryAccessKeyByAgency },
  validators: createTemporaryAccessKeyByAgencyValidators,
});

const optionOf = {
  // What is wrong with it as a whole is that the account is missing.
  "auth.identity.assume_role": "domainName",
  "auth.identity.assume_role.agency_name": "agencyName",
  "auth.identity.assume_role.domain_id": "domainId",
  "auth.identity.assume_role.domain_name": "domainName",
  "auth.identity.assume_role.duration_seconds": "durationSeconds",
  "auth.identity.assume_role.session_user": "sessionUser",
  "auth.identity.policy": "policy",
};

/**
 * Temporary access keys that act for an agency of a Huawei Cloud account.
 *
 * A call throws a {@link DaypassError}: `forbidden` without the Agent Operator permission,
 * `not-found` for an agency that does not exist.
 * @throws {DaypassError} `invalid-input` naming each wrong option.
 * @see https://support.huaweicloud.com/intl/en-us/api-iam/iam_04_0101.html
 * @example
 * const credentials = huaweiIam({
 *   auth: {
 *     accessKeyId: process.env.HUAWEI_ACCESS_KEY ?? "",
 *     secretAccessKey: process.env.HUAWEI_SECRET_KEY ?? "",
 *   },
 *   agencyName: "uploads",
 *   domainName: "partner-account",
 *   durationSeconds: 3600,
 * });
 * const { accessKeyId, secretAccessKey, sessionToken } = await credentials();
 */
export function huaweiIam(options: HuaweiIamOptions): Provider<AccessKey> {
  const { agencyName, domainId, domainName, durationSeconds, sessionUser, policy, ...rest } =
    options;
  const assumeRole = defined({
    agency_name: agencyName,
    domain_id: domainId,
    domain_name: domainName,
    duration_seconds: durationSeconds,
    session_user: sessionUser,
  });
  const body = {
    auth: {
      identity: defined({ methods: ["assume_role" as const], assume_role: assumeRole, policy }),
    },
  };
  checkRequest(api, "TemporaryAccessKeyRequest", body, optionOf);
  const client = clientOf(api, rest);
  return refreshing(
    async ({ signal }) => {
      const { data } = await successOf(
        client.POST("/v3.0/OS-CREDENTIAL/securitytokens", { body, signal }),
      );
      const { access, secret, securitytoken, expires_at } = data.credential;
      return accessKey({
        provider: api.id,
        accessKeyId: access,
        secretAccessKey: secret,
        sessionToken: securitytoken,
        expiration: dateTimeExpiry(expires_at),
        expirySource: "server",
      });
    },
    {
      provider: api.id,
      longestLifeMs: (durationSeconds ?? 900) * 1_000,
      now: client.now,
      random: rest.random,
      onEvent: rest.onEvent,
    },
  );
}
