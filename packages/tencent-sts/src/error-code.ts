import {
  type CodeTable,
  codeIn,
  type DaypassErrorCode,
  type VendorError,
} from "@daypass/core/provider";

/**
 * Our code for an error of Tencent Cloud, which answers 200 to most: by the number of the legacy API,
 * or by the word of the current one, in whose form the legacy host answers at times.
 * @see https://cloud.tencent.com/document/api/213/6982
 */
export function tencentErrorCode({ vendorCode = "" }: VendorError): DaypassErrorCode | undefined {
  const table = /^\d+$/.test(vendorCode) ? numbers : words;
  // `AuthFailure.SignatureExpire` is listed by itself, or else counts as `AuthFailure`.
  return codeIn(table, vendorCode) ?? codeIn(table, vendorCode.replace(/\..*$/, ""));
}

/** The server's time in milliseconds since 1970, which the refusal of an expired signature states in seconds. */
export function tencentServerTime({ vendorMessage = "" }: VendorError): number | undefined {
  const seconds = /\bserver time (\d{10})\b/i.exec(vendorMessage)?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1_000;
}

const numbers: CodeTable<string> = {
  rejected: ["4000", "4600", "5400"],
  unauthenticated: ["4100", "4104", "4105", "4106"],
  forbidden: ["4101", "4102", "4103", "4110", "4300", "5200", "5300", "5500"],
  "not-found": ["5000", "6100"],
  throttled: ["4400"],
  // 4500 stands for a wrong time and for a nonce used twice; a new attempt has a new one of each.
  "clock-skew": ["4200", "4500"],
  unavailable: ["5100", "6000", "6200"],
};

/** The words of the current API, as the guide lists them. */
export const words: CodeTable<string> = {
  rejected: [
    "InvalidParameter",
    "InvalidParameterValue",
    "InvalidRequest",
    "MissingParameter",
    "UnknownParameter",
    "UnsupportedOperation",
    "UnsupportedProtocol",
  ],
  unauthenticated: ["AuthFailure"],
  forbidden: ["AuthFailure.UnauthorizedOperation", "UnauthorizedOperation"],
  "not-found": ["InvalidAction", "NoSuchVersion", "ResourceNotFound"],
  throttled: ["InvalidParameter.OverLimit", "LimitExceeded", "RequestLimitExceeded"],
  "clock-skew": ["AuthFailure.SignatureExpire"],
  unavailable: ["InternalError", "ResourceUnavailable"],
};
