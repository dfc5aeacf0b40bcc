import {
  type CodeTable,
  codeIn,
  type DaypassErrorCode,
  type VendorError,
} from "@daypass/core/provider";
import { parseSdkDate } from "./authorization.ts";

/**
 * Our code for an error of IAM or of the gateway before every service; `undefined` leaves it to the
 * HTTP status. What a service has of its own, its package knows.
 * @see https://support.huaweicloud.com/intl/en-us/api-iam/iam_02_0006.html
 */
export function huaweiErrorCode(error: VendorError, status: number): DaypassErrorCode | undefined {
  const { vendorCode = "", vendorMessage = "" } = error;
  const gateway = /^APIGW?\.(\d{4})$/.exec(vendorCode)?.[1];
  if (gateway !== undefined) return gatewayCode(Number(gateway), vendorMessage, status);
  const iam = /^IAM\.(\d{4})$/.exec(vendorCode)?.[1];
  if (iam !== undefined) return codeIn(iamCodes, Number(iam));
  // A service that checks the token by itself answers 403 to one that it cannot read.
  return /x-auth-token is invalid/i.test(vendorMessage) ? "unauthenticated" : undefined;
}

/**
 * The server's time in milliseconds since 1970, where a refused signature states it; the gateway does
 * when the request's own time is too far off.
 */
export function huaweiServerTime({ vendorMessage = "" }: VendorError): number | undefined {
  const date = /server time: ?(\d{8}T\d{6}Z)/i.exec(vendorMessage)?.[1];
  return date === undefined ? undefined : parseSdkDate(date);
}

function gatewayCode(
  number: number,
  message: string,
  status: number,
): DaypassErrorCode | undefined {
  // One number stands for every doubt about a signature. The message for a wrong one quotes the
  // canonical request with its x-sdk-date, so that word does not tell a wrong time.
  if ((number === 301 || number === 303) && /signature expired|server time/i.test(message)) {
    return "clock-skew";
  }
  if (number === 201) return status >= 500 ? "unavailable" : "rejected";
  return codeIn(gatewayCodes, number);
}

const gatewayCodes: CodeTable<number> = {
  rejected: [106, 204, 205, 602, 607],
  // The documents give 1002 to an expired token and to one that cannot be read: a new one mends both.
  unauthenticated: [301, 303, 305, 307, 311, 312, 313, 1001, 1002],
  forbidden: [302, 304, 306, 310, 314, 401, 402, 404, 405, 502, 802],
  "not-found": [101],
  throttled: [308, 501],
  unavailable: [103, 104, 105, 107, 202, 203, 601, 605, 606, 608, 609, 610, 611, 612, 613],
};

const iamCodes: CodeTable<number> = {
  rejected: [5, 7, 9, 11, 72, 73, 77],
  // 1104 to 1108 are about the key that signed; they come with status 400.
  unauthenticated: [1, 61, 62, 63, 64, 65, 66, 67, 1104, 1105, 1106, 1107, 1108],
  forbidden: [2, 3, 80, 81, 82, 83],
  "not-found": [4, 1109],
  throttled: [12],
  // 20: the login moved to another region and comes back.
  unavailable: [6, 20],
};
