import type { Api, Operation } from "./api.ts";
import { DaypassError } from "./error.ts";

/** The value of a JSON text; `undefined` for an empty text and for one that is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The platform's error quotes the text.
    return undefined;
  }
}

/**
 * The body of a successful answer, checked against the spec.
 * @throws {DaypassError} `invalid-response` naming what was expected where.
 */
export function checkedBody(
  api: Api,
  operationId: string,
  operation: Operation,
  status: number,
  body: unknown,
): unknown {
  const schema = operation.responses[status] ?? successSchema(operation);
  if (schema === null) return undefined;
  const validator = api.validators[schema];
  if (validator === undefined) throw new TypeError(`there is no validator named ${schema}`);
  if (validator.is(body)) return body;
  const issues =
    body === undefined ? [{ path: [], message: "expected JSON" }] : validator.issues(body);
  const list = issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join(".")}: ${message}`,
  );
  throw new DaypassError(
    "invalid-response",
    `${api.id} ${operationId}: the answer does not fit the spec (HTTP ${status}): ${list.join("; ")}. Check baseUrl, and whether a proxy answered.`,
    { provider: api.id, operation: operationId, status, issues },
  );
}

// A vendor may answer 200 where its document says 201; the body decides.
function successSchema(operation: Operation): string | null {
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith("2"));
  return success?.[1] ?? null;
}
