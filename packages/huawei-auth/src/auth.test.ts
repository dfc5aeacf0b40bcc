import { describe, expect, it, vi } from "vitest";
import { type HuaweiAuth, huaweiAuthenticator } from "./auth.ts";

const request = {
  method: "POST",
  url: "https://swr-api.cn-north-4.myhuaweicloud.com/v2/x",
  headers: {},
};
const key = { accessKeyId: "fakeKeyId", secretAccessKey: "fakeSecretKey" };
const context = { nowMs: Date.UTC(2026, 0, 2), signal: new AbortController().signal };

describe("huaweiAuthenticator", () => {
  it("adds a token as X-Auth-Token, without the scope, which the token has by itself", async () => {
    const authenticate = huaweiAuthenticator({ token: "fakeToken" }, { projectId: "fakeProject" });
    expect(await authenticate(request, context)).toEqual({
      ...request,
      headers: { "x-auth-token": "fakeToken" },
    });
    expect(authenticate.onRejected).toBeUndefined();
  });

  it("signs with an access key, session token and scope included", async () => {
    const auth = { ...key, sessionToken: "fakeToken" };
    const authenticate = huaweiAuthenticator(auth, { projectId: "fakeProject" });
    const { headers } = await authenticate(request, context);
    expect(headers).toEqual({
      authorization: expect.stringMatching(
        /^SDK-HMAC-SHA256 Access=fakeKeyId, SignedHeaders=host;x-project-id;x-sdk-date;x-security-token, /,
      ),
      "x-project-id": "fakeProject",
      "x-sdk-date": "20260102T000000Z",
      "x-security-token": "fakeToken",
    });
  });

  it("signs each attempt for its own time", async () => {
    const authenticate = huaweiAuthenticator(key);
    const later = await authenticate(request, { ...context, nowMs: context.nowMs + 61_000 });
    expect(later.headers["x-sdk-date"]).toBe("20260102T000101Z");
  });

  it("is not touched by a later change of the options", async () => {
    const auth = { ...key };
    const authenticate = huaweiAuthenticator(auth);
    const before = await authenticate(request, context);
    auth.secretAccessKey = "fakeOther";
    expect(await authenticate(request, context)).toEqual(before);
  });

  it.each<[string, HuaweiAuth]>([
    ["at once", () => "fakeToken"],
    ["later", async () => "fakeToken"],
  ])("asks a function that gives a token %s", async (_, auth) => {
    const { headers } = await huaweiAuthenticator(auth)(request, context);
    expect(headers).toEqual({ "x-auth-token": "fakeToken" });
  });

  it("asks a function that gives access keys before each request", async () => {
    let count = 0;
    const authenticate = huaweiAuthenticator(() => ({ ...key, accessKeyId: `fakeKey${++count}` }));
    for (const id of ["fakeKey1", "fakeKey2"]) {
      const { headers } = await authenticate(request, context);
      expect(headers.authorization).toContain(`Access=${id},`);
    }
  });

  it("passes the signal on to the function", async () => {
    const auth = vi.fn(() => "fakeToken");
    await huaweiAuthenticator(auth)(request, context);
    expect(auth).toHaveBeenCalledWith({ signal: context.signal });
  });

  it("lets an error of the function through as it is", async () => {
    const error = new Error("no token today");
    const authenticate = huaweiAuthenticator(() => Promise.reject(error));
    await expect(authenticate(request, context)).rejects.toBe(error);
  });

  it("tells the source what was rejected, and only what that request carried", async () => {
    let count = 0;
    const invalidate = vi.fn();
    const authenticate = huaweiAuthenticator(
      Object.assign(() => `fakeToken${++count}`, { invalidate }),
    );
    const first = await authenticate(request, context);
    await authenticate(request, context);
    expect(authenticate.onRejected?.(first)).toBe(true);
    expect(invalidate.mock.calls).toEqual([["fakeToken1"]]);
    expect(authenticate.onRejected?.(request)).toBe(false);
  });

  it("has nothing else to offer when the source cannot be told", async () => {
    const authenticate = huaweiAuthenticator(() => "fakeToken");
    expect(authenticate.onRejected?.(await authenticate(request, context))).toBe(false);
  });
});

