import type {
  CloudCaller,
  CloudRefusal,
  CloudReply,
  CloudRequest,
  CloudWorld,
} from "@daypass/core/cloud";
import { andThen, type MaybePromise, type Operation } from "@daypass/core/provider";
import { successExample } from "./examples.ts";
import { readInput } from "./input.ts";
import type { MockRequest } from "./request-log.ts";
import type { RouteMatch } from "./routes.ts";

/** What came of a request, and how the caller proved itself. */
export interface Service {
  readonly result: CloudReply | CloudRefusal;
  readonly authentication: MockRequest["authentication"] | undefined;
}

/** Finds out what a request to an operation gets. */
export type Serve = (
  request: CloudRequest,
  match: RouteMatch,
  operation: string,
  world: CloudWorld,
) => MaybePromise<Service>;

/** Does what the vendor does: finds out who calls, checks the request, answers. */
export function serveAsVendor(
  request: CloudRequest,
  match: RouteMatch,
  operation: string,
  world: CloudWorld,
): MaybePromise<Service> {
  const { api } = match.route;
  const declared = api.operations[operation] as Operation;
  const found = needsAuthentication(declared) ? api.authenticate?.(request, world) : undefined;
  return andThen(found ?? {}, (caller) => {
    if ("reason" in caller) return { result: caller, authentication: undefined };
    const { parameters, body, issues } = readInput(
      match,
      declared,
      api.normalize?.(request) ?? request,
    );
    const result: Service["result"] =
      issues.length > 0
        ? { reason: "invalid", issues }
        : (api.answer?.({ operation, request, parameters, body, caller }, world) ??
          successExample(api, operation));
    return { result, authentication: proof(caller) };
  });
}

function needsAuthentication({ security }: Operation): boolean {
  return security.length > 0 && security.every((schemes) => schemes.length > 0);
}

function proof({ key, token }: CloudCaller): Service["authentication"] {
  if (key) return "key";
  return token && "token";
}
