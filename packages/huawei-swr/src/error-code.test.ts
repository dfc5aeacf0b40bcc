import { expect, it } from "vitest";
import { swrErrorCode } from "./error-code.ts";

it.each([
  ["SVCSTG.SWR.4001048", 400, "rejected"],
  ["SVCSTG.SWR.4010000", 401, "unauthenticated"],
  ["SVCSTG.SWR.4030170", 403, "forbidden"],
  ["SVCSTG.SWR.4040000", 200, "not-found"],
  ["SVCSTG.SWR.4090000", 500, "rejected"],
  ["SVCSTG.SWR.4290001", 429, "throttled"],
  ["SVCSTG.SWR.5000000", 500, "unavailable"],
  ["APIG.0302", 403, "forbidden"],
  ["IAM.0066", 401, "unauthenticated"],
] as const)("takes %s with status %i for %s", (vendorCode, status, code) => {
  expect(swrErrorCode({ vendorCode }, status)).toBe(code);
});

it.each([
  "SVCSTG.SWR.9990000",
  "SVCSTG.SWR.40010480",
  "xSVCSTG.SWR.4001048",
  "00000005",
  undefined,
])("leaves %s to the status", (vendorCode) => {
  expect(swrErrorCode({ vendorCode }, 400)).toBeUndefined();
});
