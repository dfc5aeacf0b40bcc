import type { VendorError } from "./api.ts";

const codeFields = ["error_code", "errorCode", "code", "Code", "codeDesc"] as const;
const messageFields = ["error_msg", "errorMsg", "errorMessage", "message", "Message"] as const;
const idFields = ["request_id", "requestId", "RequestId"] as const;
/** Where vendors put an error inside another object. */
const containers = ["error", "Error", "Response", "errors", "details"] as const;

/**
 * Finds code, request id and message in an error body of any shape that the known APIs and the
 * gateways before them answer with; also in one that is not quite JSON. Flat fields win over nested
 * ones, and nulls count as absent.
 */
export function readVendorError(text: string): VendorError {
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (trimmed === "" || trimmed.startsWith("<")) return {};
  let body: unknown;
  try {
    body = JSON.parse(trimmed);
  } catch {
    return /^[{[]/.test(trimmed) ? readPseudoJson(trimmed) : { vendorMessage: shortened(trimmed) };
  }
  return typeof body === "string" ? { vendorMessage: shortened(body) } : readErrorBody(body);
}

/** The same for a body that was parsed already. */
export function readErrorBody(body: unknown, depth = 0): VendorError {
  if (typeof body !== "object" || body === null || depth > 3) return {};
  if (Array.isArray(body)) return readErrorBody(body[0], depth + 1);
  const found = errorOf((fields) => firstText(body, fields));
  for (const container of containers) {
    const inner = readErrorBody(own(body, container), depth + 1);
    found.vendorCode ??= inner.vendorCode;
    found.requestId ??= inner.requestId;
    found.vendorMessage ??= inner.vendorMessage;
  }
  return found;
}

/** The request's id in the headers of an answer. */
export function requestIdOf(headers: Headers): string | undefined {
  const id =
    headers.get("x-request-id") ?? headers.get("x-iam-trace-id") ?? headers.get("x-tc-traceid");
  return identifier(id ?? undefined, 128);
}

// A gateway's page shows an error in single quotes: { "error_code": 'APIG.1002' }.
function readPseudoJson(text: string): VendorError {
  return errorOf((fields) => {
    const pattern = new RegExp(`["']?\\b(?:${fields.join("|")})["']?\\s*:\\s*(["'])(.*?)\\1`);
    return pattern.exec(text)?.[2];
  });
}

function errorOf(find: (fields: readonly string[]) => string | undefined): {
  -readonly [Field in keyof VendorError]: VendorError[Field];
} {
  return {
    vendorCode: vendorCode(find(codeFields)),
    requestId: identifier(find(idFields), 128),
    vendorMessage: shortened(find(messageFields)),
  };
}

function firstText(body: object, fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const value = own(body, field);
    if (typeof value === "number") return String(value);
    if (typeof value === "string" && value !== "") return value;
  }
  return undefined;
}

function own(body: object, field: string): unknown {
  return Object.hasOwn(body, field) ? (body as Record<string, unknown>)[field] : undefined;
}

// Words, numbers and words that end in a number, such as `IAM.0011`; keys and tokens mix them.
const codePattern =
  /^(?:[A-Za-z][A-Za-z_-]*\d{0,8}|-?\d{1,12})(?:\.(?:[A-Za-z][A-Za-z_-]*\d{0,8}|\d{1,12}))*$/;

/** The text if it looks like an error code of a vendor. */
export function vendorCode(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= 64 && codePattern.test(text) ? text : undefined;
}

/** The text if it looks like an identifier; nothing else may reach a message, as a server may echo anything. */
export function identifier(text: string | undefined, maxLength: number): string | undefined {
  const fits = text !== undefined && text.length <= maxLength && /^[A-Za-z0-9._-]+$/.test(text);
  return fits ? text : undefined;
}

function shortened(text: string | undefined): string | undefined {
  return text?.slice(0, 1_000);
}
