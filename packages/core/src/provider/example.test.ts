import { describe, expect, it, vi } from "vitest";
import {
  type AccessKey,
  type Api,
  type Authenticator,
  accessKey,
  type ClientOptions,
  createTypedClient,
  expected,
  hmacSha256Hex,
  isInteger,
  isObject,
  type Operations,
  type Provider,
  type Report,
  refreshing,
  successOf,
  type TypedClient,
  type Validator,
  validator,
} from "./index.ts";

// A whole provider for a made-up API, as short as they are: what codegen writes, then what a person does.

interface KeyRequest {
  readonly seconds: number;
}

interface KeyResponse {
  readonly id: string;
  readonly secret: string;
  readonly token: string;
  readonly ends: string;
}

interface ApiError {
  readonly error_code: string;
}

interface paths {
  "/v1/{project}/keys": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    post: {
      parameters: { query?: never; header?: never; path: { project: string }; cookie?: never };
      requestBody: { content: { "application/json;charset=utf8": KeyRequest } };
      responses: {
        201: { headers: Record<string, unknown>; content: { "application/json": KeyResponse } };
        403: { headers: Record<string, unknown>; content: { "application/json": ApiError } };
      };
    };
  };
}

const validators = {
  KeyRequest: validator((value, report?: Report): value is KeyRequest => {
    const seconds = isObject(value) ? value.seconds : undefined;
    const fits = isInteger(seconds) && seconds >= 900;
    return fits || expected(report, "an integer from 900", "seconds");
  }),
  KeyResponse: validator((value, report?: Report): value is KeyResponse => {
    const fits =
      isObject(value) &&
      ["id", "secret", "token", "ends"].every((name) => typeof value[name] === "string");
    return fits || expected(report, "four texts");
  }),
  CreateKeyParameters: validator(
    (value, report?: Report): value is { path: { project: string } } => {
      const fits =
        isObject(value) && isObject(value.path) && typeof value.path.project === "string";
      return fits || expected(report, "a text", "path");
    },
  ),
} satisfies Record<string, Validator<unknown>>;

const operations = {
  createKey: {
    method: "POST",
    path: "/v1/{project}/keys",
    parameters: "CreateKeyParameters",
    body: { contentType: "application/json;charset=utf8", schema: "KeyRequest", required: true },
    responses: { 201: "KeyResponse" },
    security: [["Signature"]],
  },
} as const satisfies Operations<keyof typeof validators>;

const api: Api = {
  id: "example-sts",
  operations,
  validators,
  errorCode: ({ vendorCode }) => (vendorCode === "TIME" ? "clock-skew" : undefined),
};

interface ExampleClientOptions extends ClientOptions {
  readonly auth: { readonly id: string; readonly secret: string };
}

interface ExampleOptions extends ExampleClientOptions {
  readonly project: string;
  /** Life of the key. Default: 900. */
  readonly durationSeconds?: number;
}

/** A provider of the made-up API's keys. */
function exampleSts(options: ExampleOptions): Provider<AccessKey> {
  const { project, durationSeconds = 900, ...rest } = options;
  const client = createClient(rest);
  const input = { params: { path: { project } }, body: { seconds: durationSeconds } };
  return refreshing(
    async ({ signal }) => {
      const { data } = await successOf(client.POST("/v1/{project}/keys", { ...input, signal }));
      return toCredential(data);
    },
    { ...rest, provider: api.id, now: client.now },
  );
}

function createClient(options: ExampleClientOptions): TypedClient<paths> {
  const { auth, baseUrl = "https://sts.example.com", ...settings } = options;
  return createTypedClient<paths>(api, { ...settings, baseUrl, authenticate: signer(auth) });
}

function signer({ id, secret }: ExampleOptions["auth"]): Authenticator {
  return async (request, { nowMs }) => {
    const text = `${request.method}\n${request.url}\n${nowMs}\n${request.body ?? ""}`;
    const signature = await hmacSha256Hex(secret, text);
    return {
      ...request,
      headers: { ...request.headers, authorization: `${id} ${nowMs} ${signature}` },
    };
  };
}

