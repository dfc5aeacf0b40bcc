import type { DaypassErrorCode } from "daypass";

/**
 * What a provider has to make of its API's documented answers, written down by hand from the
 * document: the second witness beside the spec. Each provider folder has one, `contract.ts`.
 */
export interface Contract {
  /** The operation that the provider calls. */
  readonly operation: string;
  /** A time at which the credentials of the examples are valid. */
  readonly now: string;
  /** Options that work, besides those of the mock cloud's account. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The credential that each success example stands for, by the example's name. */
  readonly credentials: Readonly<Record<string, ExpectedCredential>>;
  /** The code that each error example stands for, by `<status> <name>`. */
  readonly errors: Readonly<Record<string, DaypassErrorCode>>;
  /** Documented limits: values of an option at the edge, and beyond it. */
  readonly limits: readonly Limit[];
}

export type ExpectedCredential =
  | {
      readonly kind: "access-key";
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
      readonly sessionToken: string;
      readonly expiration: string;
      readonly expirySource: "server" | "assumed";
    }
  | {
      readonly kind: "login";
      readonly username: string;
      readonly password: string;
      readonly expiration: string;
      readonly expirySource: "server" | "assumed";
    };

export interface Limit {
  /** The option that the error has to name. */
  readonly option: string;
  /** Sets of options that are inside the limit, on top of `options`. */
  readonly accepts: readonly Readonly<Record<string, unknown>>[];
  /** Sets of options that are beyond it. */
  readonly refuses: readonly Readonly<Record<string, unknown>>[];
}
