import { describe, expect, it, vi } from "vitest";
import type { Api, Operations } from "./api.ts";
import { createTypedClient } from "./client.ts";
import type { DaypassEvent } from "./events.ts";
import type { Authenticator } from "./http.ts";
import type { ClientOptions } from "./options.ts";
import { successOf } from "./success.ts";
import { isObject } from "./validation/json.ts";
import { expected, type Report } from "./validation/report.ts";
import { validator } from "./validator.ts";
import { readErrorBody } from "./vendor-error.ts";

type Answers<Body> = { headers: Record<string, unknown>; content: { "application/json": Body } };
type NoParameters = { query?: never; header?: never; path?: never; cookie?: never };

interface paths {
  "/things/{id}/parts": {
    parameters: NoParameters;
    get: {
      parameters: {
        query?: { Signature: string; size?: number; tag?: string };
        header?: { "X-Trace"?: string };
        path: { id: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: { 200: Answers<{ name: string }>; 404: Answers<{ error_code: string }> };
    };
    post?: never;
  };
  "/form": {
    parameters: NoParameters;
    get?: never;
    post: {
      parameters: NoParameters;
      requestBody: {
        content: {
          "application/x-www-form-urlencoded": { name: string; count?: number; Signature?: string };
        };
      };
      responses: { 200: Answers<{ code: 0; name: string } | { code: number; message: string }> };
    };
  };
  "/plain": {
    parameters: NoParameters;
    get?: never;
    post: {
      parameters: NoParameters;
      requestBody?: never;
      responses: { 204: { headers: Record<string, unknown>; content?: never } };
    };
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const validators = {
  Thing: validator(
    (value, report?: Report): value is { name: string } =>
      (isObject(value) && isText(value.name)) || expected(report, "a text", "name"),
  ),
  Parameters: validator((value, report?: Report): value is object => {
    const { path, query } = value as {
      path?: Record<string, unknown>;
      query?: Record<string, unknown>;
    };
    const fits = isText(path?.id) || expected(report?.at("path"), "a text", "id");
    return (
      (isText(query?.Signature) || expected(report?.at("query"), "a text", "Signature")) && fits
    );
  }),
  Form: validator((value, report?: Report): value is object => {
    const { name, Signature } = value as Record<string, unknown>;
    const fits = isText(name) || expected(report, "a text", "name");
    return (isText(Signature) || expected(report, "a text", "Signature")) && fits;
  }),
};

const operations = {
  listParts: {
    method: "GET",
    path: "/things/{id}/parts",
    parameters: "Parameters",
    responses: { 200: "Thing", 404: "Thing" },
    security: [],
  },
  sendForm: {
    method: "POST",
    path: "/form",
    body: { contentType: "application/x-www-form-urlencoded", schema: "Form", required: true },
    responses: { 200: "Thing" },
    security: [],
  },
  plain: { method: "POST", path: "/plain", responses: { 204: null }, security: [] },
} as const satisfies Operations<keyof typeof validators>;

const api: Api = {
  id: "example-sts",
  operations,
  validators,
  errorCode: ({ vendorCode }) => (vendorCode === "4100" ? "unauthenticated" : undefined),
  failure: (body) =>
    isObject(body) && Number(body.code ?? 0) !== 0 ? readErrorBody(body) : undefined,
  serverTime: ({ vendorMessage }) =>
    vendorMessage?.startsWith("at ") ? Number(vendorMessage.slice(3)) : undefined,
  addedByAuth: ["Signature"],
};

const start = Date.UTC(2026, 0, 1);
const json = (body: unknown, init?: ResponseInit) => () => Response.json(body, init);
const input = { params: { path: { id: "a" } } } as const;

function setUp(
  respond: () => Response = json({ name: "n" }),
  options: Omit<ClientOptions, "baseUrl"> & { authenticate?: Authenticator } = {},
) {
  const fetch = vi.fn(async (_url: unknown, _init?: RequestInit) => respond());
  const events: DaypassEvent[] = [];
  const client = createTypedClient<paths>(api, {
    baseUrl: "https://example.com/prefix/",
    clock: () => start,
    maxAttempts: 1,
    fetch: fetch as typeof globalThis.fetch,
    onEvent: (event) => events.push(event),
    ...options,
  });
  // The types demand the signature that the authenticator adds; the tests leave it out.
  const GET = client.GET as unknown as (
    path: string,
    given?: unknown,
  ) => ReturnType<typeof client.GET>;
  const POST = client.POST as unknown as (
    path: string,
    given?: unknown,
  ) => ReturnType<typeof client.POST>;
  return { client, GET, POST, fetch, events };
}

describe("a request of the typed client", () => {
  it("has the path under the base URL, encoded, with query and headers", async () => {
    const { GET, fetch } = setUp();
    await GET("/things/{id}/parts", {
      params: {
        path: { id: "../a b?c#d%2e/é$&" },
        query: { size: 5, tag: "x&y=z +ü", absent: undefined },
        header: { "X-Trace": "t" },
      },
      headers: { "X-More": "m" },
    });
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      "https://example.com/prefix/things/..%2Fa%20b%3Fc%23d%252e%2F%C3%A9%24%26/parts?size=5&tag=x%26y%3Dz%20%2B%C3%BC",
      expect.objectContaining({
        method: "GET",
        body: null,
        headers: { "x-trace": "t", "x-more": "m" },
      }),
    );
  });

  it("carries a form", async () => {
    const { POST, fetch } = setUp();
    await POST("/form", { body: { name: "a b&c=d", count: 3, absent: undefined } });
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      body: "name=a+b%26c%3Dd&count=3",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  });

  it("has no body and no content type where the operation has none", async () => {
    const { POST, fetch } = setUp(() => new Response(null, { status: 204 }));
    expect(await POST("/plain")).toEqual({ data: undefined, response: expect.any(Response) });
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: "POST", body: null, headers: {} });
  });

  it("stops with the caller's signal", async () => {
    const { GET } = setUp();
    await expect(
      GET("/things/{id}/parts", { ...input, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({
      name: "AbortError",
    });
  });
});

describe("an input that does not fit the spec", () => {
  it.each([
    ["a missing path parameter", "GET", "/things/{id}/parts", {}, "path.id: expected a text"],
    [
      "an empty id",
      "GET",
      "/things/{id}/parts",
      { params: { path: { id: "" } } },
      'path.id: expected an id, not empty, "." or ".."',
    ],
    [
      "a dot",
      "GET",
      "/things/{id}/parts",
      { params: { path: { id: "." } } },
      'not empty, "." or ".."',
    ],
    [
      "two dots",
      "GET",
      "/things/{id}/parts",
      { params: { path: { id: ".." } } },
      'not empty, "." or ".."',
    ],
    [
      "half a character",
      "GET",
      "/things/{id}/parts",
      { params: { path: { id: "\ud800" } } },
      'not empty, "." or ".."',
    ],
    [
      "a line break in a header",
      "GET",
      "/things/{id}/parts",
      { ...input, headers: { "X-A": "fake\r\nB: c" } },
      "header.X-A: expected text without line breaks",
    ],
    [
      "a header name that is none",
      "GET",
      "/things/{id}/parts",
      { ...input, headers: { "fake name": "1" } },
      "header: expected header names",
    ],
    [
      "an option of fetch",
      "GET",
      "/things/{id}/parts",
      { ...input, redirect: "follow" },
      "redirect: expected only params, body, headers, signal",
    ],
    [
      "another base URL",
      "GET",
      "/things/{id}/parts",
      { ...input, baseUrl: "https://evil.example" },
      "baseUrl: expected only",
    ],
    [
      "a field of the wrong type",
      "POST",
      "/form",
      { body: { name: 7 } },
      "body.name: expected a text",
    ],
    [
      "a wrong value of what the authenticator adds",
      "POST",
      "/form",
      { body: { name: "n", Signature: 7 } },
      "body.Signature: expected a text",
    ],
    ["no body", "POST", "/form", {}, "body: expected a body"],
    ["a body too many", "POST", "/plain", { body: {} }, "body: expected none"],
    [
      "parameters too many",
      "POST",
      "/plain",
      { params: { query: { a: 1 } } },
      "params: expected none",
    ],
    [
      "an unknown path",
      "POST",
      "/elsewhere",
      {},
      "path: expected the path of a POST operation of the spec",
    ],
  ])("is refused before anything is sent: %s", async (_, method, path, given, message) => {
    const { GET, POST, fetch } = setUp();
    const error: unknown = await (method === "GET" ? GET : POST)(path, given).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: "invalid-input", provider: "example-sts" });
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain("fake");
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    ["a list", ["fake"]],
    ["an object", { fake: 1 }],
    ["half a character", "fake \ud800"],
  ])("is refused before anything is sent: %s in the query", async (_, tag) => {
    const { GET, fetch } = setUp();
    const params = { path: { id: "a" }, query: { tag } };
    const error: unknown = await GET("/things/{id}/parts", { params } as never).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: "invalid-input" });
    expect(String(error)).toContain("query.tag: expected well-formed text, a number or a boolean");
    expect(String(error)).not.toContain("fake");
    expect(fetch).not.toHaveBeenCalled();
  });

  it("is refused when the client is made: a wrong option", () => {
    expect(() => createTypedClient(api, { baseUrl: "http://example.com" })).toThrow(
      expect.objectContaining({ code: "invalid-input", provider: "example-sts" }),
    );
  });
});

