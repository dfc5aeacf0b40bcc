import {
  type CodeTable,
  codeIn,
  type DaypassErrorCode,
  type VendorError,
} from "@daypass/core/provider";
import { huaweiErrorCode } from "@daypass/huawei-auth";

/**
 * Our code for an error of LakeFormation, which writes its eight digits bare, or with a prefix that
 * differs from page to page; or of the gateway or IAM before it. `undefined` leaves it to the HTTP status.
 */
export function lakeFormationErrorCode(
  error: VendorError,
  status: number,
): DaypassErrorCode | undefined {
  const number = /^(?:[a-z]+\.)?(\d{8})$/i.exec(error.vendorCode ?? "")?.[1];
  return number === undefined ? huaweiErrorCode(error, status) : codeIn(codes, Number(number));
}

const codes: CodeTable<number> = {
  rejected: [2, 3],
  unauthenticated: [15],
  forbidden: [16, 21],
  "not-found": [5],
  unavailable: [1, 14],
};
