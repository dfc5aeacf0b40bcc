import type { Api } from "./api.ts";
import { createServerClock } from "./clock.ts";
import type { DaypassError } from "./error.ts";
import { emitTo } from "./events.ts";
import type { Authenticator, HttpRequest, HttpResponse } from "./http.ts";
import { type Input, inputIssues } from "./input.ts";
import { type ClientOptions, checkClientOptions, invalidInput } from "./options.ts";
import { checkedBody, parseJson } from "./output.ts";
import { pathTemplate } from "./path-template.ts";
import { requestOf } from "./request.ts";
import { errorFromResponse } from "./response-error.ts";
import { createTransport } from "./transport.ts";
import type { Outcome, TypedClient } from "./typed-client.ts";
import { readVendorError } from "./vendor-error.ts";

/** What a typed client needs besides the API. */
export interface ClientSettings extends ClientOptions {
  readonly baseUrl: string;
  /** Signs each attempt of an operation that the spec asks to authenticate for. */
  readonly authenticate?: Authenticator | undefined;
}

/** @throws {DaypassError} `invalid-input` naming each wrong option. */
export function createTypedClient<Paths extends object>(
  api: Api,
  settings: ClientSettings,
): TypedClient<Paths> {
  checkClientOptions(api.id, settings);
  const emit = emitTo(settings.onEvent);
  const local = settings.clock ?? Date.now;
  const clock = createServerClock(local, (offsetMs) =>
    emit({ type: "clock-offset", provider: api.id, offsetMs }),
  );
  const send = createTransport(api.id, clock, settings);
  const operations = new Map(
    Object.entries(api.operations).map(([id, operation]) => [
      `${operation.method} ${operation.path}`,
      { id, operation, template: pathTemplate(operation.path) },
    ]),
  );
  const baseUrl = new URL(settings.baseUrl).href.replace(/\/$/, "");

  function failureOf(
    operation: string,
    answer: HttpResponse,
    request: HttpRequest,
  ): DaypassError | undefined {
    const { response, text } = answer;
    const vendorError = response.ok ? api.failure?.(parseJson(text)) : readVendorError(text);
    if (vendorError === undefined) return undefined;
    const serverMs = api.serverTime?.(vendorError);
    if (serverMs !== undefined) clock.learnTime(serverMs, local());
    return errorFromResponse(api, operation, { ...answer, request }, clock.now(), vendorError);
  }

  async function call(method: "GET" | "POST", path: string, input: Input = {}): Promise<Outcome> {
    const found = operations.get(`${method} ${path}`);
    if (found === undefined) {
      const message = `expected the path of a ${method} operation of the spec`;
      throw invalidInput(api.id, undefined, [{ path: ["path"], message }]);
    }
    const { id, operation, template } = found;
    const issues = inputIssues(api, operation, template, input);
    if (issues.length > 0) throw invalidInput(api.id, id, issues);

    let failure: DaypassError | undefined;
    const { status, text, response } = await send(requestOf(operation, template, baseUrl, input), {
      operation: id,
      authenticate: operation.security.length > 0 ? settings.authenticate : undefined,
      signal: input.signal,
      // All that these operations do is issue a credential; one too many ends by itself.
      repeatable: true,
      failureOf: (attempt, sent) => {
        failure = failureOf(id, attempt, sent);
        return failure;
      },
    });
    const body = parseJson(text);
    if (!response.ok) {
      return {
        error: body === undefined && text !== "" ? text : body,
        response,
        ...(failure && { failure }),
      };
    }
    if (failure !== undefined) return { data: body, response, failure };
    return { data: checkedBody(api, id, operation, status, body), response };
  }

  return {
    GET: ((path: string, input?: Input) => call("GET", path, input)) as never,
    POST: ((path: string, input?: Input) => call("POST", path, input)) as never,
    now: clock.now,
  };
}