describe("an answer", () => {
  it("is checked and handed out with its headers", async () => {
    const { GET } = setUp(json({ name: "n", more: 1 }, { headers: { "x-subject-token": "fake" } }));
    const { data, response } = await successOf(GET("/things/{id}/parts", input));
    expect(data).toEqual({ name: "n", more: 1 });
    expect(response.headers.get("x-subject-token")).toBe("fake");
  });

  it("may have another success status than the documented one", async () => {
    const { GET } = setUp(json({ name: "n" }, { status: 201 }));
    expect(await GET("/things/{id}/parts", input)).toMatchObject({ data: { name: "n" } });
  });

  it.each([
    ["no JSON", () => new Response("<html>fake</html>"), "expected JSON"],
    ["cut off", () => new Response('{"name":"fake'), "expected JSON"],
    ["followed by something", () => new Response('{"name":"n"} fake'), "expected JSON"],
    ["empty", () => new Response(""), "expected JSON"],
    ["empty with 204", () => new Response(null, { status: 204 }), "expected JSON"],
    [
      "empty by its length",
      () => new Response("", { headers: { "content-length": "0" } }),
      "expected JSON",
    ],
    ["null", json(null), "name: expected a text"],
    ["of the wrong shape", json({ name: 7, fake: "fake" }), "name: expected a text"],
    [
      "trying to inherit its fields",
      () => new Response('{"__proto__":{"name":"n"}}'),
      "name: expected a text",
    ],
  ])("is refused when it is %s", async (_, respond, message) => {
    const error: unknown = await setUp(respond)
      .GET("/things/{id}/parts", input)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "invalid-response", operation: "listParts" });
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain("fake");
  });

  it("with a repeated field counts by the last one", async () => {
    const { GET } = setUp(() => new Response('{"name":1,"name":"n"}'));
    expect(await GET("/things/{id}/parts", input)).toMatchObject({ data: { name: "n" } });
  });

  it("that says no comes as the API's body, and as an error made uniform", async () => {
    const { GET } = setUp(json({ error_code: "X.1" }, { status: 404 }));
    const result = await GET("/things/{id}/parts", input);
    expect(result).toMatchObject({
      error: { error_code: "X.1" },
      response: { status: 404 },
      failure: { code: "not-found", vendorCode: "X.1", operation: "listParts" },
    });
    expect(result.data).toBeUndefined();
    await expect(successOf(GET("/things/{id}/parts", input))).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("that says no in a page comes as text", async () => {
    const { GET } = setUp(() => new Response("<html>", { status: 502 }));
    expect(await GET("/things/{id}/parts", input)).toMatchObject({
      error: "<html>",
      failure: { code: "unavailable" },
    });
  });

  it("that says no with HTTP 200 is a failure too", async () => {
    const { POST } = setUp(json({ code: 4100, message: "fake" }));
    const pending = POST("/form", { body: { name: "n" } });
    expect(await pending).toMatchObject({
      data: { code: 4100 },
      failure: { code: "unauthenticated", status: 200 },
    });
    await expect(successOf(pending)).rejects.toMatchObject({
      code: "unauthenticated",
      vendorCode: "4100",
    });
  });
});

