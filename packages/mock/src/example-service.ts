import type { CloudApi, CloudRequest } from "@daypass/core/cloud";
import type { Issue, Operation } from "@daypass/core/provider";
import { type ChosenNames, chosenReplies } from "./example-choice.ts";
import { exampleNames, findExample } from "./examples.ts";
import { readInput } from "./input.ts";
import type { RouteMatch } from "./routes.ts";
import type { Serve } from "./service.ts";

/**
 * A service that checks what is asked for, not who asks, and answers with examples: with the one that
 * the request prefers, else with the chosen one, else with the success.
 * @throws {RangeError} with the list of names when there is no such API, operation or example.
 */
export function createExampleService(apis: readonly CloudApi[], names: ChosenNames): Serve {
  const replies = chosenReplies(apis, names);
  return (request, match, operation) => {
    const { api } = match.route;
    const name = preferredExample(request);
    const reply =
      name === undefined ? replies.get(api)?.get(operation) : findExample(api, operation, name);
    const issues = reply ? issuesIn(request, match, operation) : [unknownExample(api, operation)];
    const isGood = reply && issues.length === 0;
    return { result: isGood ? reply : { reason: "invalid", issues }, authentication: undefined };
  };
}

/** What does not fit the spec, but for what signing adds. */
function issuesIn(request: CloudRequest, match: RouteMatch, operation: string): readonly Issue[] {
  const { api } = match.route;
  const { addedByAuth = [] } = api;
  const declared = api.operations[operation] as Operation;
  const { issues } = readInput(match, declared, api.normalize?.(request) ?? request);
  return issues.filter(({ path }) => !addedByAuth.includes(String(path.at(-1))));
}

/** The example that a request names in its header, such as `Prefer: example=forbidden`. */
function preferredExample({ headers }: CloudRequest): string | undefined {
  return /(?:^|[,;\s])example="?([^\s",;]+)/.exec(headers.prefer ?? "")?.[1];
}

function unknownExample(api: CloudApi, operation: string): Issue {
  const message = `expected an example that the spec has: ${exampleNames(api, operation)}`;
  return { path: ["header", "Prefer"], message };
}
