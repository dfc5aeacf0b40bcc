import { isDateTime, offsetMinutes } from "./validation/date-time.ts";

// The end of the year 9999. What follows is no time that an API means, but a wrong unit.
const lastMs = 253_402_300_799_999;

/**
 * The moment that a date-time with an offset states, whatever the number of its fraction digits and
 * never later than it says. An invalid `Date` for any other text, so that no credential is made of it.
 */
export function dateTimeExpiry(text: string): Date {
  if (!isDateTime(text)) return new Date(Number.NaN);
  // A leap second has no number of its own in Unix time.
  const time = text.slice(11, 19).replace(":60", ":59");
  const [, fraction = ""] = /\.(\d{1,3})/.exec(text) ?? [];
  const onItsClockMs = Date.parse(`${text.slice(0, 10)}T${time}.${fraction.padEnd(3, "0")}Z`);
  return new Date(onItsClockMs - offsetMinutes(text) * 60_000);
}

/**
 * The moment so many seconds after 1970. An invalid `Date` for what cannot be an expiry: a number
 * that is not above 0, and one so large that it has to be milliseconds.
 */
export function unixExpiry(seconds: number): Date {
  const timeMs = seconds * 1_000;
  return new Date(timeMs > 0 && timeMs <= lastMs ? timeMs : Number.NaN);
}
