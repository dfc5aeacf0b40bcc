import type { CloudApi, CloudCall, CloudRequest } from "@daypass/core/cloud";
import type { Issue, Operation, Validator } from "@daypass/core/provider";
import type { RouteMatch } from "./routes.ts";

/** What a request says, decoded and checked by the API's validators. */
export interface Input {
  readonly parameters: CloudCall["parameters"];
  readonly body: unknown;
  /** Empty when the request fits the spec. */
  readonly issues: readonly Issue[];
}

/** Decodes a request's parameters and body and checks them. */
export function readInput(
  { route, parameters: segments }: RouteMatch,
  operation: Operation,
  request: CloudRequest,
): Input {
  const issues: Issue[] = [];
  const path: Record<string, string> = {};
  route.parameterNames.forEach((name, index) => {
    path[name] = decodeSegment(segments[index] as string, name, issues);
  });
  const parameters = { path, query: fields(request.query, operation.numbers), header: {} };
  if (operation.parameters) {
    const validator = validatorOf(route.api, operation.parameters);
    issues.push(...checkTexts(validator, parameters, operation, request));
  }
  if (!operation.body && saysSomething(request.body)) {
    issues.push({ path: ["body"], message: "expected none: the operation takes no body" });
  }
  const body = operation.body && readBody(route.api, operation, request, issues);
  return { parameters, body, issues };
}

function readBody(
  api: CloudApi,
  operation: Operation,
  request: CloudRequest,
  issues: Issue[],
): unknown {
  const { contentType, schema, required } = operation.body as NonNullable<Operation["body"]>;
  if (request.body === "" && !required) return undefined;
  const validator = validatorOf(api, schema);
  if (contentType.startsWith("application/x-www-form-urlencoded")) {
    const form = fields(request.body, operation.numbers);
    issues.push(...checkTexts(validator, form, operation, request));
    return form;
  }
  const json = parseJson(request.body);
  if (json === undefined) issues.push({ path: [], message: "expected JSON" });
  else if (!validator.is(json)) issues.push(...validator.issues(json));
  return json;
}

/** Some clients send an empty object where there is nothing to send, which no service minds. */
function saysSomething(body: string): boolean {
  return !/^\s*(?:\{\s*\}|null|"")?\s*$/.test(body);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Names and values of a query or a form; a repeated name has a list of values. */
function fields(text: string, numbers: readonly string[] = []): Record<string, unknown> {
  const values: Record<string, unknown> = Object.create(null);
  if (text === "") return values;
  for (const [name, value] of new URLSearchParams(text)) {
    const earlier = values[name];
    const read = numbers.includes(name) ? numberIn(value) : value;
    values[name] = earlier === undefined ? read : [earlier, read].flat();
  }
  return values;
}

/** The number that a text stands for, or the text itself. */
function numberIn(text: string): unknown {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text;
}

function decodeSegment(segment: string, name: string, issues: Issue[]): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    issues.push({ path: ["path", name], message: "expected percent-encoded UTF-8" });
    return segment;
  }
}

function validatorOf(api: CloudApi, schema: string): Validator<unknown> {
  const validator = api.validators[schema];
  if (!validator) throw new Error(`${api.id} has no validator named ${schema}`);
  return validator;
}

/**
 * Checks parameters or a form. Booleans arrive as texts and headers under lower-case names, while the
 * schema knows types and names: wherever an issue points at such a place, the value is translated
 * and checked again.
 */
function checkTexts(
  validator: Validator<unknown>,
  value: Record<string, unknown>,
  operation: Operation,
  request: CloudRequest,
): readonly Issue[] {
  if (validator.is(value)) return [];
  const issues = validator.issues(value);
  const translated = issues.filter(({ path }) => translate(value, path, operation, request));
  return translated.length === 0 ? issues : validator.issues(value);
}

function translate(
  value: Record<string | number, unknown>,
  path: Issue["path"],
  { numbers = [] }: Operation,
  { headers }: CloudRequest,
): boolean {
  const name = path.at(-1);
  let holder: Record<string | number, unknown> | undefined = value;
  for (const key of path.slice(0, -1)) holder = holder?.[key] as typeof holder;
  if (name === undefined || typeof holder !== "object" || holder === null) return false;
  const text = path[0] === "header" ? headers[String(name).toLowerCase()] : holder[name];
  if (text === "true" || text === "false") holder[name] = text === "true";
  else if (path[0] !== "header" || text === undefined) return false;
  else holder[name] = numbers.includes(String(name)) ? numberIn(String(text)) : text;
  return true;
}
