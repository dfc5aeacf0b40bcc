import { describe, expect, it } from "vitest";
import { authorizationHeader, parseAuthorization, parseSdkDate, sdkDate } from "./authorization.ts";

const signature = "0123456789abcdef".repeat(4);

describe("Authorization header", () => {
  it("is read back as it was written", () => {
    const header = authorizationHeader("fakeKeyId", "host;x-sdk-date", signature);
    expect(header).toBe(
      `SDK-HMAC-SHA256 Access=fakeKeyId, SignedHeaders=host;x-sdk-date, Signature=${signature}`,
    );
    expect(parseAuthorization(header)).toEqual({
      accessKeyId: "fakeKeyId",
      signedHeaders: ["host", "x-sdk-date"],
      signature,
    });
  });

  it.each([
    ["nothing", ""],
    ["another algorithm", `SDK-HMAC-SM3 Access=a, SignedHeaders=b, Signature=${signature}`],
    [
      "a comma after the algorithm",
      `SDK-HMAC-SHA256, Access=a, SignedHeaders=b, Signature=${signature}`,
    ],
    [
      "a truncated signature",
      `SDK-HMAC-SHA256 Access=a, SignedHeaders=b, Signature=${signature.slice(1)}`,
    ],
    [
      "a signature in upper case",
      `SDK-HMAC-SHA256 Access=a, SignedHeaders=b, Signature=${signature.toUpperCase()}`,
    ],
    ["no key id", `SDK-HMAC-SHA256 Access=, SignedHeaders=b, Signature=${signature}`],
    ["no signed headers", `SDK-HMAC-SHA256 Access=a, Signature=${signature}`],
    [
      "something behind the signature",
      `SDK-HMAC-SHA256 Access=a, SignedHeaders=b, Signature=${signature}, x=y`,
    ],
  ])("is refused with %s", (_, header) => {
    expect(parseAuthorization(header)).toBeUndefined();
  });
});

describe("X-Sdk-Date", () => {
  it("cuts the time to seconds and reads it back", () => {
    const timeMs = Date.UTC(2019, 10, 15, 3, 36, 55, 999);
    expect(sdkDate(timeMs)).toBe("20191115T033655Z");
    expect(parseSdkDate("20191115T033655Z")).toBe(timeMs - 999);
  });

  it.each([
    "",
    "2019-11-15T03:36:55Z",
    "20191115T033655",
    "20190231T000000Z",
    "20191115T240000Z",
    "20191115T033660Z",
  ])("refuses %j", (header) => {
    expect(parseSdkDate(header)).toBeUndefined();
  });
});
