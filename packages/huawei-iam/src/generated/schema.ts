// Generated from specs/huawei-iam.yaml by `pnpm generate`. Do not edit.

export interface paths {
  readonly "/v3.0/OS-CREDENTIAL/securitytokens": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Get a temporary access key through an agency
     * @description Issues an access key, a secret key and a security token that act within the permissions of the
     *     agency, or, where the request carries a policy, within what both the agency and the policy allow.
     *     The caller needs the Agent Operator permission; a token has to be scoped to the account.
     */
    readonly post: operations["createTemporaryAccessKeyByAgency"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/v3/auth/tokens": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Log in with a password and get a user token
     * @description Checks the name and password of an IAM user and issues a token that is valid for 24 hours. The token
     *     is in the header `X-Subject-Token` of the answer, not in its body. Ask for the scope of a project
     *     before calling a service of a region, and for the scope of an account before calling IAM.
     *
     *     This operation is not part of the transcribed document, which only refers to it.
     */
    readonly post: operations["createUserToken"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description Asks for a temporary access key. */
    readonly TemporaryAccessKeyRequest: {
      /** @description What the caller asks for. */
      readonly auth: components["schemas"]["TemporaryAccessKeyAuth"];
    };
    /** @description Authentication information. */
    readonly TemporaryAccessKeyAuth: {
      /** @description How the caller gets the key, and with which restrictions. */
      readonly identity: components["schemas"]["AssumeRoleIdentity"];
    };
    /** @description The agency to act for, and optionally a policy that narrows its permissions. */
    readonly AssumeRoleIdentity: {
      /** @description The way of authentication. There is exactly one for agencies. */
      readonly methods: readonly "assume_role"[];
      /** @description The agency and the account that delegated it. */
      readonly assume_role: components["schemas"]["AssumeRole"];
      /** @description Narrows the permissions of the key. It has an effect on OBS only, and is at most 2048 characters long. */
      readonly policy?: components["schemas"]["Policy"];
    };
    /** @description The agency and the account that delegated it. Name the account by its id or by its name. */
    readonly AssumeRole: {
      /** @description Name of the agency. */
      readonly agency_name: string;
      /** @description Id of the delegating account. Preferred over its name. One of the two has to be given. */
      readonly domain_id?: string;
      /** @description Name of the delegating account. One of name and id has to be given. */
      readonly domain_name?: string;
      /**
       * @description How long the key is valid, in seconds, from 15 minutes to 24 hours.
       * @default 900
       */
      readonly duration_seconds?: number;
      /** @description The enterprise user on whose behalf the key is used. */
      readonly session_user?: components["schemas"]["SessionUser"];
    };
    /** @description An enterprise user of the delegating account. The security token carries the information. */
    readonly SessionUser: {
      /**
       * @description Name of the enterprise user: 5 to 64 letters, digits, spaces, hyphens, underscores and dots,
       *     beginning with a letter. Names of at most 32 characters without a space pass every known
       *     version of the service.
       */
      readonly name?: string;
    };
    /**
     * @description Permissions of the key. What the key may do is what both this policy and the agency allow.
     *     Written as JSON it is at most 2048 characters long.
     */
    readonly Policy: {
      /**
       * @description Version of the policy grammar.
       * @enum {string}
       */
      readonly Version: "1.1";
      /** @description What is allowed and denied. At most eight statements. */
      readonly Statement: readonly components["schemas"]["PolicyStatement"][];
    };
    /** @description Allows or denies some actions, on some resources, under some conditions. */
    readonly PolicyStatement: {
      /**
       * @description Operations that the statement is about, each written `service:resourceType:operation`. The service
       *     is in lower case, the case of the rest does not matter, and `*` stands for anything.
       */
      readonly Action: readonly string[];
      /**
       * @description `Allow` or `Deny`. A denial wins over a permission. The document's example writes the word without
       *     a capital, so that is taken too.
       */
      readonly Effect: string;
      /** @description When the statement is in force. Without it, always. */
      readonly Condition?: components["schemas"]["Condition"];
      /**
       * @description Resources that the statement is about, each written `service:region:domainId:resourceType:path`,
       *     such as `obs:*:*:bucket:*`.
       */
      readonly Resource?: readonly string[];
    };
    /** @description Conditions by operator, such as `StringEquals`; at most ten. All of them have to hold. */
    readonly Condition: {
      readonly [key: string]: components["schemas"]["ConditionKeys"];
    };
    /** @description Values by condition key, such as `obs:prefix`. */
    readonly ConditionKeys: {
      readonly [key: string]: readonly string[];
    };
    /** @description The answer to a request for a temporary access key. */
    readonly TemporaryAccessKeyResponse: {
      /** @description The issued key. */
      readonly credential: components["schemas"]["TemporaryAccessKey"];
    };
    /** @description A temporary access key. Its four fields belong together. */
    readonly TemporaryAccessKey: {
      /** @description The access key id (AK). */
      readonly access: string;
      /**
       * Format: password
       * @description The secret key (SK).
       */
      readonly secret: string;
      /**
       * Format: password
       * @description The security token. Its length has no documented maximum and is typically below 4096 bytes.
       */
      readonly securitytoken: string;
      /**
       * Format: date-time
       * @description When the key ends, in UTC with six fraction digits.
       */
      readonly expires_at: string;
    };
    /** @description Asks for a user token. */
    readonly UserTokenRequest: {
      /** @description Who logs in, and for which scope. */
      readonly auth: components["schemas"]["UserTokenAuth"];
    };
    /** @description Who logs in, and for which scope. */
    readonly UserTokenAuth: {
      /** @description Who logs in. */
      readonly identity: components["schemas"]["PasswordIdentity"];
      /** @description What the token is for. Without it, the user's own account. */
      readonly scope?: components["schemas"]["TokenScope"];
    };
    /** @description An IAM user and the way of its login. */
    readonly PasswordIdentity: {
      /** @description The way of authentication. */
      readonly methods: readonly "password"[];
      /** @description The login by password. */
      readonly password: components["schemas"]["PasswordLogin"];
    };
    /** @description The login by password. */
    readonly PasswordLogin: {
      /** @description The IAM user who logs in. */
      readonly user: components["schemas"]["PasswordUser"];
    };
    /** @description The name, password and account of an IAM user. */
    readonly PasswordUser: {
      /** @description Name of the IAM user. */
      readonly name: string;
      /**
       * Format: password
       * @description Password of the IAM user.
       */
      readonly password: string;
      /** @description The account that the user belongs to. */
      readonly domain: components["schemas"]["UserDomain"];
    };
    /** @description The account that an IAM user belongs to. */
    readonly UserDomain: {
      /** @description Name of the account. */
      readonly name: string;
    };
    /** @description What a token is for. If both a project and an account are named, the project wins. */
    readonly TokenScope: {
      /** @description A project, that is, a region or a part of it. */
      readonly project?: components["schemas"]["ScopeTarget"];
      /** @description An account. */
      readonly domain?: components["schemas"]["ScopeTarget"];
    };
    /** @description A project or an account, by its id or by its name. */
    readonly ScopeTarget: {
      /** @description Its id. */
      readonly id?: string;
      /** @description Its name. */
      readonly name?: string;
    };
    /** @description What is known about an issued token. The token itself is in the header `X-Subject-Token`. */
    readonly UserTokenResponse: {
      /** @description What is known about the token. */
      readonly token: components["schemas"]["TokenDetails"];
    };
    /** @description What is known about an issued token. */
    readonly TokenDetails: {
      /**
       * Format: date-time
       * @description When the token ends, in UTC with six fraction digits. That is 24 hours after it was issued.
       */
      readonly expires_at: string;
      /**
       * Format: date-time
       * @description When the token was issued, in UTC with six fraction digits.
       */
      readonly issued_at?: string;
      /** @description The way of authentication that was used. */
      readonly methods?: readonly string[];
      /** @description Services and their endpoints, unless the caller left them out with `nocatalog`. */
      readonly catalog?: readonly components["schemas"]["CatalogEntry"][];
      /** @description The account that the token is for, unless it is for a project. */
      readonly domain?: components["schemas"]["TokenSubject"];
      /** @description The project that the token is for, unless it is for an account. */
      readonly project?: components["schemas"]["TokenSubject"];
      /** @description Permissions of the token. */
      readonly roles?: readonly components["schemas"]["TokenSubject"][];
      /** @description The user who logged in. */
      readonly user?: components["schemas"]["TokenSubject"];
    };
    /** @description A service and its endpoints, as IAM lists them. */
    readonly CatalogEntry: {
      readonly [key: string]: unknown;
    };
    /** @description An account, a project, a user or a permission that a token names. */
    readonly TokenSubject: {
      /** @description Its id. */
      readonly id?: string;
      /** @description Its name. */
      readonly name?: string;
      /** @description The account that a project or a user belongs to. */
      readonly domain?: components["schemas"]["TokenDomain"];
    };
    /** @description The account that a project or a user belongs to, as a token names it. */
    readonly TokenDomain: {
      /** @description Its id. */
      readonly id?: string;
      /** @description Its name. */
      readonly name?: string;
    };
    /**
     * @description An error body. IAM writes either `error` alone or `error_code` with `error_msg`, whatever the status;
     *     the gateway in front of it writes the latter with `request_id`.
     */
    readonly ErrorResponse: {
      /** @description What went wrong, in the older style. */
      readonly error?: components["schemas"]["ErrorDetail"];
      /** @description Code of the error, such as `IAM.0011`, or `APIGW.0301` from the gateway. */
      readonly error_code?: string;
      /** @description What went wrong, in words. */
      readonly error_msg?: string;
      /** @description Id of the request. Only the gateway writes it. */
      readonly request_id?: string;
    };
    /** @description What went wrong, in the older style. */
    readonly ErrorDetail: {
      /** @description The HTTP status, as a number or as text. */
      readonly code?: number | string;
      /** @description What went wrong, in words. */
      readonly message?: string;
      /** @description The name of the HTTP status. */
      readonly title?: string;
    };
  };
  responses: {
    /** @description A parameter is missing or wrong, or the caller's own key can no longer be used. */
    readonly BadRequest: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly "X-IAM-Trace-Id": components["headers"]["TraceId"];
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
      };
    };
    /** @description The token, the signature or the password was not accepted. */
    readonly Unauthorized: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly "X-IAM-Trace-Id": components["headers"]["TraceId"];
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
      };
    };
    /** @description The caller is known but may not do this. */
    readonly Forbidden: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly "X-IAM-Trace-Id": components["headers"]["TraceId"];
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
      };
    };
    /** @description The agency, the account or the project does not exist. */
    readonly NotFound: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly "X-IAM-Trace-Id": components["headers"]["TraceId"];
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
      };
    };
    /** @description Too many requests. Wait before trying again. */
    readonly TooManyRequests: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly "X-IAM-Trace-Id": components["headers"]["TraceId"];
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
      };
    };
    /** @description The service failed. */
    readonly InternalError: {
      headers: {
        readonly "X-Request-Id": components["headers"]["RequestId"];
        readonly "X-IAM-Trace-Id": components["headers"]["TraceId"];
        readonly [name: string]: unknown;
      };
      content: {
        readonly "application/json": components["schemas"]["ErrorResponse"];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: {
    /**
     * @description The vendor's id of the request. Quote it in a support case.
     * @example 5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100
     */
    readonly RequestId: string;
    /**
     * @description The id of the request within IAM.
     * @example 2f1d0c9b8a7e6d5c4b3a291807f6e5d4
     */
    readonly TraceId: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly createTemporaryAccessKeyByAgency: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description Which agency to act for, for how long, and with which restrictions. */
    readonly requestBody: {
      readonly content: {
        readonly "application/json;charset=utf8": components["schemas"]["TemporaryAccessKeyRequest"];
      };
    };
    readonly responses: {
      /** @description The key was issued. */
      readonly 201: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly "X-IAM-Trace-Id": components["headers"]["TraceId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["TemporaryAccessKeyResponse"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 404: components["responses"]["NotFound"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
  readonly createUserToken: {
    readonly parameters: {
      readonly query?: {
        /** @description Leaves the list of services out of the answer, whatever its value. */
        readonly nocatalog?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description Who logs in, and for which scope. */
    readonly requestBody: {
      readonly content: {
        readonly "application/json;charset=utf8": components["schemas"]["UserTokenRequest"];
      };
    };
    readonly responses: {
      /** @description The token was issued. */
      readonly 201: {
        headers: {
          /**
           * @description The user token. Send it as `X-Auth-Token`. It may be many kilobytes long.
           * @example fake-user-token
           */
          readonly "X-Subject-Token": string;
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly "X-IAM-Trace-Id": components["headers"]["TraceId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["UserTokenResponse"];
        };
      };
      readonly 400: components["responses"]["BadRequest"];
      readonly 401: components["responses"]["Unauthorized"];
      readonly 403: components["responses"]["Forbidden"];
      readonly 404: components["responses"]["NotFound"];
      readonly 429: components["responses"]["TooManyRequests"];
      readonly 500: components["responses"]["InternalError"];
    };
  };
}
