import createClient from "openapi-fetch";
import type { Api, Operation } from "./api.ts";
import { createServerClock } from "./clock.ts";
import type { DaypassError } from "./error.ts";
import { emitTo } from "./events.ts";
import type { Authenticator, HttpRequest, HttpResponse } from "./http.ts";
import { type Input, inputIssues } from "./input.ts";
import { type ClientOptions, checkClientOptions, invalidInput } from "./options.ts";
import { checkedBody, parseJson } from "./output.ts";
import { errorFromResponse } from "./response-error.ts";
import { createTransport } from "./transport.ts";
import type { Outcome, TypedClient } from "./typed-client.ts";
import { readVendorError } from "./vendor-error.ts";
import { WireRequest } from "./wire-request.ts";

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
      { id, operation },
    ]),
  );
  const inner = createClient({
    baseUrl: new URL(settings.baseUrl).href,
    Request: WireRequest as unknown as typeof Request,
    pathSerializer: fillPath,
  }) as unknown as { request: Perform };

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
    const { id, operation } = found;
    const issues = inputIssues(api, operation, input);
    if (issues.length > 0) throw invalidInput(api.id, id, issues);

    let failure: DaypassError | undefined;
    let response: Response | undefined;
    const { data, error } = await inner.request(method, path, {
      ...input,
      headers: withContentType(input, operation),
      bodySerializer: operation.body?.contentType.startsWith("application/x-www-form-urlencoded")
        ? formText
        : jsonText,
      parseAs: "text",
      fetch: async (request) => {
        const answer = await send(request.toHttpRequest(), {
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
        response = answer.response;
        const { status, headers, text } = answer;
        return { status, ok: response.ok, headers, text: async () => text };
      },
    });
    if (response === undefined) throw new TypeError("openapi-fetch did not use the given fetch");
    if (!response.ok) return { error, response, ...(failure && { failure }) };
    const body = parseJson(data ?? "");
    if (failure !== undefined) return { data: body, response, failure };
    return { data: checkedBody(api, id, operation, response.status, body), response };
  }

  return {
    GET: ((path: string, input?: Input) => call("GET", path, input)) as never,
    POST: ((path: string, input?: Input) => call("POST", path, input)) as never,
    now: clock.now,
  };
}

type Perform = (
  method: string,
  path: string,
  init: Omit<Input, "headers"> & {
    readonly headers: Readonly<Record<string, unknown>>;
    readonly bodySerializer: (body: unknown) => string;
    readonly parseAs: "text";
    readonly fetch: (request: WireRequest) => Promise<object>;
  },
) => Promise<{ readonly data?: string; readonly error?: unknown }>;

function withContentType(
  { headers, body }: Input,
  { body: spec }: Operation,
): Record<string, unknown> {
  return body === undefined || spec === undefined
    ? { ...headers }
    : { ...headers, "content-type": spec.contentType };
}

// Named, because openapi-fetch passes a second argument, which JSON.stringify would understand.
function jsonText(body: unknown): string {
  return JSON.stringify(body);
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
