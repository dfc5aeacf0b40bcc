import type { Api, Operation } from "./api.ts";
import { headerIssues } from "./header.ts";
import type { PathTemplate } from "./path-template.ts";
import type { Issue } from "./validator.ts";

/** What a caller of the typed client passes, before it was checked. */
export interface Input {
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly header?: Readonly<Record<string, unknown>>;
  };
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal;
}

const known: ReadonlySet<string> = new Set(["params", "body", "headers", "signal"]);

// Half a surrogate pair cannot be percent-encoded.
const halfPair = /\p{Surrogate}/u;

/** Everything wrong with an operation's input by its spec; empty when it may be sent. */
export function inputIssues(
  api: Api,
  operation: Operation,
  template: PathTemplate,
  input: Input,
): readonly Issue[] {
  const { params = {}, body, headers = {} } = input;
  const issues: Issue[] = Object.keys(input)
    .filter((key) => !known.has(key))
    .map((key) => ({ path: [key], message: `expected only ${[...known].join(", ")}` }));

  if (operation.parameters !== undefined) {
    issues.push(...schemaIssues(api, operation.parameters, params, []));
  } else if (Object.values(params).some((group) => group !== undefined)) {
    issues.push({ path: ["params"], message: "expected none: the operation has no parameters" });
  }
  issues.push(...pathIssues(template, params.path ?? {}), ...queryIssues(params.query ?? {}));
  issues.push(...headerIssues({ ...headers, ...params.header }));

  if (body === undefined) {
    if (operation.body?.required === true)
      issues.push({ path: ["body"], message: "expected a body" });
  } else if (operation.body === undefined) {
    issues.push({ path: ["body"], message: "expected none: the operation takes no body" });
  } else {
    issues.push(...schemaIssues(api, operation.body.schema, body, ["body"]));
  }
  return issues;
}

/** What is wrong with a value by a schema of the spec, but for what signing will add. */
export function schemaIssues(
  { validators, addedByAuth = [] }: Api,
  schema: string,
  value: unknown,
  prefix: Issue["path"],
): readonly Issue[] {
  const validator = validators[schema];
  if (validator === undefined) throw new TypeError(`there is no validator named ${schema}`);
  if (validator.is(value)) return [];
  return validator
    .issues(value)
    .filter(({ path }) => {
      const name = path.at(-1);
      return !(addedByAuth.some((added) => added === name) && valueAt(value, path) === undefined);
    })
    .map(({ path, message }) => ({ path: [...prefix, ...path], message }));
}

function valueAt(value: unknown, path: Issue["path"]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );
}

// An empty id, "." or ".." would make another path of it, percent-encoded or not.
function pathIssues(
  { names }: PathTemplate,
  values: Readonly<Record<string, unknown>>,
): readonly Issue[] {
  return names
    .filter((name) => {
      const value = values[name];
      const text = typeof value === "number" ? String(value) : value;
      return typeof text !== "string" || /^\.{0,2}$/.test(text) || halfPair.test(text);
    })
    .map((name) => ({ path: ["path", name], message: 'expected an id, not empty, "." or ".."' }));
}

// A list or an object would need a style of its own, which no operation has.
function queryIssues(values: Readonly<Record<string, unknown>>): Issue[] {
  return Object.entries(values)
    .filter(([, value]) =>
      typeof value === "object" ? value !== null : halfPair.test(String(value)),
    )
    .map(([name]) => ({
      path: ["query", name],
      message: "expected well-formed text, a number or a boolean",
    }));
}
