import { describe, expect, it, vi } from "vitest";
import { tencentAuthenticator } from "./auth.ts";
import { stringToSign } from "./signature.ts";
import { tencentSigner } from "./signer.ts";

const key = { secretId: "fakeSecretId", secretKey: "fakeSecretKey" };
const post = {
  method: "POST",
  url: "https://sts.example.com/v2/index.php",
  headers: {},
  body: "Action=A",
};
const get = { method: "GET", url: "https://sts.example.com/v2/index.php?Action=A", headers: {} };

const signed = (request: Parameters<ReturnType<typeof tencentSigner>>[0], how = {}, keys = key) =>
  tencentSigner(keys, how)(request, 1_465_185_768, 11_886);

describe("the signer", () => {
  it("adds its parameters to the form of a POST and ignores the query", async () => {
    const {
      request,
      signature,
      stringToSign: text,
    } = await signed({ ...post, url: `${post.url}?x=y` });
    expect(text).toBe(
      "POSTsts.example.com/v2/index.php?Action=A&Nonce=11886&SecretId=fakeSecretId&SignatureMethod=HmacSHA256&Timestamp=1465185768",
    );
    expect(request).toEqual({
      ...post,
      url: `${post.url}?x=y`,
      body: `Action=A&SecretId=fakeSecretId&SignatureMethod=HmacSHA256&Timestamp=1465185768&Nonce=11886&Signature=${encodeURIComponent(signature)}`,
    });
  });

  it.each(["", "#here", "?Action=A", "?Action=A#here"])(
    "puts everything into the query of a GET to …%s",
    async (rest) => {
      const { request, stringToSign: text } = await signed({ ...get, url: post.url + rest });
      expect(text.includes("Action=A&")).toBe(rest.includes("Action"));
      expect(request.url.split("?")).toHaveLength(2);
      expect(request.url).toMatch(/^https:\/\/sts\.example\.com\/v2\/index\.php\?\w/);
      expect(request.url).toMatch(
        /SignatureMethod=HmacSHA256&Timestamp=1465185768&Nonce=11886&Signature=[\w%]+$/,
      );
      expect(request).not.toHaveProperty("body");
    },
  );

  it("signs a POST without a body", async () => {
    const { body: _, ...bare } = post;
    expect((await signed(bare)).stringToSign).toBe(
      "POSTsts.example.com/v2/index.php?Nonce=11886&SecretId=fakeSecretId&SignatureMethod=HmacSHA256&Timestamp=1465185768",
    );
  });

  it.each(["SecretId", "SignatureMethod", "Token", "Timestamp", "Nonce", "Signature"])(
    "replaces a %s that the request brought",
    async (name) => {
      const { stringToSign: text, request } = await signed(
        { ...post, body: `Action=A&${name}=brought` },
        {},
        { ...key, token: "fakeToken" } as typeof key,
      );
      expect(text).toContain("&Token=fakeToken");
      for (const sent of [text, request.body]) expect(sent).not.toContain("brought");
    },
  );

  it("adds the region unless the request names one", async () => {
    const how = { region: "ap-guangzhou" };
    expect((await signed(post, how)).request.body).toContain("&Region=ap-guangzhou&");
    const { request } = await signed({ ...post, body: "Action=A&Region=here" }, how);
    expect(request.body?.match(/Region=/g)).toHaveLength(1);
    expect(request.body).toContain("Region=here");
    expect((await signed(post)).request.body).not.toContain("Region");
  });

  it("signs values that look like the marks it works with", async () => {
    const value = "\0\0";
    const body = `Action=A&name=${encodeURIComponent(value)}`;
    const { stringToSign: text } = await signed({ ...post, body });
    expect(text).toBe(
      `POSTsts.example.com/v2/index.php?Action=A&Nonce=11886&SecretId=fakeSecretId&SignatureMethod=HmacSHA256&Timestamp=1465185768&name=${value}`,
    );
  });

  it.each([
    ["method", { method: "GET" }],
    ["address", { url: "https://sts.example.com/v3" }],
    ["body", { body: "Action=B" }],
  ])("takes up another %s after the first request", async (_, change) => {
    const sign = tencentSigner(key, {});
    await sign(post, 1, 2);
    const other = { ...post, ...change };
    expect(await sign(other, 1, 2)).toEqual(await tencentSigner(key, {})(other, 1, 2));
  });

  it("works out the parts that stay the same once", async () => {
    const sign = tencentSigner(key, {});
    await sign(post, 1, 2);
    const parse = vi.spyOn(globalThis, "URLSearchParams");
    await sign({ ...post }, 3, 4);
    expect(parse).not.toHaveBeenCalled();
    await sign({ ...post, body: "Action=B" }, 3, 4);
    expect(parse).toHaveBeenCalledTimes(1);
    parse.mockRestore();
  });
});

describe("the string to sign", () => {
  it("keeps parameters of one name in the order given", () => {
    const pairs = [
      ["b", "1"],
      ["a", "2"],
      ["a", "1"],
    ] as const;
    expect(stringToSign("get", "h", "/", pairs)).toBe("GETh/?a=2&a=1&b=1");
  });

  it("writes underscores as points unless they are to be kept", () => {
    expect(stringToSign("get", "h", "/", [["a_b_c", "1"]])).toBe("GETh/?a.b.c=1");
  });
});

describe("the authenticator", () => {
  const context = { nowMs: 0, signal: new AbortController().signal };
  const issuesOf = (auth: unknown) => {
    try {
      tencentAuthenticator(auth as typeof key);
    } catch (error) {
      return (error as { issues: readonly { path: readonly string[] }[] }).issues;
    }
    return [];
  };

  it("draws its nonces from the random source and counts on", async () => {
    const authenticate = tencentAuthenticator(key, { random: () => 0.5 });
    for (const nonce of [1_073_709_057, 1_073_709_058]) {
      expect((await authenticate(post, context)).body).toContain(`&Nonce=${nonce}&`);
    }
  });

  it.each([
    ["a text", "fake", ["auth"]],
    ["nothing", null, ["auth"]],
    ["a space in front of the id", { ...key, secretId: " fake" }, ["auth", "secretId"]],
    ["a line feed behind the key", { ...key, secretKey: "fake\n" }, ["auth", "secretKey"]],
    ["an empty token", { ...key, token: "" }, ["auth", "token"]],
  ])("refuses %s", (_, auth, path) => {
    expect(issuesOf(auth).map((issue) => issue.path)).toEqual([path]);
  });
});
