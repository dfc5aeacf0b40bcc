// Generated from specs/huawei-lakeformation.yaml by `pnpm generate`. Do not edit.

export interface paths {
  readonly "/v1/{project_id}/instances/{instance_id}/credential": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Get a temporary access key for an instance
     * @description Issues an access key, a secret key and a security token for one LakeFormation instance. They are
     *     valid for an hour or more; get new ones before an hour has passed. A token has to be scoped to the
     *     project. Only tenants can call this operation, the management plane cannot.
     */
    readonly post: operations["showCredential"];
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
    /** @description For whom the key is. Every list may be left out. */
    readonly IdentityInput: {
      /** @description Names of IAM users. */
      readonly user_names?: readonly string[];
      /** @description Names of user groups. */
      readonly groups?: readonly string[];
      /** @description Names of roles. */
      readonly roles?: readonly string[];
    };
    /** @description A temporary access key. Its three fields belong together, and none of them says when the key ends. */
    readonly TemporaryCredential: {
      /** @description The access key id (AK). */
      readonly access: string;
      /**
       * Format: password
       * @description The secret key (SK), which signs requests.
       */
      readonly secret: string;
      /**
       * Format: password
       * @description The security token that has to go with the key. Note the underscore, which IAM's field lacks.
       */
      readonly security_token: string;
    };
    /** @description An error body. */
    readonly ErrorResponse: {
      /** @description Code of the error. Its prefix varies, such as `common.01000001`, `APIG.1002` or none. */
      readonly error_code?: string;
      /** @description What went wrong, in words. */
      readonly error_msg?: string;
      /** @description What to do about it, in words. */
      readonly solution_msg?: string;
      /** @description Id of the request. Only the gateway writes it. */
      readonly request_id?: string;
    };
    /** @description The body of a 403, which says the same inside `error` and beside it. */
    readonly ForbiddenResponse: {
      /** @description The same once more, in the style of IAM. */
      readonly error?: components["schemas"]["ForbiddenDetail"];
      /** @description Code of the error. In the documented example it is the HTTP status as text. */
      readonly error_code?: string;
      /** @description What went wrong, in words. */
      readonly error_msg?: string;
      /**
       * @description The name of the HTTP status.
       * @constant
       */
      readonly title?: "Forbidden";
    };
    /** @description The inner half of the body of a 403. */
    readonly ForbiddenDetail: {
      /**
       * @description The HTTP status, as text.
       * @constant
       */
      readonly code?: "403";
      /** @description What went wrong, in words. */
      readonly message?: string;
      /** @description Always null in the documented example; the outer field has the code. */
      readonly error_code?: string | null;
      /** @description Always null in the documented example; the outer field has the words. */
      readonly error_msg?: string | null;
      /**
       * @description The name of the HTTP status.
       * @constant
       */
      readonly title?: "Forbidden";
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: {
    /**
     * @description The vendor's id of the request. Quote it in a support case.
     * @example 5a5f0bd0a3a1c1a5b4a7f7c3d9e2f100
     */
    readonly RequestId: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly showCredential: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description Id of the project that the instance belongs to. */
        readonly project_id: string;
        /** @description Id of the LakeFormation instance, made up by the service when the instance was created. */
        readonly instance_id: string;
      };
      readonly cookie?: never;
    };
    /** @description For whom the key is. Without a body, for the caller. */
    readonly requestBody?: {
      readonly content: {
        readonly "application/json": components["schemas"]["IdentityInput"];
      };
    };
    readonly responses: {
      /** @description The key was issued. */
      readonly 200: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["TemporaryCredential"];
        };
      };
      /** @description The request is wrong. */
      readonly 400: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      /** @description The token or the signature was not accepted. */
      readonly 401: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      /** @description The token is not valid here, or the caller may not do this. The body says everything twice. */
      readonly 403: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ForbiddenResponse"];
        };
      };
      /** @description The project or the instance does not exist. */
      readonly 404: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      /** @description The service did not finish in time. */
      readonly 408: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      /** @description Too many requests. Wait before trying again. */
      readonly 429: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
        };
      };
      /** @description The service failed. */
      readonly 500: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
        };
      };
    };
  };
}
