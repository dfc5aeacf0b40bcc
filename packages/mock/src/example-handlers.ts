import { type HttpHandler, http } from "msw/http";
import { writeAnswer } from "./answer.ts";
import type { ExampleChoice } from "./example-choice.ts";
import { createExampleService } from "./example-service.ts";
import { type ApiId, clouds } from "./generated/apis.ts";
import { addressPattern, type HandlerOptions } from "./handlers.ts";
import { createRandomText } from "./random.ts";
import { refusalReply } from "./refusal.ts";
import { type Route, routesOf } from "./routes.ts";
import type { Serve } from "./service.ts";
import { readRequest, writeResponse } from "./web.ts";
import { createWorld } from "./world.ts";

/**
 * MSW handlers that answer with the examples of an API's spec, on any origin unless `baseUrl` says
 * otherwise. A request that does not fit the spec gets the vendor's error for that; who sends it is
 * not checked. A request may prefer another example: `Prefer: example=forbidden`.
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
  const serve = createExampleService(Object.values(clouds), { [id]: choose });
  return routesOf(clouds[id]).flatMap((route) =>
    [...route.operations].map(([method, operation]) =>
      exampleHandler(serve, route, method, operation, options),
    ),
  );
}

function exampleHandler(
  serve: Serve,
  route: Route,
  method: string,
  operation: string,
  options: HandlerOptions,
): HttpHandler {
  const { api } = route;
  const world = createWorld(Date.now, createRandomText(1));
  const on = http[method.toLowerCase() as "get" | "post"];
  return on(new RegExp(addressPattern(route, options)), async ({ request }) => {
    const received = await readRequest(request);
    const parameters = route.pattern.exec(received.path)?.slice(1) ?? [];
    const { result } = await serve(received, { route, parameters }, operation, world);
    const reply = "reason" in result ? refusalReply(api, result, world, operation) : result;
    // Without a date: the examples have times of their own, and the caller's clock should fit them.
    return writeResponse(writeAnswer(reply));
  });
}
