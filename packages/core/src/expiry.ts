import { isDateTime } from "./validation/date-time.ts";

// What follows is no time that an API means, but a wrong unit.
const lastMs = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const parts =
  /^(\d+)-(\d\d)-(\d\d).(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):?(\d\d)?)$/;

/**
 * The moment that a date-time with an offset states, whatever the number of its fraction digits and
 * never later than it says. An invalid `Date` for any other text, so that no credential is made of it.
 */
export function dateTimeExpiry(text: string): Date {
  const found = isDateTime(text) ? parts.exec(text) : null;
  if (found === null) return new Date(Number.NaN);
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map(Number) as Fields;
  const milliseconds = Number((found[7] ?? "").slice(0, 3).padEnd(3, "0"));
  const offsetMinutes = Number(found[9] ?? 0) * 60 + Number(found[10] ?? 0);
  // A leap second has no number of its own in Unix time.
  const timeMs = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59), milliseconds);
  return new Date(timeMs - (found[8] === "-" ? -offsetMinutes : offsetMinutes) * 60_000);
}

/**
 * The moment so many seconds after 1970. An invalid `Date` for what cannot be an expiry: a number
 * that is not above 0, and one so large that it has to be milliseconds.
 */
export function unixExpiry(seconds: number): Date {
  const timeMs = seconds * 1_000;
  return new Date(timeMs > 0 && timeMs <= lastMs ? timeMs : Number.NaN);
}

type Fields = [number, number, number, number, number, number];
