import type { HttpRequest } from "@daypass/core/provider";
import { describe, expect, it } from "vitest";
import vectors from "../../../specs/kit/huawei-signature.json" with { type: "json" };
import { explainSignature } from "./explanation.ts";
import { huaweiSigner } from "./signature.ts";

const keys = {
  accessKeyId: "FAKEKEYID",
  secretAccessKey: "fake-secret-key-0123456789",
  sessionToken: "fake-session-token-0123456789",
};
const nowMs = Date.UTC(2026, 0, 2, 3, 4, 5);
const request: HttpRequest = {
  method: "POST",
  url: "https://iam.example.com/v3.0/OS-CREDENTIAL/securitytokens?b=2&a=1",
  headers: { "content-type": "application/json;charset=utf8" },
  body: '{"a":1}',
};

/** What the gateway shows when it reads the request with a change. */
async function shownWith(change: (canonical: string) => string): Promise<string> {
  const { canonicalRequest } = await huaweiSigner()(request, keys, nowMs);
  const hidden = change(canonicalRequest).replace(keys.sessionToken, "***");
  return `Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:${hidden.replaceAll("\n", "|")}`;
}

async function differenceWith(change: (canonical: string) => string) {
  const { difference } = await explainSignature(request, keys, {
    shown: await shownWith(change),
  });
  return difference;
}

it.each(vectors.signatures)("explains vector $id as the vendor does", async (vector) => {
  const { accessKeyId, secretAccessKey, request: sent, authorization } = vector;
  const headers = { ...sent.headers, authorization } as unknown as Record<string, string>;
  const explained = await explainSignature(
    { ...sent, headers },
    { accessKeyId, secretAccessKey },
    { shown: vector.canonicalRequest },
  );
  expect(explained).toEqual({
    canonicalRequest: vector.canonicalRequest,
    stringToSign: vector.stringToSign,
    signature: `${vector.signature.slice(0, 8)}…`,
    advice: "Both sides read the same request, so the secret is not the one of this access key id.",
  });
});

describe("the explanation of a request that is not signed yet", () => {
  it("signs it for the given time and masks what is secret", async () => {
    const explained = await explainSignature(request, keys, { nowMs, projectId: "fake-project" });
    expect(explained.canonicalRequest).toBe(
      "POST\n/v3.0/OS-CREDENTIAL/securitytokens/\na=1&b=2\n" +
        "content-type:application/json;charset=utf8\nhost:iam.example.com\n" +
        "x-project-id:fake-project\nx-sdk-date:20260102T030405Z\nx-security-token:***\n\n" +
        "content-type;host;x-project-id;x-sdk-date;x-security-token\n" +
        "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862",
    );
    expect(explained.signature).toMatch(/^[\da-f]{8}…$/);
    expect(explained.advice).toContain("`shown`");
    expect(JSON.stringify(explained)).not.toContain("fake-s");
  });

  it("takes the time from what the API showed", async () => {
    const shown = await shownWith((canonical) => canonical);
    const explained = await explainSignature(request, keys, { shown });
    expect(explained.stringToSign).toContain("\n20260102T030405Z\n");
    expect(explained.difference).toBeUndefined();
    expect(explained.advice).toContain("the secret is not the one of this access key id");
  });
});

describe("the first difference", () => {
  it.each([
    ["method", "POST\n", "PUT\n", "POST", "PUT"],
    ["path", "/v3.0/", "/prefix/v3.0/", "/v3.0/OS-CREDENTIAL/securitytokens/", /^\/prefix/],
    ["query", "a=1&b=2", "b=2&a=1", "a=1&b=2", "b=2&a=1"],
    ["header host", "iam.example.com", "10.0.0.1:8080", "host:iam.example.com", /8080$/],
    [
      "header content-type",
      "charset=utf8",
      "charset=utf-8",
      "content-type:application/json;charset=utf8",
      /utf-8$/,
    ],
    ["signed headers", ";x-sdk-date;", ";", /^content-type;host;x-sdk-date/, /host;x-security/],
    ["body hash", /[\da-f]{64}$/, "0".repeat(64), /^[\da-f]{64}$/, /^0+$/],
  ])("is in the %s", async (field, from, to, ours, theirs) => {
    const difference = await differenceWith((canonical) => canonical.replace(from, to));
    expect(difference).toEqual({
      index: expect.any(Number),
      field,
      ours: expect.stringMatching(ours),
      theirs: expect.stringMatching(theirs),
    });
  });

  it("is in the session token, which neither side shows", async () => {
    const difference = await differenceWith((canonical) =>
      canonical.replace(keys.sessionToken, "fake-other-token"),
    );
    expect(difference).toMatchObject({
      field: "header x-security-token",
      ours: "x-security-token:***",
      theirs: "x-security-token:***",
    });
  });

  it("has its place in our text", async () => {
    const difference = await differenceWith((canonical) => canonical.replace("a=1&", "a=1&c=3&"));
    const { canonicalRequest } = await explainSignature(request, keys, { nowMs });
    expect(canonicalRequest.slice(difference?.index)).toMatch(/^b=2\n/);
  });

  it("is found when a header has a bar of its own", async () => {
    const barred = { ...request, headers: { "content-type": "a|b" } };
    const { canonicalRequest } = await explainSignature(barred, keys, { nowMs });
    const same = canonicalRequest.replaceAll("\n", "|");
    expect((await explainSignature(barred, keys, { nowMs, shown: same })).difference).toBe(
      undefined,
    );
  });
});

it("tells when the request was signed with another secret", async () => {
  const { request: sent } = await huaweiSigner()(
    request,
    { ...keys, secretAccessKey: "fake-x" },
    nowMs,
  );
  const { advice } = await explainSignature(sent, keys);
  expect(advice).toBe("The signature in the request is not the one that this secret gives.");
});

it("refuses a key with a line break without showing it", async () => {
  const broken = { ...keys, secretAccessKey: "fake-secret\n" };
  await expect(explainSignature(request, broken)).rejects.toMatchObject({
    code: "invalid-input",
    issues: [{ path: ["auth", "secretAccessKey"] }],
    message: expect.not.stringContaining("fake-secret"),
  });
});
