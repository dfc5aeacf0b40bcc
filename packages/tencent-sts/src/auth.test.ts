import { describe, expect, it } from "vitest";
import { type TencentSigning, tencentAuthenticator } from "./auth.ts";
import { signature } from "./signature.ts";
import type { TencentAuth } from "./signer.ts";

const key = { secretId: "fakeSecretId", secretKey: "fakeSecretKey" };
const context = { nowMs: 1_700_000_000_999, signal: new AbortController().signal };
const url = "https://sts.api.qcloud.com/v2/index.php";
const post = {
  method: "POST",
  url,
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: "Action=GetFederationToken&name=fakeName&policy=%257B%257D",
};

async function signedForm(auth: TencentAuth, signing: TencentSigning, body = post.body) {
  const request = await tencentAuthenticator(auth, signing)({ ...post, body }, context);
  return new URLSearchParams(request.body);
}

describe("tencentAuthenticator", () => {
  it("adds time, nonce, key id, method and signature to the form of a POST", async () => {
    const request = await tencentAuthenticator(key, { nonce: () => 42 })(post, context);
    expect(request).toMatchObject({ method: "POST", url, headers: post.headers });
    expect(request.body).toBe(
      "Action=GetFederationToken&name=fakeName&policy=%257B%257D&SecretId=fakeSecretId&SignatureMethod=HmacSHA256&Timestamp=1700000000&Nonce=42&Signature=dEzt%2BT%2FoBcM64URj4xv9fOg7V3iYJ8jBJgZLBt0EI6I%3D",
    );
  });

  it("adds them to the query of a GET, fully encoded", async () => {
    const request = {
      method: "GET",
      url: `${url}?Action=GetFederationToken&name=a+b%2Bc&policy=%257B%257D#x`,
      headers: {},
    };
    const signed = await tencentAuthenticator(key, { nonce: () => 42 })(request, context);
    expect(signed.url).toMatch(
      /^https:\/\/sts\.api\.qcloud\.com\/v2\/index\.php\?Action=GetFederationToken&name=a%20b%2Bc&policy=%257B%257D&SecretId=fakeSecretId&SignatureMethod=HmacSHA256&Timestamp=1700000000&Nonce=42&Signature=[\w%]+$/,
    );
    expect(signed).not.toHaveProperty("body");
  });

  it("signs the session token of a temporary key, the region and HMAC-SHA1 when told so", async () => {
    const form = await signedForm(
      { ...key, token: "fakeToken" },
      { region: "ap-guangzhou", signatureMethod: "HmacSHA1" },
    );
    expect(Object.fromEntries(form)).toMatchObject({
      Token: "fakeToken",
      Region: "ap-guangzhou",
      SignatureMethod: "HmacSHA1",
      Signature: expect.stringMatching(/^.{27}=$/),
    });
  });

  it("signs a request of the current interface in its headers, with a temporary key's token", async () => {
    const request = {
      method: "POST",
      url: "https://sts.tencentcloudapi.com/",
      headers: { "content-type": "application/json", "x-tc-version": "2018-08-13" },
      body: "{}",
    };
    const signed = await tencentAuthenticator({ ...key, token: "fakeToken" })(request, context);
    expect(signed).toMatchObject({
      url: request.url,
      body: "{}",
      headers: {
        "x-tc-timestamp": "1700000000",
        "x-tc-token": "fakeToken",
        authorization: expect.stringMatching(
          /^TC3-HMAC-SHA256 Credential=fakeSecretId\/2023-11-14\/sts\/tc3_request, SignedHeaders=content-type;host, Signature=[0-9a-f]{64}$/,
        ),
      },
    });
  });

  it("leaves a region that the request names", async () => {
    const form = await signedForm(key, { region: "ap-guangzhou" }, `${post.body}&Region=gz`);
    expect(form.getAll("Region")).toEqual(["gz"]);
  });

  it("replaces what the request brought in its place", async () => {
    const names = ["SecretId", "Timestamp", "Nonce", "SignatureMethod", "Signature"];
    const form = await signedForm(
      key,
      {},
      `${post.body}&${names.map((name) => `${name}=x`).join("&")}`,
    );
    for (const name of names) expect(form.getAll(name)).not.toContain("x");
  });

  it("gives each attempt its own nonce, from a random source that repeats itself too", async () => {
    for (const random of [Math.random, () => 0, () => 0.5, () => 1 - 2 ** -53]) {
      const authenticate = tencentAuthenticator(key, { random });
      const nonces = new Set<number>();
      for (let i = 0; i < 100; i++) {
        const { body } = await authenticate(post, context);
        nonces.add(Number(new URLSearchParams(body).get("Nonce")));
      }
      expect(nonces.size).toBe(100);
      expect([...nonces].every((nonce) => Number.isInteger(nonce) && nonce > 0)).toBe(true);
    }
  });

  it("signs one request after another with one key", async () => {
    const authenticate = tencentAuthenticator(key, { nonce: () => 42 });
    const other = { ...post, body: "Action=GetFederationToken&name=fakeOther&policy=%257B%257D" };
    const first = await authenticate(post, context);
    expect((await authenticate(other, context)).body).toContain("&name=fakeOther&");
    expect(await authenticate(post, context)).toEqual(first);
  });

  it("signs null characters as any other", async () => {
    for (const name of ["%00", "a%00%00b", "%00%00%00"]) {
      const body = `Action=GetFederationToken&name=${name}`;
      const form = await signedForm(key, { nonce: () => 42 }, body);
      const text = `POSTsts.api.qcloud.com/v2/index.php?Action=GetFederationToken&Nonce=42&SecretId=fakeSecretId&SignatureMethod=HmacSHA256&Timestamp=1700000000&name=${decodeURIComponent(name)}`;
      expect(form.get("Signature")).toBe(await signature(key.secretKey, "HmacSHA256", text));
    }
  });

  it("is not touched by a later change of the options", async () => {
    const auth = { ...key };
    const authenticate = tencentAuthenticator(auth, { nonce: () => 42 });
    const before = await authenticate(post, context);
    auth.secretKey = "fakeOther";
    expect(await authenticate(post, context)).toEqual(before);
  });

  const text = "expected a text of visible ASCII characters without spaces";
  it.each<[string, unknown, unknown, string]>([
    ["no auth", undefined, {}, "auth: expected an object with secretId and secretKey"],
    ["an undefined id", { ...key, secretId: undefined }, {}, `auth.secretId: ${text}`],
    ["a key with a line feed", { ...key, secretKey: "fakeKey\n" }, {}, `auth.secretKey: ${text}`],
    ["an empty token", { ...key, token: "" }, {}, `auth.token: ${text}`],
    ["an empty region", key, { region: "" }, `region: ${text}`],
    [
      "another method",
      key,
      { signatureMethod: "TC3-HMAC-SHA256" },
      "signatureMethod: expected HmacSHA256 or HmacSHA1",
    ],
    ["a nonce that is no function", key, { nonce: 42 }, "nonce: expected a function"],
  ])("refuses %s, by name and without the value", (_, auth, signing, issue) => {
    expect(() => tencentAuthenticator(auth as TencentAuth, signing as TencentSigning)).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        message: `tencent-sts: nothing was sent. Correct ${issue}.`,
      }),
    );
  });
});
