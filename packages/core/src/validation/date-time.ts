const pattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt\s](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)$/;

/**
 * Whether a text is a date and time with an offset, as RFC 3339 has it: any number of fraction
 * digits, a leap second only where there can be one. A space for the `T` passes, and so does an
 * offset without colon or minutes.
 */
export function isDateTime(text: string): boolean {
  return (
    pattern.test(text) &&
    // Neither the tens reach 3 nor the ones 9: a day that every month has.
    ((text.charCodeAt(8) < 51 && text.charCodeAt(9) < 57) || isDayOfMonth(text)) &&
    (text.charCodeAt(17) < 54 || isLeapSecond(text))
  );
}

function isDayOfMonth(text: string): boolean {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  // Long and short months alternate, and start over in August.
  const last = month === 2 ? (isLeapYear ? 29 : 28) : 30 + ((month + (month >> 3)) % 2);
  return twoDigits(text, 8) <= last;
}

/** A leap second is the last second of a day in UTC, whatever the offset. */
function isLeapSecond(text: string): boolean {
  const minutes = twoDigits(text, 11) * 60 + twoDigits(text, 14) - offsetMinutes(text);
  return (minutes + 1) % 1440 === 0;
}

/** How many minutes the clock of a date-time is ahead of UTC. */
export function offsetMinutes(text: string): number {
  const [, sign, hours = 0, minutes = 0] = /([+-])(\d\d):?(\d\d)?$/.exec(text) ?? [];
  const ahead = Number(hours) * 60 + Number(minutes);
  return sign === "-" ? -ahead : ahead;
}

function twoDigits(text: string, index: number): number {
  return (text.charCodeAt(index) - 48) * 10 + text.charCodeAt(index + 1) - 48;
}
