import type { CloudApi, CloudReply } from "@daypass/core/cloud";
import { type HttpHandler, http } from "msw/http";
import { writeAnswer } from "./answer.ts";
import { namedExample, successExample } from "./examples.ts";
import { type ApiId, clouds } from "./generated/apis.ts";
import { addressPattern, type HandlerOptions } from "./handlers.ts";
import { readInput } from "./input.ts";
import { createRandomText } from "./random.ts";
import { refusalReply } from "./refusal.ts";
import { type Route, routesOf } from "./routes.ts";
import { readRequest, writeResponse } from "./web.ts";
import { createWorld } from "./world.ts";

/** Names of the examples that the spec gives for an operation's answers. */
export type ExampleName<A extends ApiId, O extends OperationOf<A>> = NamesIn<Responses<A, O>>;

/** Which example each operation answers with, by operation id. */
export type ExampleChoice<A extends ApiId> = { readonly [O in OperationOf<A>]?: ExampleName<A, O> };

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

/**
 * MSW handlers that answer with the examples of an API's spec, on any origin unless `baseUrl` says
 * otherwise. A request that does not fit the spec gets the vendor's error for that; who sends it is
 * not checked.
 *
 * @example
 * ```ts
 * const server = setupServer(
 *   ...exampleHandlers("huawei-iam", { createTemporaryAccessKeyByAgency: "forbidden" }),
 * );
 * ```
 * @throws {RangeError} with the list of names when there is no such API, operation or example.
 */
export function exampleHandlers<A extends ApiId>(
  id: A,
  choose: ExampleChoice<A> = {},
  options: HandlerOptions = {},
): HttpHandler[] {
  const api: CloudApi | undefined = clouds[id];
  if (!api) throw new RangeError(`no API ${id}; there are ${Object.keys(clouds).join(", ")}`);
  const names = choose as Readonly<Record<string, string | undefined>>;
  for (const operation of Object.keys(names)) {
    if (operation in api.operations) continue;
    const known = Object.keys(api.operations).join(", ");
    throw new RangeError(`${id} has no operation ${operation}; it has ${known}`);
  }
  return routesOf(api).flatMap((route) =>
    [...route.operations].map(([method, operation]) => {
      const name = names[operation];
      const reply =
        name === undefined ? successExample(api, operation) : namedExample(api, operation, name);
      return exampleHandler(route, method, operation, reply, options);
    }),
  );
}

function exampleHandler(
  route: Route,
  method: string,
  operation: string,
  reply: CloudReply,
  options: HandlerOptions,
): HttpHandler {
  const { api } = route;
  const world = createWorld(Date.now, createRandomText(1));
  const declared = api.operations[operation] as CloudApi["operations"][string];
  const on = http[method.toLowerCase() as Lowercase<typeof declared.method>];
  return on(new RegExp(addressPattern(route, options)), async ({ request }) => {
    const received = await readRequest(request);
    const parameters = route.pattern.exec(received.path)?.slice(1) ?? [];
    const { issues } = readInput({ route, parameters }, declared, received);
    const answered =
      issues.length === 0
        ? reply
        : refusalReply(api, { reason: "invalid", issues }, world, operation);
    // Without a date: the examples have times of their own, and the caller's clock should fit them.
    return writeResponse(writeAnswer(answered));
  });
}
