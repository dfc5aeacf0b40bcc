import { DaypassError, type DaypassErrorCode } from "./error.ts";

interface Step {
  readonly code: DaypassErrorCode;
  readonly what: string;
  readonly advice: string;
  readonly retryable: boolean;
  /** The request cannot have reached the server. */
  readonly unsent: boolean;
}

const resolution: Step = {
  code: "network",
  what: "the host name was not found",
  advice: "Check baseUrl or region and the name service",
  retryable: true,
  unsent: true,
};
const connection: Step = {
  code: "network",
  what: "no connection",
  advice: "Check the network, the firewall and the proxy",
  retryable: true,
  unsent: true,
};
const connectTimeout: Step = { ...connection, code: "timeout", what: "no connection in time" };
const answerTimeout: Step = {
  code: "timeout",
  what: "no complete answer in time",
  advice: "Try again later",
  retryable: true,
  unsent: false,
};
const certificate: Step = {
  code: "network",
  what: "the server's certificate was not accepted",
  advice: "Check baseUrl and the clock; a company's own authority goes into NODE_EXTRA_CA_CERTS",
  retryable: false,
  unsent: true,
};
const tls: Step = {
  ...certificate,
  what: "no TLS connection",
  advice: "Check baseUrl and its port, and the proxy",
};
const headersTooLarge: Step = {
  code: "network",
  what: "the answer's headers are larger than the platform allows",
  advice: "Start Node with --max-http-header-size=131072, as tokens in headers can be long",
  retryable: false,
  unsent: false,
};
const broken: Step = {
  code: "network",
  what: "the connection or the answer broke off",
  advice: "Check the network and the proxy, or try again",
  retryable: true,
  unsent: false,
};

const steps: Readonly<Record<string, Step>> = {
  ENOTFOUND: resolution,
  EAI_AGAIN: resolution,
  EAI_FAIL: resolution,
  ECONNREFUSED: connection,
  EHOSTUNREACH: connection,
  ENETUNREACH: connection,
  UND_ERR_CONNECT_TIMEOUT: connectTimeout,
  ETIMEDOUT: answerTimeout,
  UND_ERR_HEADERS_TIMEOUT: answerTimeout,
  UND_ERR_BODY_TIMEOUT: answerTimeout,
  UND_ERR_HEADERS_OVERFLOW: headersTooLarge,
};

function stepOf(platformCode = ""): Step {
  const step = steps[platformCode];
  if (step !== undefined) return step;
  if (/CERT|^UNABLE_TO_|^HOSTNAME_MISMATCH$/.test(platformCode)) return certificate;
  return /^ERR_TLS|^ERR_SSL|^EPROTO$/.test(platformCode) ? tls : broken;
}

/** What came of an attempt that got no answer. */
export interface NetworkFailure {
  readonly error: DaypassError;
  /** The request cannot have reached the server, so that any request may be repeated. */
  readonly unsent: boolean;
}

/**
 * Names the step that failed by the platform's error code. The platform's error itself goes no
 * further: it may quote the URL with its query, or a header.
 */
export function networkFailure(
  thrown: unknown,
  provider: string,
  operation: string,
): NetworkFailure {
  const platformCode = codeOf(thrown);
  const step = stepOf(platformCode);
  const detail = platformCode === undefined ? "" : ` (${platformCode})`;
  const message = `${provider} ${operation}: ${step.what}${detail}. ${step.advice}.`;
  const { retryable, unsent } = step;
  return {
    error: new DaypassError(step.code, message, { provider, operation, retryable }),
    unsent,
  };
}

// Node puts the cause's code behind `cause`, and one for each address behind `errors`.
function codeOf(thrown: unknown, depth = 0): string | undefined {
  if (typeof thrown !== "object" || thrown === null || depth > 4) return undefined;
  const { code, cause, errors } = thrown as { code?: unknown; cause?: unknown; errors?: unknown };
  if (typeof code === "string" && /^[A-Z][A-Z0-9_]{2,59}$/.test(code)) return code;
  return (
    codeOf(cause, depth + 1) ?? codeOf(Array.isArray(errors) ? errors[0] : undefined, depth + 1)
  );
}
