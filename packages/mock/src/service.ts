import type {
  CloudCaller,
  CloudRefusal,
  CloudReply,
  CloudRequest,
  CloudWorld,
} from "@daypass/core/cloud";
import type { MaybePromise, Operation } from "@daypass/core/provider";
import { successExample } from "./examples.ts";
import { readInput } from "./input.ts";
import type { MockRequest } from "./request-log.ts";
import type { RouteMatch } from "./routes.ts";

/** What came of a request, and how the caller proved itself. */
export interface Service {
  readonly result: CloudReply | CloudRefusal;
  readonly authentication: Pick<MockRequest, "authentication">;
}

/** Finds out what a request to an operation gets. */
export type Serve = (
  request: CloudRequest,
  match: RouteMatch,
  operation: string,
  world: CloudWorld,
) => MaybePromise<Service>;

/** Does what the vendor does: finds out who calls, checks the request, answers. */
export async function serveAsVendor(
  request: CloudRequest,
  match: RouteMatch,
  operation: string,
  world: CloudWorld,
): Promise<Service> {
  const { api } = match.route;
  const declared = api.operations[operation] as Operation;
  const found = needsAuthentication(declared) && (await api.authenticate?.(request, world));
  if (found && "reason" in found) return { result: found, authentication: {} };
  const caller = found || {};
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
}

function needsAuthentication({ security }: Operation): boolean {
  return security.length > 0 && security.every((schemes) => schemes.length > 0);
}

function proof(caller: CloudCaller): Service["authentication"] {
  if (caller.key) return { authentication: "key" };
  return caller.token ? { authentication: "token" } : {};
}
