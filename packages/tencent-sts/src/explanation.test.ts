import type { HttpRequest } from "@daypass/core/provider";
import { describe, expect, it } from "vitest";
import vectors from "../../../specs/kit/tencent-signature.json" with { type: "json" };
import { explainSignature } from "./explanation.ts";
import { tencentSigner } from "./signer.ts";
import { tc3Signer } from "./tc3-signer.ts";

const auth = {
  secretId: "AKIDfake0123456789",
  secretKey: "fake-secret-key-0123456789",
  token: "fake-token-0123456789",
};
const request: HttpRequest = {
  method: "POST",
  url: "https://sts.api.qcloud.com/v2/index.php",
  headers: {},
  body: "Action=GetFederationToken&name=a%26b&policy=%257B%257D",
};
const stated =
  "POSTsts.api.qcloud.com/v2/index.php?Action=GetFederationToken&Nonce=7&SecretId=AKIDfake0123456789" +
  "&SignatureMethod=HmacSHA256&Timestamp=1700000000&Token=***&name=a&b&policy=%7B%7D";

const legacy = vectors.signatures.filter(({ underscores }) => underscores === "as points");

it.each(legacy)("explains vector $id as the vendor does", async (vector) => {
  const { method, host, path, secretId, secretKey, signature } = vector;
  const all = new URLSearchParams([...vector.parameters, ["Signature", signature]] as string[][]);
  const address = `https://${host}${path}`;
  const sent =
    method === "POST"
      ? { method, url: address, headers: {}, body: `${all}` }
      : { method, url: `${address}?${all}`, headers: {} };
  const explained = await explainSignature(
    sent,
    { secretId, secretKey },
    { shown: vector.stringToSign },
  );
  expect(explained).toEqual({
    stringToSign: vector.stringToSign,
    signature: `${signature.slice(0, 8)}…`,
    advice:
      "Both sides read the same parameters, so the secretKey is not the one of this secretId.",
  });
});

describe("the explanation of a request that is not signed yet", () => {
  it("takes time and nonce from what the API showed, and masks what is secret", async () => {
    const explained = await explainSignature(request, auth, { shown: `(4100) ${stated}` });
    expect(explained.stringToSign).toBe(stated);
    expect(explained.difference).toBeUndefined();
    expect(JSON.stringify(explained)).not.toContain("fake-");
  });

  it("takes the time that it is given", async () => {
    const explained = await explainSignature(request, auth, { nowMs: 1_700_000_000_999 });
    expect(explained.stringToSign).toBe(stated.replace("Nonce=7", "Nonce=1"));
    expect(explained.advice).toContain("`shown`");
  });
});

describe("the first difference", () => {
  it.each([
    ["method, host and path", "POSTsts.api", "GETsts.api", /^POSTsts/, /^GETsts/],
    ["parameter Action", "GetFed", "getFed", "Action=GetFederationToken", /=getFed/],
    ["parameter name", "a&b", "a&c", "b", "c"],
    ["parameter policy", "%7B%7D", "{}", "policy=%7B%7D", "policy={}"],
    ["parameter Token", "***", "fake-other-token", /^Token=\*{3}$/, /^Token=\*{3}$/],
    ["end", /$/, "&x=1", "", "x=1"],
  ])("is in the %s", async (field, from, to, ours, theirs) => {
    const shown = stated.replace(from, to);
    const { difference, advice } = await explainSignature(request, auth, { shown });
    expect(difference).toEqual({
      index: expect.any(Number),
      field,
      ours: expect.stringMatching(ours),
      theirs: expect.stringMatching(theirs),
    });
    expect(advice).toMatch(/^The /);
  });
});

describe("of the current interface", () => {
  it.each(vectors.tc3)("explains vector $id as the vendor does", async (vector) => {
    const { method, host, path, body, contentType, timestamp, secretId, secretKey } = vector;
    const headers = { "content-type": contentType, "x-tc-version": "2017-03-12" };
    const sent = { method, url: `https://${host}${path}`, headers, body };
    const nowMs = timestamp * 1_000;
    const explain = (shown?: string) =>
      explainSignature(sent, { secretId, secretKey }, { nowMs, shown });
    expect(await explain(vector.canonicalRequest)).toEqual({
      canonicalRequest: vector.canonicalRequest,
      stringToSign: vector.stringToSign,
      signature: `${vector.signature.slice(0, 8)}…`,
      advice: "Both sides read the same request, so the secretKey is not the one of this secretId.",
    });
    const { difference, advice } = await explain(vector.canonicalRequest.replace(host, "other"));
    expect(difference).toMatchObject({ field: "header host", theirs: "host:other" });
    expect(advice).toContain("header host");
    expect((await explain()).advice).toContain("`shown`");
  });

  it("tells when the request was signed with another key", async () => {
    const headers = { "content-type": "application/json", "x-tc-version": "2018-08-13" };
    const bare = { method: "POST", url: "https://sts.tencentcloudapi.com/", headers, body: "{}" };
    const sent = await tc3Signer({ ...auth, secretKey: "fake-x" })(bare, 1_700_000_000);
    const explained = await explainSignature(sent, auth);
    expect(explained.advice).toContain("is not the one that this key gives");
    expect(JSON.stringify(explained)).not.toContain("fake-");
  });
});

it("tells when the request was signed with another key", async () => {
  const sign = tencentSigner({ ...auth, secretKey: "fake-x" }, {});
  const { request: sent } = await sign(request, 1_700_000_000, 7);
  const { advice } = await explainSignature(sent, auth);
  expect(advice).toBe("The signature in the request is not the one that this key gives.");
});

it("refuses a key with a line break without showing it", async () => {
  const broken = { ...auth, secretKey: "fake-secret\n" };
  await expect(explainSignature(request, broken)).rejects.toMatchObject({
    code: "invalid-input",
    issues: [{ path: ["auth", "secretKey"] }],
    message: expect.not.stringContaining("fake-secret"),
  });
});
