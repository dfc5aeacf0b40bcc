import { expect, it } from "vitest";
import { lakeFormationErrorCode } from "./error-code.ts";

it.each([
  ["00000005", 404, "not-found"],
  ["common.00000005", 404, "not-found"],
  ["lakeformation.00000015", 400, "unauthenticated"],
  ["00000016", 400, "forbidden"],
  ["lakeformation.00000021", 400, "forbidden"],
  ["00000001", 500, "unavailable"],
  ["APIG.0302", 403, "forbidden"],
  ["IAM.0066", 401, "unauthenticated"],
] as const)("takes %s with status %i for %s", (vendorCode, status, code) => {
  expect(lakeFormationErrorCode({ vendorCode }, status)).toBe(code);
});

it.each([
  ["common.01000001", 400],
  ["common.00000408", 408],
  ["common.00000500", 500],
  ["lakeformation.00012001", 400],
  ["SVCSTG.SWR.4040000", 400],
  ["000000005", 404],
  [undefined, 500],
])("leaves %s with status %i to the status", (vendorCode, status) => {
  expect(lakeFormationErrorCode({ vendorCode }, status)).toBeUndefined();
});