function toCredential({ id, secret, token, ends }: KeyResponse): AccessKey {
  return accessKey({
    provider: api.id,
    accessKeyId: id,
    secretAccessKey: secret,
    sessionToken: token,
    expiration: new Date(ends),
    expirySource: "server",
  });
}

const start = Date.UTC(2026, 0, 1);
const answer = {
  id: "FAKEID",
  secret: "fake-secret",
  token: "fake-token",
  ends: "2026-01-01T00:15:00Z",
};
const auth = { id: "FAKEACCOUNT", secret: "fake-account-secret" };

function setUp(respond: (init: RequestInit) => Response) {
  const fetch = vi.fn(async (_url: unknown, init?: RequestInit) => respond(init ?? {}));
  return {
    fetch,
    options: {
      auth,
      project: "p-1",
      clock: () => start,
      random: () => 0,
      fetch: fetch as typeof globalThis.fetch,
    },
  };
}

describe("a provider", () => {
  it("turns one signed request into a credential for all callers", async () => {
    const { fetch, options } = setUp(() => Response.json(answer, { status: 201 }));
    const provider = exampleSts(options);
    const [first, second] = await Promise.all([provider(), provider()]);
    expect(first).toBe(second);
    expect({ ...first }).toEqual({
      kind: "access-key",
      provider: "example-sts",
      accessKeyId: "FAKEID",
      secretAccessKey: "fake-secret",
      sessionToken: "fake-token",
      expiration: new Date("2026-01-01T00:15:00Z"),
      expirySource: "server",
    });
    expect(fetch).toHaveBeenCalledExactlyOnceWith("https://sts.example.com/v1/p-1/keys", {
      method: "POST",
      headers: {
        "content-type": "application/json;charset=utf8",
        authorization: expect.stringMatching(/^FAKEACCOUNT 1767225600000 [0-9a-f]{64}$/),
      },
      body: '{"seconds":900}',
      redirect: "manual",
      signal: expect.any(AbortSignal),
    });
  });

  it("refuses a wrong option before anything is sent", async () => {
    const { fetch, options } = setUp(() => Response.json(answer, { status: 201 }));
    await expect(exampleSts({ ...options, durationSeconds: 899 })()).rejects.toMatchObject({
      code: "invalid-input",
      message:
        "example-sts createKey: nothing was sent. Correct body.seconds: expected an integer from 900.",
      issues: [{ path: ["body", "seconds"], message: "expected an integer from 900" }],
    });
    expect(() => exampleSts({ ...options, baseUrl: "http://sts.example.com" })).toThrow("baseUrl");
    expect(fetch).not.toHaveBeenCalled();
  });

  it("works with a local clock that is three days wrong, after one extra request", async () => {
    const serverMs = start + 3 * 86_400_000;
    const date = new Date(serverMs).toUTCString();
    const ends = new Date(serverMs + 900_000).toISOString();
    const { fetch, options } = setUp((init) => {
      const signedAt = Number(new Headers(init.headers).get("authorization")?.split(" ")[1]);
      return Math.abs(signedAt - serverMs) < 300_000
        ? Response.json({ ...answer, ends }, { status: 201, headers: { date } })
        : Response.json({ error_code: "TIME" }, { status: 401, headers: { date } });
    });
    const provider = exampleSts(options);
    expect((await provider()).accessKeyId).toBe("FAKEID");
    await provider();
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("says why the API refused, and nothing that the API said in words", async () => {
    const { options } = setUp(() =>
      Response.json({ error_code: "NO.1", error_msg: "fake-account-secret" }, { status: 403 }),
    );
    await expect(exampleSts(options)()).rejects.toMatchObject({
      code: "forbidden",
      provider: "example-sts",
      operation: "createKey",
      status: 403,
      vendorCode: "NO.1",
      message: expect.not.stringContaining("fake"),
    });
  });
});
