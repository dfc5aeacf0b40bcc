import type { DaypassErrorCode } from "./error.ts";
import type { Validator } from "./validator.ts";

/** The generated validators of an API, by schema name. */
export type Validators = Readonly<Record<string, Validator<unknown>>>;

/** What the generated table says about one operation of the spec. */
export interface Operation<Schema extends string = string> {
  readonly method: "GET" | "POST";
  /** The path template, such as `/v1/{project_id}/instances/{instance_id}/credential`. */
  readonly path: string;
  /** Schema of `{ path, query, header }`, as openapi-fetch takes them; absent without parameters. */
  readonly parameters?: Schema;
  readonly body?: {
    /** Exactly as the spec writes it, such as `application/json;charset=utf8`. */
    readonly contentType: string;
    readonly schema: Schema;
    readonly required: boolean;
  };
  /** Names of the parameters and form fields that are numbers: on the wire they are text. */
  readonly numbers?: readonly string[];
  /** Schema of the answer's body by status; `null` where the answer has no body. */
  readonly responses: Readonly<Record<number, Schema | null>>;
  /** Names of the security schemes; an inner list is needed together. */
  readonly security: readonly (readonly string[])[];
}

/** The generated operations table of an API, by operation id. */
export type Operations<Schema extends string = string> = Readonly<
  Record<string, Operation<Schema>>
>;

/** A named example of a request or an answer. */
export interface Example {
  readonly summary: string;
  readonly value: unknown;
}

/** The generated examples of an API, by operation id. */
export type Examples = Readonly<
  Record<
    string,
    {
      /** Request bodies by name; for an operation without a body, its parameters by name. */
      readonly requests: Readonly<Record<string, Example>>;
      /** Parameters by name, shaped `{ path, query, header }`; absent for an operation without any. */
      readonly parameters?: Readonly<Record<string, Example>>;
      readonly responses: Readonly<
        Record<
          number,
          {
            /** Headers of the answer with their example values. */
            readonly headers: Readonly<Record<string, string>>;
            readonly examples: Readonly<Record<string, Example>>;
          }
        >
      >;
    }
  >
>;

/** What a vendor's error answer says, found in any of the known error bodies. */
export interface VendorError {
  readonly vendorCode?: string | undefined;
  readonly requestId?: string | undefined;
  /** The vendor's words. They decide the code (some vendors tell causes apart only here) and go no further. */
  readonly vendorMessage?: string | undefined;
}

/** What shared code has to know of an API; every provider package declares one. */
export interface Api {
  /** The API's one id, such as `huawei-iam`. */
  readonly id: string;
  readonly operations: Operations;
  readonly validators: Validators;
  /** Turns the vendor's own code into ours; `undefined` leaves it to the HTTP status. */
  errorCode(error: VendorError, status: number): DaypassErrorCode | undefined;
  /** For an API that fails with HTTP 200: what the body says about a failure; `undefined` for a success. */
  failure?(body: unknown): VendorError | undefined;
  /** The server's time in milliseconds since 1970, where an error states it. */
  serverTime?(error: VendorError): number | undefined;
  /** Names of required parameters and form fields that the authenticator adds, so that input may lack them. */
  readonly addedByAuth?: readonly string[];
}