describe("options of huaweiAuthenticator", () => {
  const expected = "expected a text of visible ASCII characters without spaces";

  it.each<[string, unknown, string[]]>([
    ["no key id", { secretAccessKey: "fakeSecret" }, ["auth.accessKeyId"]],
    [
      "an undefined secret",
      { accessKeyId: "fakeId", secretAccessKey: undefined },
      ["auth.secretAccessKey"],
    ],
    [
      "two empty texts",
      { accessKeyId: "", secretAccessKey: "" },
      ["auth.accessKeyId", "auth.secretAccessKey"],
    ],
    [
      "a secret with a line feed",
      { ...key, secretAccessKey: "fakeSecret\n" },
      ["auth.secretAccessKey"],
    ],
    [
      "a session token with a line break",
      { ...key, sessionToken: "fake\r\nx: y" },
      ["auth.sessionToken"],
    ],
    ["a null session token", { ...key, sessionToken: null }, ["auth.sessionToken"]],
    ["an undefined token", { token: undefined }, ["auth.token"]],
    ["a list of tokens", { token: ["fakeToken"] }, ["auth.token"]],
    ["a token with a space", { token: "fake Token" }, ["auth.token"]],
    ["a token that is not ASCII", { token: "fakeTökén" }, ["auth.token"]],
  ])("refuses %s, by name and without the value", (_, auth, paths) => {
    const issues = paths.map((path) => ({ path: path.split("."), message: expected }));
    const message = `huawei-auth: nothing was sent. Correct ${paths.map((path) => `${path}: ${expected}`).join("; ")}.`;
    expect(() => huaweiAuthenticator(auth as HuaweiAuth)).toThrow(
      expect.objectContaining({ name: "DaypassError", code: "invalid-input", message, issues }),
    );
  });

  it.each([[undefined], [null], ["fakeToken"], [1]])("refuses %j for auth", (auth) => {
    expect(() => huaweiAuthenticator(auth as unknown as HuaweiAuth)).toThrow(
      "auth: expected an access key, a token or a function",
    );
  });

  it("refuses a key and a token at once, which would leave the choice to chance", async () => {
    const both = { ...key, token: "fakeToken" };
    expect(() => huaweiAuthenticator(both)).toThrow(
      "auth: expected either an access key or a token",
    );
    const authenticate = huaweiAuthenticator({ ...key, token: undefined } as HuaweiAuth);
    expect((await authenticate(request, context)).headers).toHaveProperty("authorization");
  });

  it("takes a key whose fields are getters", async () => {
    class Key {
      get accessKeyId(): string {
        return "fakeKeyId";
      }
      get secretAccessKey(): string {
        return "fakeSecretKey";
      }
    }
    const { headers } = await huaweiAuthenticator(new Key())(request, context);
    expect(headers).toEqual((await huaweiAuthenticator(key)(request, context)).headers);
  });

  it("refuses a scope that no header can hold", () => {
    const scope = { projectId: "fake\nProject", domainId: "" };
    expect(() => huaweiAuthenticator(key, scope)).toThrow(
      `projectId: ${expected}; domainId: ${expected}`,
    );
  });

  it.each([
    ["", ["auth"]],
    ["fake\nToken", ["auth"]],
    [undefined, ["auth"]],
    [{ accessKeyId: "fakeId" }, ["auth", "secretAccessKey"]],
  ])("refuses %j from a function before anything is sent", async (given, path) => {
    const authenticate = huaweiAuthenticator(() => given as string);
    await expect(authenticate(request, context)).rejects.toMatchObject({
      code: "invalid-input",
      issues: [{ path }],
    });
  });
});
