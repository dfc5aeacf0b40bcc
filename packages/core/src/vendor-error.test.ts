import { describe, expect, it } from "vitest";
import { readVendorError, requestIdOf } from "./vendor-error.ts";

describe("readVendorError", () => {
  it.each([
    ["flat", { error_code: "IAM.0011", error_msg: "m" }, "IAM.0011", "m"],
    [
      "flat with solution",
      { error_code: "common.01000001", error_msg: "m", solution_msg: "s" },
      "common.01000001",
      "m",
    ],
    ["nested", { error: { code: 401, message: "m", title: "Unauthorized" } }, "401", "m"],
    [
      "flat and nested, with nulls",
      {
        error: { code: "403", message: "inner", error_code: null },
        error_code: "F.403",
        error_msg: "outer",
        title: "F",
      },
      "F.403",
      "outer",
    ],
    [
      "flat null, nested code",
      { error_code: null, error: { code: "X.1", message: "m" } },
      "X.1",
      "m",
    ],
    [
      "with an encoded message",
      { error_code: "SVCSTG.SWR.4030170", error_msg: "m", encoded_authorization_message: "e" },
      "SVCSTG.SWR.4030170",
      "m",
    ],
    ["a list in errors", { errors: [{ errorCode: "A.1", errorMessage: "m" }] }, "A.1", "m"],
    ["a bare list", [{ errorCode: "A.2", errorMessage: "m", detail: "d" }], "A.2", "m"],
    ["camel case", { errorCode: "A.3", errorMsg: "m" }, "A.3", "m"],
    ["code and message", { code: "B.1", message: "m" }, "B.1", "m"],
    [
      "a number code on success",
      { code: 4100, message: "m", codeDesc: "AuthFailure" },
      "4100",
      "m",
    ],
    ["codeDesc only", { codeDesc: "InvalidParameter" }, "InvalidParameter", undefined],
    ["a message only", { message: "m" }, undefined, "m"],
    [
      "an error without its envelope",
      { Error: { Code: "AuthFailure.TokenFailure", Message: "m" } },
      "AuthFailure.TokenFailure",
      "m",
    ],
  ])("reads %s", (_, body, vendorCode, vendorMessage) => {
    expect(readVendorError(JSON.stringify(body))).toEqual({
      vendorCode,
      vendorMessage,
      requestId: undefined,
    });
  });

  it("reads the request's id flat and nested", () => {
    expect(
      readVendorError('{"error_code":"APIGW.0301","error_msg":"m","request_id":"r-1"}'),
    ).toMatchObject({
      requestId: "r-1",
    });
    expect(
      readVendorError('{"Response":{"Error":{"Code":"A","Message":"m"},"RequestId":"r-2"}}'),
    ).toEqual({ vendorCode: "A", vendorMessage: "m", requestId: "r-2" });
  });

  it("reads single-quoted text that only looks like JSON", () => {
    expect(
      readVendorError(
        `{ "error_code": 'APIG.1002', "error_msg": 'Incorrect token "x"', "request_id": 'r3' }`,
      ),
    ).toEqual({ vendorCode: "APIG.1002", vendorMessage: 'Incorrect token "x"', requestId: "r3" });
    expect(readVendorError("{error_code: 'APIG.1'}")).toMatchObject({ vendorCode: "APIG.1" });
  });

  it("skips a byte order mark", () => {
    expect(readVendorError('\uFEFF{"error_code":"A"}')).toMatchObject({ vendorCode: "A" });
  });

  it.each([
    "",
    "  ",
    "<html><body>502</body></html>",
    "null",
    "true",
    "7",
    "[]",
    "[[[[[{}]]]]]",
    "{}",
    "{",
  ])("finds nothing in %j", (text) => {
    expect(Object.values(readVendorError(text)).filter(Boolean)).toEqual([]);
  });

  it("takes plain text for a message, at most 1,000 characters", () => {
    expect(readVendorError("upstream failed")).toEqual({ vendorMessage: "upstream failed" });
    expect(readVendorError('"quoted"')).toEqual({ vendorMessage: "quoted" });
    expect(readVendorError("x".repeat(5_000)).vendorMessage).toHaveLength(1_000);
  });

  it("drops a code or id that is more than an identifier", () => {
    const body = { error_code: "fake secret value", request_id: "x".repeat(129), error_msg: "m" };
    expect(readVendorError(JSON.stringify(body))).toEqual({ vendorMessage: "m" });
  });

  it.each([
    "0badc0de0badc0de0badc0de0badc0de",
    "AKIDfake0000fake0000fake",
    "9f0ae0f5-3ad5-4f2c-9a55-0d4f7a1d2c3b",
    "eyJmYWtl.eyJmYWtl0xyz",
    ".4100",
    "IAM..1",
  ])("does not take %s for a code", (text) => {
    expect(readVendorError(JSON.stringify({ error_code: text })).vendorCode).toBeUndefined();
  });

  it.each(["-1", "PAP5.0011", "SVCSTG.SWR.4030170", "InvalidParameter.OverLimit", "NOT_FOUND"])(
    "takes %s for a code",
    (text) => {
      expect(readVendorError(JSON.stringify({ error_code: text })).vendorCode).toBe(text);
    },
  );

  it("is not fooled by inherited names", () => {
    expect(readVendorError('{"__proto__":{"error_code":"A"}}').vendorCode).toBeUndefined();
  });
});

it("takes the request's id from the header a vendor uses", () => {
  expect(requestIdOf(new Headers({ "x-request-id": "a", "x-iam-trace-id": "b" }))).toBe("a");
  expect(requestIdOf(new Headers({ "x-iam-trace-id": "b" }))).toBe("b");
  expect(requestIdOf(new Headers({ "x-tc-traceid": "c" }))).toBe("c");
  expect(requestIdOf(new Headers({ "x-request-id": "not an id" }))).toBeUndefined();
  expect(requestIdOf(new Headers())).toBeUndefined();
});
