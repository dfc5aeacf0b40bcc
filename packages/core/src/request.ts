import { createFinalURL, createQuerySerializer } from "openapi-fetch";
import type { Operation } from "./api.ts";
import type { HttpRequest } from "./http.ts";
import type { Input } from "./input.ts";

/** The request that an operation's input stands for, as the spec has it written. */
export function requestOf(
  { method, path, body: spec }: Operation,
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
    url: createFinalURL(path, {
      baseUrl,
      params,
      pathSerializer: fillPath,
      querySerializer: createQuerySerializer(),
    }),
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

function fillPath(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(values[name])),
  );
}
