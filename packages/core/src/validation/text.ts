/**
 * Whether a text has `min` to `max` characters. A schema counts code points: an emoji is one, though
 * its `length` is 2. They are counted only where `length` leaves it open.
 */
export function hasLength(text: string, min: number, max: number): boolean {
  const units = text.length;
  if (units < min || units > 2 * max) return false;
  if (units <= max && (min < 2 || units >= 2 * min)) return true;
  const characters = countCodePoints(text);
  return characters >= min && characters <= max;
}

function countCodePoints(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    count++;
    if (isHalf(text, index, 0xd800) && isHalf(text, index + 1, 0xdc00)) index++;
  }
  return count;
}

function isHalf(text: string, index: number, first: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === first;
}
