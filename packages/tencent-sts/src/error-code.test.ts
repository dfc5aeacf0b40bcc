import { describe, expect, it } from "vitest";
import { tencentErrorCode, tencentServerTime } from "./error-code.ts";

describe("tencentErrorCode", () => {
  it.each([
    ["4000", "rejected"],
    ["4100", "unauthenticated"],
    ["4101", "forbidden"],
    ["4102", "forbidden"],
    ["4103", "forbidden"],
    ["4104", "unauthenticated"],
    ["4105", "unauthenticated"],
    ["4106", "unauthenticated"],
    ["4110", "forbidden"],
    ["4200", "clock-skew"],
    ["4300", "forbidden"],
    ["4400", "throttled"],
    ["4500", "clock-skew"],
    ["4600", "rejected"],
    ["5000", "not-found"],
    ["5100", "unavailable"],
    ["5200", "forbidden"],
    ["5300", "forbidden"],
    ["5400", "rejected"],
    ["5500", "forbidden"],
    ["6000", "unavailable"],
    ["6100", "not-found"],
    ["6200", "unavailable"],
    ["AuthFailure.SignatureExpire", "clock-skew"],
    ["AuthFailure.SignatureFailure", "unauthenticated"],
    ["AuthFailure.UnauthorizedOperation", "forbidden"],
    ["UnauthorizedOperation", "forbidden"],
    ["InvalidParameter.OverLimit", "throttled"],
    ["InvalidParameter.StrategyFormatError", "rejected"],
    ["RequestLimitExceeded", "throttled"],
    ["ResourceNotFound.RoleNotFound", "not-found"],
    ["InternalError.DbError", "unavailable"],
  ] as const)("takes %s for %s", (vendorCode, code) => {
    expect(tencentErrorCode({ vendorCode })).toBe(code);
  });

  it.each([undefined, "", "0", "4001", "45000", "constructor", "Authfailure", ".4500"])(
    "leaves %j to the status",
    (vendorCode) => {
      expect(tencentErrorCode({ vendorCode })).toBeUndefined();
    },
  );
});

describe("tencentServerTime", () => {
  it.each([
    ["Signature expired. Compare `Timestamp` with the server time 1706406788.", 1_706_406_788_000],
    ["the server time 17064067880", undefined],
    ["the Timestamp 1706406788 is wrong", undefined],
  ])("reads %j as %j", (vendorMessage, timeMs) => {
    expect(tencentServerTime({ vendorMessage })).toBe(timeMs);
  });
});
