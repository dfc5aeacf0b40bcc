import type { CloudApi, CloudReply } from "@daypass/core/cloud";
import { exampleNames, findExample, successExample } from "./examples.ts";
import type { ApiId, clouds } from "./generated/apis.ts";

/** Names of the examples that the spec gives for an operation's answers. */
export type ExampleName<A extends ApiId, O extends OperationOf<A>> = NamesIn<Responses<A, O>>;

/** Which example each operation of an API answers with, by operation id. */
export type ExampleChoice<A extends ApiId> = { readonly [O in OperationOf<A>]?: ExampleName<A, O> };

/** Which example each operation answers with, by API and operation id. */
export type ExampleChoices = { readonly [A in ApiId]?: ExampleChoice<A> };

type Examples<A extends ApiId> = (typeof clouds)[A]["examples"];
type OperationOf<A extends ApiId> = keyof Examples<A> & string;
type Responses<A extends ApiId, O extends OperationOf<A>> = Examples<A>[O] extends {
  readonly responses: infer R;
}
  ? R
  : never;
type NamesIn<R> = {
  [S in keyof R]: R[S] extends { readonly examples: infer E } ? keyof E : never;
}[keyof R] &
  string;

/** Names of examples by API and operation id, as an engine takes them, which knows no API by name. */
export type ChosenNames = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;

/**
 * What every operation answers with, by API and operation id: the example chosen for it, else its
 * success.
 * @throws {RangeError} with the list of names when there is no such API, operation or example.
 */
export function chosenReplies(
  apis: readonly CloudApi[],
  names: ChosenNames,
): ReadonlyMap<CloudApi, ReadonlyMap<string, CloudReply>> {
  for (const id of Object.keys(names)) {
    if (apis.some((api) => api.id === id)) continue;
    throw new RangeError(`no API ${id}; there are ${apis.map((api) => api.id).join(", ")}`);
  }
  return new Map(apis.map((api) => [api, new Map(repliesOf(api, names[api.id] ?? {}))]));
}

function repliesOf(api: CloudApi, names: ChosenNames[string]): [string, CloudReply][] {
  const operations = Object.keys(api.operations);
  for (const operation of Object.keys(names)) {
    if (operations.includes(operation)) continue;
    throw new RangeError(
      `${api.id} has no operation ${operation}; it has ${operations.join(", ")}`,
    );
  }
  return operations.map((operation) => {
    const name = names[operation];
    if (name === undefined) return [operation, successExample(api, operation)];
    const reply = findExample(api, operation, name);
    if (reply) return [operation, reply];
    const known = exampleNames(api, operation);
    throw new RangeError(`${operation} of ${api.id} has no example ${name}; it has ${known}`);
  });
}
