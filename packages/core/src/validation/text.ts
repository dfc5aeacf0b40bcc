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
  for (const _ of text) count++;
  return count;
}
