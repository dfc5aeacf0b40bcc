import { inspect } from "node:util";
import { createTypedClient, type HttpRequest } from "@daypass/core/provider";
import { describe, expect, it } from "vitest";
import { huaweiAuthenticator } from "./auth.ts";
import { huaweiErrorCode } from "./error-code.ts";
import { operations } from "./generated/operations.ts";
import type { paths } from "./generated/schema.ts";
import { validators } from "./generated/validators.ts";
import { type UserTokenOptions, userToken } from "./user-token.ts";

const hourMs = 3_600_000;
const startMs = Date.UTC(2026, 0, 2, 3, 4, 5);
const login = {
  username: "fakeUser",
  password: "fake Pässword",
  domainName: "fakeAccount",
  scope: { project: { name: "cn-north-4" } },
} as const;

interface Sent extends HttpRequest {
  readonly url: string;
}

/** An IAM that gives `fakeToken1`, `fakeToken2` and so on, each for 24 hours. */
function fakeIam(answer?: (count: number) => Response) {
  const sent: Sent[] = [];
  const state = { nowMs: startMs };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const headers = Object.fromEntries(new Headers(init?.headers));
    sent.push({
      url: String(input),
      method: init?.method ?? "",
      headers,
      body: String(init?.body),
    });
    return answer?.(sent.length) ?? issued(`fakeToken${sent.length}`, state.nowMs + 24 * hourMs);
  };
  return { sent, state, options: { fetch, clock: () => state.nowMs, random: () => 0 } };
}

function issued(token: string | undefined, expiresAtMs: number): Response {
  const expires_at = new Date(expiresAtMs).toISOString().replace("Z", "000Z");
  const headers = token === undefined ? {} : { "x-subject-token": token };
  return Response.json({ token: { expires_at, methods: ["password"] } }, { status: 201, headers });
}

describe("userToken", () => {
  it("logs in at the global IAM and gives the token of the header", async () => {
    const { sent, options } = fakeIam();
    expect(await userToken({ ...login, ...options })()).toBe("fakeToken1");
    expect(sent).toMatchObject([
      {
        method: "POST",
        url: "https://iam.myhuaweicloud.com/v3/auth/tokens?nocatalog=true",
        headers: { "content-type": "application/json;charset=utf8" },
      },
    ]);
    expect(sent[0]?.headers).not.toHaveProperty("authorization");
    expect(JSON.parse(sent[0]?.body ?? "")).toEqual({
      auth: {
        identity: {
          methods: ["password"],
          password: {
            user: { name: "fakeUser", password: "fake Pässword", domain: { name: "fakeAccount" } },
          },
        },
        scope: { project: { name: "cn-north-4" } },
      },
    });
  });

  it.each([
    [
      "of a region",
      { region: "eu-west-101" },
      "https://iam.eu-west-101.myhuaweicloud.eu/v3/auth/tokens",
    ],
    [
      "of a base URL",
      { baseUrl: "http://127.0.0.1:8080", region: "cn-north-4" },
      "http://127.0.0.1:8080/v3/auth/tokens",
    ],
  ])("logs in at the IAM %s", async (_, where, url) => {
    const { sent, options } = fakeIam();
    await userToken({ ...login, ...options, ...where })();
    expect(sent[0]?.url).toBe(`${url}?nocatalog=true`);
  });

  it("logs in once when ten callers arrive together", async () => {
    const { sent, options } = fakeIam();
    const token = userToken({ ...login, ...options });
    const tokens = await Promise.all(Array.from({ length: 10 }, () => token()));
    expect(new Set(tokens)).toEqual(new Set(["fakeToken1"]));
    expect(sent).toHaveLength(1);
  });

  it("renews in the background within the last hour and waits only within the last minute", async () => {
    const { sent, state, options } = fakeIam();
    const token = userToken({ ...login, ...options });
    await token();
    state.nowMs = startMs + 23 * hourMs - 1;
    expect(await token()).toBe("fakeToken1");
    expect(sent).toHaveLength(1);
    state.nowMs += 1;
    expect(await token()).toBe("fakeToken1");
    await expect.poll(() => token()).toBe("fakeToken2");
    expect(sent).toHaveLength(2);
    state.nowMs += 24 * hourMs - 59_000;
    expect(await token()).toBe("fakeToken3");
  });

  it("logs in again after the very token was rejected, not after another", async () => {
    const { sent, options } = fakeIam();
    const token = userToken({ ...login, ...options });
    await token();
    token.invalidate("fakeToken0");
    expect(await token()).toBe("fakeToken1");
    token.invalidate("fakeToken1");
    expect(await token()).toBe("fakeToken2");
    token.invalidate("fakeToken1");
    expect(await token()).toBe("fakeToken2");
    expect(sent).toHaveLength(2);
  });

  it("says that a wrong password is the login's fault", async () => {
    const { options } = fakeIam(() =>
      Response.json(
        { error: { code: 401, message: "fake Pässword is wrong", title: "Unauthorized" } },
        { status: 401 },
      ),
    );
    const failure = await userToken({ ...login, ...options })().catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: "DaypassError",
      code: "unauthenticated",
      provider: "huawei-iam",
      operation: "createUserToken",
      status: 401,
      vendorCode: "401",
      retryable: false,
    });
    expect(inspect(failure)).not.toContain("Pässword");
  });

  it.each<[string, () => Response, string]>([
    ["no token", () => issued(undefined, startMs + hourMs), "invalid-response"],
    ["a token with a space", () => issued("fake token", startMs + hourMs), "invalid-response"],
    [
      "no expiry",
      () =>
        Response.json({ token: {} }, { status: 201, headers: { "x-subject-token": "fakeToken" } }),
      "invalid-response",
    ],
    ["a token that has ended", () => issued("fakeToken", startMs - 1), "expired"],
    ["HTML", () => new Response("<html>", { status: 201 }), "invalid-response"],
  ])("refuses an answer with %s", async (_, answer, code) => {
    const { sent, options } = fakeIam(answer);
    await expect(userToken({ ...login, ...options })()).rejects.toMatchObject({
      name: "DaypassError",
      code,
      provider: "huawei-iam",
    });
    expect(sent).toHaveLength(1);
  });

  it("shows neither password nor token when printed", async () => {
    const { options } = fakeIam();
    const token = userToken({ ...login, ...options });
    await token();
    const printed =
      inspect(token, { depth: 9, showHidden: true }) + String(token) + JSON.stringify(token);
    expect(printed).not.toMatch(/Pässword|fakeToken/);
  });
});

