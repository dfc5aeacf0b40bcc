import type { Api } from "./api.ts";
import { schemaIssues } from "./input.ts";
import { invalidInput } from "./options.ts";
import type { Issue } from "./validator.ts";

/**
 * Checks what a provider is going to send when the provider is made, so that a wrong option is an
 * error at once.
 * @param schema Name of the validator.
 * @param options Which option a field of the request comes from: `{ "auth.agency_name": "agencyName" }`.
 * A field below one that is listed keeps the rest of its path.
 * @throws {DaypassError} `invalid-input` naming the options as the caller wrote them.
 */
export function checkRequest<A extends Api>(
  api: A,
  schema: keyof A["validators"] & string,
  request: unknown,
  options: Readonly<Record<string, string>>,
): void {
  const issues = schemaIssues(api, schema, request, []);
  if (issues.length === 0) return;
  throw invalidInput(
    api.id,
    undefined,
    issues.map((issue) => inOptions(issue, options)),
  );
}

function inOptions({ path, message }: Issue, options: Readonly<Record<string, string>>): Issue {
  for (let length = path.length; length > 0; length -= 1) {
    const option = options[path.slice(0, length).join(".")];
    if (option !== undefined) return { path: [option, ...path.slice(length)], message };
  }
  return { path, message };
}
