// Generated from specs/tencent-sts.yaml by `pnpm generate`. Do not edit.

export interface paths {
  readonly "/v2/index.php": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Get a temporary key for a federated user
     * @description Issues a temporary key id, a secret key and a session token for a federated user. All parameters are
     *     in the query, a body is not read. For a long policy use the form operation instead.
     */
    readonly get: operations["getFederationToken"];
    readonly put?: never;
    /**
     * Get a temporary key for a federated user with a form
     * @description The same as the operation with a query, with all parameters in the form. The query is not read. Use
     *     this one by default: a policy easily outgrows an address.
     */
    readonly post: operations["getFederationTokenByForm"];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Get a temporary key for a federated user from the current interface
     * @description The same operation in version 2018-08-13 of the interface. Only a permanent key may call it. Besides
     *     JSON with a signature in a header, which is described here, its server takes a form with the
     *     signature of the older interface.
     */
    readonly post: operations["getFederationTokenByJson"];
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
    /**
     * @description All fields of the form. `name`, `policy` and `durationSeconds` are the operation's own; the fields
     *     with a capital are common to all operations of this interface.
     */
    readonly FederationTokenForm: {
      /**
       * @description Name of the operation.
       * @enum {string}
       */
      readonly Action: "GetFederationToken";
      /** @description The name under which the caller knows the federated user. */
      readonly name: string;
      /**
       * @description What the key may do: a CAM policy, written as JSON and then URL-encoded. It must not contain the
       *     element `principal`. The form encodes the encoded text once more.
       */
      readonly policy: string;
      /**
       * @description How long the key is valid, in seconds.
       * @default 1800
       */
      readonly durationSeconds?: number;
      /** @description Region of the call. Whether STS needs one is not documented; real callers send `gz` or an empty text. */
      readonly Region?: string;
      /**
       * Format: int64
       * @description The time of the call in Unix seconds. Keep it within five minutes of the server's time.
       */
      readonly Timestamp: number;
      /**
       * Format: int64
       * @description A random positive integer. Together with the time it keeps a call from being replayed.
       */
      readonly Nonce: number;
      /** @description Id of the caller's own key. */
      readonly SecretId: string;
      /**
       * @description The hash of the signature. Without it, `HmacSHA1`.
       * @default HmacSHA1
       * @enum {string}
       */
      readonly SignatureMethod?: "HmacSHA1" | "HmacSHA256";
      /**
       * Format: password
       * @description Session token of the caller's own key, if that is a temporary one.
       */
      readonly Token?: string;
      /** @description Name and version of the calling software. It is signed like any other field. */
      readonly RequestClient?: string;
      /**
       * Format: password
       * @description The signature over all other fields, as base64 text.
       */
      readonly Signature: string;
    };
    /**
     * @description The body of every answer. With the code 0 it brings `data`; with any other code it is an error and
     *     brings none.
     */
    readonly FederationTokenResponse: {
      /**
       * @description Zero for success, otherwise the code of the error, such as 4100. The document has a number; other
       *     pages of the same interface have text.
       */
      readonly code: number | string;
      /**
       * @description What went wrong, in words. A more detailed code may stand in parentheses at its front. For success
       *     it is empty or `success`.
       */
      readonly message: string;
      /** @description The code as a word, `Success` or one such as `InvalidParameter`. */
      readonly codeDesc: string;
      /** @description The key and its end. It is there exactly when the call succeeded. */
      readonly data?: components["schemas"]["FederationToken"];
    };
    /** @description A temporary key and its end. */
    readonly FederationToken: {
      /** @description The key. */
      readonly credentials: components["schemas"]["Credentials"];
      /**
       * Format: int64
       * @description When the key ends, in Unix seconds.
       */
      readonly expiredTime: number;
    };
    /**
     * @description A temporary key. Its session token comes as `sessionToken`, as in the document's example, or as
     *     `token`, as in the document's table: a triad at least.
     */
    readonly Credentials: {
      /**
       * Format: password
       * @description The session token, under the name of the document's table.
       */
      readonly token?: string;
      /**
       * Format: password
       * @description The session token, under the name of the document's example. Services in operation use this one.
       */
      readonly sessionToken?: string;
      /** @description Id of the key. */
      readonly tmpSecretId: string;
      /**
       * Format: password
       * @description The secret key.
       */
      readonly tmpSecretKey: string;
    };
    /** @description What the current interface is asked for. */
    readonly CurrentFederationTokenRequest: {
      /** @description The name under which the caller knows the federated user, in letters. */
      readonly Name: string;
      /**
       * @description What the key may do: a CAM policy, written as JSON and then URL-encoded. It must not contain the
       *     element `principal`.
       */
      readonly Policy: string;
      /**
       * @description How long the key is valid, in seconds. A main account may ask for 7200 at most.
       * @default 1800
       */
      readonly DurationSeconds?: number;
    };
    /** @description The body of every answer of the current interface. */
    readonly CurrentFederationTokenResponse: {
      /** @description What the answer is about. */
      readonly Response: components["schemas"]["CurrentFederationToken"];
    };
    /** @description A temporary key and its end, or else an error. */
    readonly CurrentFederationToken: {
      /** @description The key. It is there exactly when the call succeeded. */
      readonly Credentials?: components["schemas"]["CurrentCredentials"];
      /**
       * Format: int64
       * @description When the key ends, in Unix seconds. It is there exactly when the call succeeded.
       */
      readonly ExpiredTime?: number;
      /**
       * Format: date-time
       * @description When the key ends, as text.
       */
      readonly Expiration?: string | null;
      /** @description What went wrong. It is there exactly when the call failed. */
      readonly Error?: components["schemas"]["CurrentError"];
      /** @description Id of the request, which support asks for. */
      readonly RequestId?: string;
    };
    /** @description A temporary key of the current interface. */
    readonly CurrentCredentials: {
      /**
       * Format: password
       * @description The session token, of at most 4096 bytes.
       */
      readonly Token: string;
      /** @description Id of the key, of at most 1024 bytes. */
      readonly TmpSecretId: string;
      /**
       * Format: password
       * @description The secret key, of at most 1024 bytes.
       */
      readonly TmpSecretKey: string;
    };
    /** @description An error of the current interface. */
    readonly CurrentError: {
      /** @description The error as a word, with a point before the details, such as `AuthFailure.SignatureFailure`. */
      readonly Code: string;
      /** @description What went wrong, in words. */
      readonly Message?: string;
    };
  };
  responses: {
    /**
     * @description Not an answer of the API, which says everything with 200: a proxy or a firewall on the way refused the
     *     call. No body is defined.
     */
    readonly Intercepted: {
      headers: {
        readonly [name: string]: unknown;
      };
      content?: never;
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly getFederationToken: {
    readonly parameters: {
      readonly query: {
        /** @description Name of the operation. */
        readonly Action: "GetFederationToken";
        /** @description The name under which the caller knows the federated user. */
        readonly name: string;
        /**
         * @description What the key may do: a CAM policy, written as JSON and then URL-encoded. It must not contain the
         *     element `principal`. The query encodes the encoded text once more.
         */
        readonly policy: string;
        /** @description How long the key is valid, in seconds. */
        readonly durationSeconds?: number;
        /** @description Region of the call. Whether STS needs one is not documented; real callers send `gz` or an empty text. */
        readonly Region?: string;
        /** @description The time of the call in Unix seconds. Keep it within five minutes of the server's time. */
        readonly Timestamp: number;
        /** @description A random positive integer. Together with the time it keeps a call from being replayed. */
        readonly Nonce: number;
        /** @description Id of the caller's own key. */
        readonly SecretId: string;
        /** @description The hash of the signature. Without it, `HmacSHA1`. */
        readonly SignatureMethod?: "HmacSHA1" | "HmacSHA256";
        /** @description Session token of the caller's own key, if that is a temporary one. */
        readonly Token?: string;
        /** @description Name and version of the calling software. It is signed like any other parameter. */
        readonly RequestClient?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The answer to every call that reached the API. `code` tells success from failure. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["FederationTokenResponse"];
        };
      };
      readonly 403: components["responses"]["Intercepted"];
    };
  };
  readonly getFederationTokenByForm: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description All parameters, the signature included. */
    readonly requestBody: {
      readonly content: {
        readonly "application/x-www-form-urlencoded": components["schemas"]["FederationTokenForm"];
      };
    };
    readonly responses: {
      /** @description The answer to every call that reached the API. `code` tells success from failure. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["FederationTokenResponse"];
        };
      };
      readonly 403: components["responses"]["Intercepted"];
    };
  };
  readonly getFederationTokenByJson: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description Name of the operation. */
        readonly "X-TC-Action": "GetFederationToken";
        /** @description Version of the interface. */
        readonly "X-TC-Version": "2018-08-13";
        /** @description Region of the call. */
        readonly "X-TC-Region": string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description For whom the key is, and what it may do. */
    readonly requestBody: {
      readonly content: {
        readonly "application/json": components["schemas"]["CurrentFederationTokenRequest"];
      };
    };
    readonly responses: {
      /** @description The answer to every call that reached the API. `Error` tells failure from success. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly "application/json": components["schemas"]["CurrentFederationTokenResponse"];
        };
      };
      readonly 403: components["responses"]["Intercepted"];
    };
  };
}
