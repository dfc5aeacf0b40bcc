import { describe, expect, it } from "vitest";
import { parseAuthorization, parseSdkDate, sdkDate } from "./authorization.ts";
import { canonicalRequest, signedTarget } from "./canonical-request.ts";
import { bodyHash, huaweiSigner } from "./signature.ts";

const signature = "0123456789abcdef".repeat(4);

describe("an Authorization header", () => {
  it.each(["", " ", "   "])("may have %j between its parts", (gap) => {
    const header = `SDK-HMAC-SHA256 ${gap}Access=a-key,${gap}SignedHeaders=host;x-sdk-date,${gap}Signature=${signature}`;
    expect(parseAuthorization(header)).toEqual({
      accessKeyId: "a-key",
      signedHeaders: ["host", "x-sdk-date"],
      signature,
    });
  });

  it.each([
    ["text before it", `x SDK-HMAC-SHA256 Access=a, SignedHeaders=b, Signature=${signature}`],
    [
      "text before it, without a space",
      `xSDK-HMAC-SHA256 Access=a, SignedHeaders=b, Signature=${signature}`,
    ],
    ["a longer signature", `SDK-HMAC-SHA256 Access=a, SignedHeaders=b, Signature=${signature}0`],
    [
      "no space behind the algorithm",
      `SDK-HMAC-SHA256Access=a, SignedHeaders=b, Signature=${signature}`,
    ],
  ])("is refused with %s", (_, header) => {
    expect(parseAuthorization(header)).toBeUndefined();
  });
});

describe("X-Sdk-Date", () => {
  it("has two digits for each part", () => {
    expect(sdkDate(Date.UTC(2026, 8, 9, 9, 9, 9))).toBe("20260909T090909Z");
    expect(sdkDate(Date.UTC(2026, 9, 10, 10, 10, 10))).toBe("20261010T101010Z");
    expect(sdkDate(Date.UTC(2026, 10, 11, 11, 11, 11))).toBe("20261111T111111Z");
  });

  it.each(["x20191115T033655Z", "20191115T033655Zx", " 20191115T033655Z", "20191115T033655Z\n"])(
    "is not %j",
    (header) => {
      expect(parseSdkDate(header)).toBeUndefined();
    },
  );
});

describe("a canonical request", () => {
  it("writes a signed header that is absent as an empty one, and only the host from the address", () => {
    const target = signedTarget("host.example.com", "/", "");
    expect(canonicalRequest({ method: "GET", headers: {} }, target, ["host", "x-a"], "hash")).toBe(
      "GET\n/\n\nhost:host.example.com\nx-a:\n\nhost;x-a\nhash",
    );
  });
});

describe("a signed request", () => {
  const request = { method: "GET", url: "https://host.example.com/", headers: {} };
  const keys = { accessKeyId: "fakeKeyId", secretAccessKey: "fakeSecretKey" };

  it("has no header beyond those it needs, not even an undefined one", async () => {
    const { request: signed } = await huaweiSigner()(request, keys, 0);
    expect(Object.keys(signed.headers).sort()).toEqual(["authorization", "x-sdk-date"]);
    const scoped = await huaweiSigner({ projectId: "p" })(request, keys, 0);
    expect(Object.keys(scoped.request.headers).sort()).toEqual([
      "authorization",
      "x-project-id",
      "x-sdk-date",
    ]);
  });

  it("has the hash of its body as it is", async () => {
    const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    expect(await bodyHash({ headers: {} })).toBe(empty);
    expect(await bodyHash({ headers: {}, body: "" })).toBe(empty);
    expect(await bodyHash({ headers: {}, body: " " })).not.toBe(empty);
  });
});
