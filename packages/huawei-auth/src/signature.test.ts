import { beforeAll, describe, expect, it, vi } from "vitest";
import vectors from "../../../specs/kit/huawei-signature.json" with { type: "json" };
import { parseAuthorization, parseSdkDate } from "./authorization.ts";
import { canonicalRequest, urlTarget } from "./canonical-request.ts";

const keys = { accessKeyId: "fakeKeyId", secretAccessKey: "fakeSecretKey" };
const nowMs = Date.UTC(2026, 0, 2, 3, 4, 5, 678);

function targetOf(pathAndQuery: string) {
  return urlTarget(`https://service.example.com${pathAndQuery}`);
}

describe("canonical request", () => {
  it.each(vectors.signatures)("of vector $id: $reason", ({ request, signedHeaders, ...vector }) => {
    const bodyHash = vector.canonicalRequest.split("\n").at(-1) ?? "";
    expect(canonicalRequest(request, urlTarget(request.url), signedHeaders, bodyHash)).toBe(
      vector.canonicalRequest,
    );
  });

  it.each(vectors.queries)("of vector $id: $reason", ({ parameters, canonicalQuery }) => {
    const query = parameters.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
    expect(targetOf(`/?${query}`).query).toBe(canonicalQuery);
    expect(targetOf(`/?${new URLSearchParams(parameters)}`).query).toBe(canonicalQuery);
  });

  it.each([
    ["ends with a slash that the URL lacks", "/v1/a", "/v1/a/"],
    ["keeps a slash that the URL has", "/v1/a/", "/v1/a/"],
    ["is a slash for an empty path", "", "/"],
    ["keeps unreserved characters", "/A-z_0.9~", "/A-z_0.9~/"],
    ["decodes unreserved characters that were encoded needlessly", "/%7Ea%2d%5F", "/~a-_/"],
    ["encodes an asterisk", "/a*b", "/a%2Ab/"],
    ["encodes a space", "/a b", "/a%20b/"],
    ["does not take a plus sign for a space", "/a+b", "/a%2Bb/"],
    [
      "encodes brackets, quotes and the like",
      "/(a)'!;=:@&$,",
      "/%28a%29%27%21%3B%3D%3A%40%26%24%2C/",
    ],
    ["encodes UTF-8", "/一", "/%E4%B8%80/"],
    ["encodes a character beyond the basic plane as four bytes", "/😀", "/%F0%9F%98%80/"],
    ["encodes a lone surrogate as the replacement character", "/\ud800", "/%EF%BF%BD/"],
    ["is not encoded twice", "/a%20b%E4%B8%80", "/a%20b%E4%B8%80/"],
    ["writes escapes in upper case", "/%e4%b8%80", "/%E4%B8%80/"],
    ["keeps an encoded slash apart from a separator", "/a%2Fb", "/a%2Fb/"],
    ["keeps bytes that are not UTF-8", "/%ff", "/%FF/"],
    ["encodes a percent sign that escapes nothing", "/100%/%zz", "/100%25/%25zz/"],
    ["has its dots resolved, as fetch resolves them", "/a/../b/./c", "/b/c/"],
    ["keeps empty segments", "//a//b", "//a//b/"],
  ])("path %s", (_, path, expected) => {
    expect(targetOf(path).path).toBe(expected);
  });

  it.each([
    ["is empty without parameters", "", ""],
    ["is empty after a lone question mark", "?", ""],
    ["is sorted by name in byte order", "?b=1&B=2&a=3&_=4&1=5", "1=5&B=2&_=4&a=3&b=1"],
    [
      "keeps a name in front of the longer one that begins with it",
      "?id-type=1&id=2",
      "id=2&id-type=1",
    ],
    ["sorts a repeated name by value", "?a=3&a=1&a=10&a=2", "a=1&a=10&a=2&a=3"],
    ["keeps equal pairs", "?a=1&a=1", "a=1&a=1"],
    [
      "sorts by what names say, not by how they are encoded",
      "?é=1&z=2&a%20b=3&a!=4",
      "a%20b=3&a%21=4&z=2&%C3%A9=1",
    ],
    ["sorts by code point, not by UTF-16 unit", "?😀=1&\uffee=2", "%EF%BF%AE=2&%F0%9F%98%80=1"],
    ["gives a name without a value an equals sign", "?nocatalog", "nocatalog="],
    ["keeps an empty value", "?a=&b=1", "a=&b=1"],
    ["keeps an empty name", "?=1&a=2", "=1&a=2"],
    ["drops empty pairs", "?&a=1&&b=2&", "a=1&b=2"],
    ["splits at the first equals sign", "?a=b=c", "a=b%3Dc"],
    ["takes a plus sign for a space", "?a=b+c", "a=b%20c"],
    ["keeps an encoded plus sign", "?a=b%2Bc", "a=b%2Bc"],
    ["encodes an asterisk and keeps a tilde", "?a=*~", "a=%2A~"],
    ["decodes a tilde that was encoded", "?a=%7e", "a=~"],
    ["encodes slashes and question marks", "?a=/b?c", "a=%2Fb%3Fc"],
    ["ignores the fragment", "?a=1#b=2", "a=1"],
  ])("query %s", (_, query, expected) => {
    expect(targetOf(`/${query}`).query).toBe(expected);
  });

  it.each([
    ["leaves out the scheme's own port", "https://a.example.com:443/", "a.example.com"],
    ["keeps another port", "http://127.0.0.1:8080/", "127.0.0.1:8080"],
    ["is in lower case", "https://A.Example.COM/", "a.example.com"],
    ["keeps the brackets of IPv6", "http://[::1]:8080/", "[::1]:8080"],
    ["leaves out user and password", "https://fake:fake@a.example.com/", "a.example.com"],
  ])("host %s", (_, url, expected) => {
    expect(urlTarget(url).host).toBe(expected);
  });

  it("writes the headers that are signed, in the order given, trimmed outside and untouched inside", () => {
    const headers = { "x-b": "  b,  c\t", "x-a": "", accept: "*/*", host: "front.example.com" };
    const names = ["host", "x-a", "x-b"];
    expect(canonicalRequest({ method: "post", headers }, targetOf("/p"), names, "hash")).toBe(
      "POST\n/p/\n\nhost:front.example.com\nx-a:\nx-b:b,  c\n\nhost;x-a;x-b\nhash",
    );
  });
});

