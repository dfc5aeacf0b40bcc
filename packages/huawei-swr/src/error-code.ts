import { codeOfStatus, type DaypassErrorCode, type VendorError } from "@daypass/core/provider";
import { huaweiErrorCode } from "@daypass/huawei-auth";

/**
 * Our code for an error of SWR, whose number begins with an HTTP status, which a proxy cannot have
 * changed; or of the gateway or IAM before it. `undefined` leaves it to the status of the answer.
 */
export function swrErrorCode(error: VendorError, status: number): DaypassErrorCode | undefined {
  const stated = /^SVCSTG\.SWR\.([45]\d\d)\d{4}$/.exec(error.vendorCode ?? "")?.[1];
  return stated === undefined ? huaweiErrorCode(error, status) : codeOfStatus(Number(stated));
}
