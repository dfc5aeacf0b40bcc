// Generated from specs/huawei-swr.yaml by `pnpm generate`. Do not edit.

export interface paths {
  readonly "/v2/{project_id}/instances/{instance_id}/temp-credential": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Get a temporary login for a registry
     * @description Issues a user name and a password for one registry instance. The request has no body. The caller
     *     needs the permission `swr:instance:createTempCredential`; a token has to be scoped to the project.
     */
    readonly post: operations["createInstanceTempCredential"];
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
    /** @description A login for one registry instance. */
    readonly TempCredential: {
      /**
       * Format: password
       * @description The password of the login.
       */
      readonly auth_token: string;
      /**
       * Format: date-time
       * @description When the login was issued.
       */
      readonly created_at?: string;
      /**
       * Format: date-time
       * @description When the login ends. Note the name, which differs from its neighbour's style.
       */
      readonly expire_date: string;
      /** @description Id of the login. It is not a secret. */
      readonly token_id?: string;
      /** @description The user name of the login. */
      readonly user_id: string;
    };
    /** @description An error body. */
    readonly ErrorResponse: {
      /** @description Code of the error, such as `SVCSTG.SWR.4010000`, or `APIGW.0301` from the gateway. */
      readonly error_code?: string;
      /** @description What went wrong, in words. */
      readonly error_msg?: string;
      /**
       * @description Why access was refused, encrypted. The STS operation `decode-authorization-message` turns it into
       *     text. It is there only when a permission is missing.
       */
      readonly encoded_authorization_message?: string;
      /** @description Id of the request. Only the gateway writes it. */
      readonly request_id?: string;
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
  readonly createInstanceTempCredential: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /** @description Id of the project that the instance belongs to. */
        readonly project_id: string;
        /** @description Id of the registry instance. */
        readonly instance_id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The login was issued. */
      readonly 201: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["TempCredential"];
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
      /** @description The caller is known but may not do this. */
      readonly 403: {
        headers: {
          readonly "X-Request-Id": components["headers"]["RequestId"];
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["ErrorResponse"];
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