describe("userToken as auth", () => {
  /** A service that accepts the tokens listed, called with the login's own operation for want of another. */
  function fakeService(accepted: readonly string[], source: ReturnType<typeof userToken>) {
    const used: (string | null)[] = [];
    const client = createTypedClient<paths>(
      {
        id: "fake-service",
        operations: { issue: { ...operations.createUserToken, security: [["UserToken"]] } },
        validators,
        errorCode: huaweiErrorCode,
      },
      {
        baseUrl: "https://service.example.com",
        clock: () => startMs,
        authenticate: huaweiAuthenticator(source),
        fetch: async (_, init) => {
          const token = new Headers(init?.headers).get("x-auth-token");
          used.push(token);
          const expired = { error_code: "APIGW.0307", error_msg: "The token must be updated." };
          return accepted.includes(token ?? "")
            ? issued("fakeAnswer", startMs + hourMs)
            : Response.json(expired, { status: 401 });
        },
      },
    );
    const user = { name: "a", password: "fake", domain: { name: "b" } };
    const body = { auth: { identity: { methods: ["password" as const], password: { user } } } };
    return { used, call: () => client.POST("/v3/auth/tokens", { body }) };
  }

  it("logs in once more when a service refuses the token", async () => {
    const { sent, options } = fakeIam();
    const { used, call } = fakeService(["fakeToken2"], userToken({ ...login, ...options }));
    expect((await call()).failure).toBeUndefined();
    expect(used).toEqual(["fakeToken1", "fakeToken2"]);
    expect(sent).toHaveLength(2);
  });

  it("gives up when the new token is refused too", async () => {
    const { sent, options } = fakeIam();
    const { used, call } = fakeService([], userToken({ ...login, ...options }));
    expect((await call()).failure).toMatchObject({
      code: "unauthenticated",
      vendorCode: "APIGW.0307",
    });
    expect(used).toEqual(["fakeToken1", "fakeToken2"]);
    expect(sent).toHaveLength(2);
  });

  it("shares the new login among calls that were refused together", async () => {
    const { sent, options } = fakeIam();
    const { used, call } = fakeService(["fakeToken2"], userToken({ ...login, ...options }));
    const results = await Promise.all([call(), call(), call()]);
    expect(results.every(({ failure }) => failure === undefined)).toBe(true);
    expect(used.toSorted()).toEqual([
      ...Array(3).fill("fakeToken1"),
      ...Array(3).fill("fakeToken2"),
    ]);
    expect(sent).toHaveLength(2);
  });
});

describe("options of userToken", () => {
  const text = "expected a text that is not empty";

  it.each<[string, object, string]>([
    ["no user name", { username: undefined }, `username: ${text}`],
    ["an empty password", { password: "" }, `password: ${text}`],
    ["a number for the account", { domainName: 1 }, `domainName: ${text}`],
    ["no scope", { scope: undefined }, "scope: expected either a project or a domain"],
    [
      "two scopes",
      { scope: { project: { id: "a" }, domain: { id: "b" } } },
      "scope: expected either a project or a domain",
    ],
    [
      "a scope without a target",
      { scope: { project: undefined } },
      "scope.project: expected either an id or a name",
    ],
    [
      "a target with id and name",
      { scope: { domain: { id: "a", name: "b" } } },
      "scope.domain: expected either an id or a name",
    ],
    ["an empty target", { scope: { domain: { id: "" } } }, `scope.domain.id: ${text}`],
    [
      "a host for a region",
      { region: "x.example.com" },
      "region: expected a region name such as cn-north-4",
    ],
  ])("refuses %s, by name and without the value", (_, wrong, issue) => {
    expect(() => userToken({ ...login, ...wrong } as UserTokenOptions)).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        provider: "huawei-iam",
        message: `huawei-iam: nothing was sent. Correct ${issue}.`,
      }),
    );
  });
});
