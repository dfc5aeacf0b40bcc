import { describe, expect, it } from "vitest";
import { huaweiErrorCode, huaweiServerTime } from "./error-code.ts";

describe("huaweiErrorCode", () => {
  it.each([
    ["APIG.0101", 404, "not-found"],
    ["APIGW.0101", 404, "not-found"],
    ["APIG.0201", 400, "rejected"],
    ["APIG.0201", 413, "rejected"],
    ["APIG.0201", 502, "unavailable"],
    ["APIGW.0301", 401, "unauthenticated"],
    ["APIG.0302", 403, "forbidden"],
    ["APIG.0307", 401, "unauthenticated"],
    ["APIG.0308", 429, "throttled"],
    ["APIGW.0308", 429, "throttled"],
    ["APIG.0613", 503, "unavailable"],
    ["APIG.1002", 401, "unauthenticated"],
    ["IAM.0001", 401, "unauthenticated"],
    ["IAM.0002", 403, "forbidden"],
    ["IAM.0004", 404, "not-found"],
    ["IAM.0006", 500, "unavailable"],
    ["IAM.0011", 400, "rejected"],
    ["IAM.0012", 429, "throttled"],
    ["IAM.0020", 410, "unavailable"],
    ["IAM.0066", 401, "unauthenticated"],
    ["IAM.0081", 403, "forbidden"],
    ["IAM.1108", 400, "unauthenticated"],
    ["IAM.1109", 400, "not-found"],
  ] as const)("takes %s with status %i for %s", (vendorCode, status, code) => {
    expect(huaweiErrorCode({ vendorCode }, status)).toBe(code);
  });

  it.each([
    [undefined, 500],
    ["", 500],
    ["403", 403],
    ["IAM.1029", 400],
    ["IAM.9999", 418],
    ["APIG.9999", 418],
    ["00000005", 404],
    ["SVCSTG.SWR.4040000", 404],
    ["xIAM.0001", 400],
    ["IAM.0001x", 400],
  ])("leaves %s with status %i to the status", (vendorCode, status) => {
    expect(huaweiErrorCode({ vendorCode }, status)).toBeUndefined();
  });

  it.each([
    "Incorrect app authentication information: signature expired, signature time:20230527T000431Z,server time:20230527T020608Z",
    "Incorrect IAM authentication information: signature expired",
  ])("knows a wrong clock by the message: %s", (vendorMessage) => {
    expect(huaweiErrorCode({ vendorCode: "APIGW.0301", vendorMessage }, 401)).toBe("clock-skew");
    expect(huaweiErrorCode({ vendorCode: "APIG.0303", vendorMessage }, 401)).toBe("clock-skew");
    expect(huaweiErrorCode({ vendorCode: "APIG.0308", vendorMessage }, 429)).toBe("throttled");
  });

  it.each([
    "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:GET|/v1/|x-sdk-date:20230301T084422Z||host;x-sdk-date|e3b0",
    "Incorrect IAM authentication information: token expires at 2023-01-01 00:00:00",
  ])("does not take another refusal for a wrong clock: %s", (vendorMessage) => {
    expect(huaweiErrorCode({ vendorCode: "APIGW.0301", vendorMessage }, 401)).toBe(
      "unauthenticated",
    );
  });

  it("knows a refused token under status 403", () => {
    const vendorMessage = "X-Auth-Token is invalid in the request";
    expect(huaweiErrorCode({ vendorCode: "403", vendorMessage }, 403)).toBe("unauthenticated");
    expect(huaweiErrorCode({ vendorMessage }, 403)).toBe("unauthenticated");
  });
});

describe("huaweiServerTime", () => {
  it.each([
    [
      "signature expired, signature time:20230527T000431Z,server time:20230527T020608Z",
      Date.UTC(2023, 4, 27, 2, 6, 8),
    ],
    ["signature expired, server time: 20230527T020608Z", Date.UTC(2023, 4, 27, 2, 6, 8)],
    ["signature expired", undefined],
    ["server time:20231327T020608Z", undefined],
    ["canonicalRequest:GET|/|x-sdk-date:20230527T020608Z", undefined],
    [undefined, undefined],
  ])("reads %j", (vendorMessage, timeMs) => {
    expect(huaweiServerTime({ vendorMessage })).toBe(timeMs);
  });
});
