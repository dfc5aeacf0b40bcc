/** Name of the algorithm, as the header and the string to sign write it. */
export const algorithm = "SDK-HMAC-SHA256";

/** What an `Authorization` header of this algorithm says. */
export interface Authorization {
  readonly accessKeyId: string;
  /** Names in lower case, in the order in which they were signed. */
  readonly signedHeaders: readonly string[];
  /** 64 hex digits. */
  readonly signature: string;
}

/** The value of the `Authorization` header. */
export function authorizationHeader(
  accessKeyId: string,
  signedHeaders: string,
  signature: string,
): string {
  return `${algorithm} Access=${accessKeyId}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

/** Reads an `Authorization` header; `undefined` when it is not one of this algorithm. */
export function parseAuthorization(header: string): Authorization | undefined {
  const match =
    /^SDK-HMAC-SHA256 +Access=([^\s,]+), *SignedHeaders=([^\s,]+), *Signature=([\da-f]{64})$/.exec(
      header,
    );
  if (match === null) return undefined;
  const [, accessKeyId = "", signedHeaders = "", signature = ""] = match;
  return { accessKeyId, signedHeaders: signedHeaders.split(";"), signature };
}

/** A time in the form of the `X-Sdk-Date` header, such as `20191115T033655Z`. */
export function sdkDate(timeMs: number): string {
  // To cut up toISOString() would take a seventh of the time that it takes to sign.
  const time = new Date(timeMs);
  const day = `${time.getUTCFullYear()}${two(time.getUTCMonth() + 1)}${two(time.getUTCDate())}`;
  return `${day}T${two(time.getUTCHours())}${two(time.getUTCMinutes())}${two(time.getUTCSeconds())}Z`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

/** The time of an `X-Sdk-Date` header in milliseconds since 1970; `undefined` when it is not one. */
export function parseSdkDate(header: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(header);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map(Number);
  const timeMs = Date.UTC(year, month - 1, day, hour, minute, second);
  // Date.UTC rolls a 31st of February over instead of refusing it.
  return sdkDate(timeMs) === header ? timeMs : undefined;
}