describe.each(["node:crypto", "Web Crypto"])("SDK-HMAC-SHA256 with %s", (backend) => {
  let signing: typeof import("./signature.ts");
  const request = {
    method: "POST",
    url: "https://service.example.com:8443/v1/x?b=2&a=1",
    headers: { "content-type": "application/json", accept: "*/*" },
    body: "{}",
  };

  beforeAll(async () => {
    vi.resetModules();
    if (backend === "Web Crypto") {
      vi.doMock("../../core/src/crypto/node.ts", () => import("../../core/src/crypto/web.ts"));
    }
    signing = await import("./signature.ts");
    return () => vi.doUnmock("../../core/src/crypto/node.ts");
  });

  it(`${backend === "Web Crypto" ? "gives promises" : "signs at once"}`, () => {
    const signed = signing.signHuawei(request, keys, nowMs);
    expect(signed instanceof Promise).toBe(backend === "Web Crypto");
  });

  it.each(vectors.signatures)("vector $id: $reason", async (vector) => {
    const hash = await signing.bodyHash(vector.request);
    expect(vector.canonicalRequest.endsWith(`\n${hash}`)).toBe(true);
    const target = urlTarget(vector.request.url);
    const canonical = canonicalRequest(vector.request, target, vector.signedHeaders, hash);
    expect(await signing.bodyHash({ headers: {}, body: canonical })).toBe(vector.canonicalHash);
    const text = signing.stringToSign(vector.date, vector.canonicalHash);
    expect(text).toBe(vector.stringToSign);
    expect(await signing.signature(vector.secretAccessKey, text)).toBe(vector.signature);
  });

  // The other vectors sign fewer headers than our signer does.
  it.each(vectors.signatures.filter(({ signedHeaders }) => signedHeaders.includes("host")))(
    "vector $id through the signer",
    async (vector) => {
      const { host: _, "x-sdk-date": __, ...headers } = vector.request.headers;
      const sign = signing.huaweiSigner();
      const signed = await sign(
        { ...vector.request, headers: headers as Record<string, string> },
        vector,
        parseSdkDate(vector.date) ?? Number.NaN,
      );
      expect(signed).toMatchObject({
        canonicalRequest: vector.canonicalRequest,
        stringToSign: vector.stringToSign,
        signature: vector.signature,
        request: { headers: { authorization: vector.authorization, "x-sdk-date": vector.date } },
      });
    },
  );

  it("signs host, date, content type, session token, project and account, and nothing else", async () => {
    const sign = signing.huaweiSigner({ projectId: "fakeProject", domainId: "fakeDomain" });
    const { request: signed } = await sign(request, { ...keys, sessionToken: "fakeToken" }, nowMs);
    expect(signed).toMatchObject({ method: request.method, url: request.url, body: request.body });
    const { authorization = "", ...headers } = signed.headers;
    expect(headers).toEqual({
      ...request.headers,
      "x-domain-id": "fakeDomain",
      "x-project-id": "fakeProject",
      "x-sdk-date": "20260102T030405Z",
      "x-security-token": "fakeToken",
    });
    expect(parseAuthorization(authorization)).toEqual({
      accessKeyId: "fakeKeyId",
      signedHeaders: [
        "content-type",
        "host",
        "x-domain-id",
        "x-project-id",
        "x-sdk-date",
        "x-security-token",
      ],
      signature: expect.stringMatching(/^[\da-f]{64}$/),
    });
  });

  it("signs the stated body hash in place of the body's", async () => {
    const headers = { "x-sdk-content-sha256": "UNSIGNED-PAYLOAD" };
    const signed = await signing.huaweiSigner()({ ...request, headers }, keys, nowMs);
    expect(signed.canonicalRequest).toMatch(
      /\nhost;x-sdk-content-sha256;x-sdk-date\nUNSIGNED-PAYLOAD$/,
    );
  });

  it("hashes an absent and an empty body alike", async () => {
    const { body: _, ...bare } = request;
    const [absent, empty] = await Promise.all([
      signing.signHuawei(bare, keys, nowMs),
      signing.signHuawei({ ...request, body: "" }, keys, nowMs),
    ]);
    expect(absent.headers).toEqual(empty.headers);
    expect(absent).not.toHaveProperty("body");
  });

  it("leaves the request that it was given as it was", async () => {
    const before = structuredClone(request);
    await signing.signHuawei(request, keys, nowMs);
    expect(request).toEqual(before);
  });

  it("signs one URL after another with one signer", async () => {
    const sign = signing.huaweiSigner();
    const other = { ...request, url: "https://other.example.com/y" };
    const first = await sign(request, keys, nowMs);
    expect((await sign(other, keys, nowMs)).canonicalRequest).toContain("\n/y/\n");
    expect(await sign(request, keys, nowMs)).toEqual(first);
  });

  it.each([
    ["method", { method: "PUT" }],
    ["host", { url: "https://service.example.com/v1/x?b=2&a=1" }],
    ["path", { url: "https://service.example.com:8443/v1/X?b=2&a=1" }],
    ["query", { url: "https://service.example.com:8443/v1/x?b=2" }],
    ["content type", { headers: { "content-type": "text/plain" } }],
    ["body", { body: "{} " }],
  ])("gives another signature for another %s", async (_, change) => {
    const sign = signing.huaweiSigner();
    const [one, two] = [
      await sign(request, keys, nowMs),
      await sign({ ...request, ...change }, keys, nowMs),
    ];
    expect(one.signature).not.toBe(two.signature);
  });

  it.each([
    ["second", keys, nowMs + 1_000],
    ["secret", { ...keys, secretAccessKey: "fakesecretKey" }, nowMs],
    ["session token", { ...keys, sessionToken: "fakeToken" }, nowMs],
  ])("gives another signature for another %s", async (_, otherKeys, otherMs) => {
    const sign = signing.huaweiSigner();
    const [one, two] = [await sign(request, keys, nowMs), await sign(request, otherKeys, otherMs)];
    expect(one.signature).not.toBe(two.signature);
  });
});