describe("the client's clock", () => {
  it("is the server's", async () => {
    const { client, GET, events } = setUp(
      json({ name: "n" }, { headers: { date: "Fri, 02 Jan 2026 00:00:00 GMT" } }),
    );
    expect(client.now()).toBe(start);
    await GET("/things/{id}/parts", input);
    expect(Math.abs(client.now() - start - 86_400_000)).toBeLessThan(1_000);
    expect(events).toEqual([
      { type: "clock-offset", provider: "example-sts", offsetMs: client.now() - start },
    ]);
  });

  it("learns from a time that the API states in an error", async () => {
    const { client, POST } = setUp(json({ code: 1, message: `at ${start + 600_000}` }));
    await POST("/form", { body: { name: "n" } });
    expect(client.now()).toBe(start + 600_000);
  });
});

it("types its calls by the spec", () => {
  const { client } = setUp();
  const typed = async () => {
    const found = await client.GET("/things/{id}/parts", { params: { path: { id: "a" } } });
    if (found.data !== undefined) found.data.name satisfies string;
    else found.error satisfies { error_code: string } | undefined;
    const sent = await successOf(client.POST("/form", { body: { name: "n" } }));
    sent.data.code satisfies number;
    await client.POST("/plain");
    // @ts-expect-error the path has no POST
    await client.POST("/things/{id}/parts");
    // @ts-expect-error the id is missing
    await client.GET("/things/{id}/parts");
    // @ts-expect-error name is a text
    await client.POST("/form", { body: { name: 1 } });
    // @ts-expect-error the answer's form is fixed
    await client.POST("/plain", { parseAs: "stream" });
  };
  expect(typed).toBeTypeOf("function");
});
