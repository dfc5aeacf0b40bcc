import type { Issue } from "./validator.ts";

/** The closed list of things that can go wrong. */
export type DaypassErrorCode =
  /** An option or a request field is wrong; nothing was sent. `issues` says which and what was expected. */
  | "invalid-input"
  /** The API says that the request is wrong. */
  | "rejected"
  /** The signature, key or token was not accepted. */
  | "unauthenticated"
  /** The caller is known but may not do this. */
  | "forbidden"
  /** The project, instance, agency or operation does not exist. */
  | "not-found"
  /** Too many requests. */
  | "throttled"
  /** The API says that the request's time is too far from its own. */
  | "clock-skew"
  /** The API failed or is not reachable behind its gateway. */
  | "unavailable"
  /** No answer: name resolution, connection, TLS or proxy failed, or the answer broke off. */
  | "network"
  /** No answer within the time allowed. */
  | "timeout"
  /** The API answered with a redirect, which is never followed. */
  | "redirected"
  /** The answer does not fit the spec. */
  | "invalid-response"
  /** The API handed out a credential that had already ended. */
  | "expired"
  /** Every provider of `firstOf` failed; `errors` holds their reasons. */
  | "all-failed";

/** The fields of a {@link DaypassError}. All are safe to log. */
export interface DaypassErrorFields {
  /** Id of the API, such as `tencent-sts`. */
  readonly provider?: string | undefined;
  /** The operation's id in the spec. */
  readonly operation?: string | undefined;
  /** HTTP status of the answer. */
  readonly status?: number | undefined;
  /** The vendor's own error code, such as `IAM.0011` or `4100`. */
  readonly vendorCode?: string | undefined;
  /** The vendor's id of the request, for a support case. */
  readonly requestId?: string | undefined;
  /** Whether the same call may succeed later without anybody changing anything. */
  readonly retryable?: boolean | undefined;
  /** How long the API asked callers to wait. */
  readonly retryAfterSeconds?: number | undefined;
  /** For `invalid-input` and `invalid-response`: where, and what was expected. */
  readonly issues?: readonly Issue[] | undefined;
  /** For `all-failed`: one error for each provider that was tried. */
  readonly errors?: readonly Error[] | undefined;
}

/**
 * The one error class. It never holds a body, a header, a URL with a query or a secret; its message
 * says what to do.
 */
export class DaypassError extends Error implements DaypassErrorFields {
  override readonly name = "DaypassError";
  // Declared, as the constructor sets each of them: there is no need to define them first.
  declare readonly code: DaypassErrorCode;
  declare readonly provider: string | undefined;
  declare readonly operation: string | undefined;
  declare readonly status: number | undefined;
  declare readonly vendorCode: string | undefined;
  declare readonly requestId: string | undefined;
  declare readonly retryable: boolean;
  declare readonly retryAfterSeconds: number | undefined;
  declare readonly issues: readonly Issue[] | undefined;
  declare readonly errors: readonly Error[] | undefined;

  constructor(code: DaypassErrorCode, message: string, fields: DaypassErrorFields = {}) {
    super(message);
    this.code = code;
    this.provider = fields.provider;
    this.operation = fields.operation;
    this.status = fields.status;
    this.vendorCode = fields.vendorCode;
    this.requestId = fields.requestId;
    this.retryable = fields.retryable ?? false;
    this.retryAfterSeconds = fields.retryAfterSeconds;
    this.issues = fields.issues;
    this.errors = fields.errors;
  }
}
