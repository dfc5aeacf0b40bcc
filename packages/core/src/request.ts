import type { Operation } from "./api.ts";
import type { HttpRequest } from "./http.ts";
import type { Input } from "./input.ts";
import { encoded, type PathTemplate } from "./path-template.ts";

/** The request that an operation's input stands for, as the spec has it written. */
export function requestOf(
  { method, body: spec }: Operation,
  template: PathTemplate,
  baseUrl: string,
  input: Input,
): HttpRequest {
  const { params = {}, headers = {}, body } = input;
  const written: Record<string, string> = {};
  const write = (given: Readonly<Record<string, unknown>>) => {
    for (const [name, value] of Object.entries(given)) {
      if (value === null) delete written[name.toLowerCase()];
      else if (value !== undefined) written[name.toLowerCase()] = String(value);
    }
  };
  write(headers);
  if (body !== undefined && spec !== undefined) write({ "content-type": spec.contentType });
  if (params.header !== undefined) write(params.header);
  const request = {
    method,
    url: `${baseUrl}${template.fill(params.path ?? {})}${queryOf(params.query)}`,
    headers: written,
  };
  if (body === undefined || spec === undefined) return request;
  const isForm = spec.contentType.startsWith("application/x-www-form-urlencoded");
  return { ...request, body: isForm ? formText(body) : JSON.stringify(body) };
}

function formText(body: unknown): string {
  const fields = Object.entries(body as object).filter(([, value]) => value !== undefined);
  return new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
}

// As OpenAPI has it for texts, numbers and booleans. A specification with more is refused by codegen.
function queryOf(values: Readonly<Record<string, unknown>> = {}): string {
  const pairs = Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
