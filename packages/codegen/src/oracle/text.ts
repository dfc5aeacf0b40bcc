import { sample, stringMatching } from "fast-check";
import type { Schema } from "../document.ts";
import type { Random } from "./random.ts";

const alphabet = [
  "a",
  "Z",
  "7",
  " ",
  "-",
  "_",
  ".",
  "é",
  "日",
  "😀",
  "\ud83d",
  "\u0000",
  '"',
  "\n",
];

/**
 * Texts for a schema: around its lengths, out of its pattern, or of its format.
 * @param isLoose lets a text miss what the schema wants
 */
export type Texts = (random: Random, schema: Schema, isLoose: boolean) => string;

export function createTexts(): Texts {
  const pools = new Map<string, readonly string[]>();
  return (random, schema, isLoose) => {
    if (schema.format === "date-time") return isLoose ? looseDateTime(random) : dateTime(random);
    const { minLength = 0, maxLength = minLength + 12, pattern } = schema;
    if (pattern === undefined || (isLoose && random.chance(0.3))) {
      const inside = [minLength, Math.min(minLength + 1, maxLength), maxLength];
      const outside = [Math.max(0, minLength - 1), maxLength + 1];
      return text(random, random.pick(isLoose ? [...inside, ...outside] : inside), isLoose);
    }
    const pool = pools.get(pattern) ?? matching(pattern, minLength, maxLength);
    pools.set(pattern, pool);
    return random.pick(pool);
  };
}

/** Any letters, the last ones of a long text only. Loose texts count in UTF-16 units. */
function text(random: Random, length: number, isLoose: boolean): string {
  let result = "x".repeat(Math.max(0, length - 8));
  let count = result.length;
  while (count < length) {
    const letter = random.pick(alphabet);
    result += letter;
    count += isLoose ? letter.length : 1;
  }
  return result;
}

/** Matching texts of the right length, and a few of the wrong one. */
function matching(pattern: string, minLength: number, maxLength: number): readonly string[] {
  const texts = sample(stringMatching(new RegExp(pattern, "u"), { maxLength: maxLength + 2 }), {
    numRuns: 300,
    seed: 1,
  });
  const fitting = texts.filter(({ length }) => length >= minLength && length <= maxLength);
  return fitting.length > 0 ? [...fitting, ...texts.slice(0, 5)] : texts;
}

function dateTime(random: Random): string {
  const date = `${random.integer(1000, 9999)}-${two(random, 1, 12)}-${two(random, 1, 28)}`;
  const time = `${two(random, 0, 23)}:${two(random, 0, 59)}:${two(random, 0, 59)}`;
  return `${date}T${time}${fraction(random)}${random.pick(["Z", "+08:00", "-03:30"])}`;
}

/** Ends of months, leap seconds, and spellings that only some accept. */
function looseDateTime(random: Random): string {
  const year = random.pick(["2020", "2023", "2100", "2000", "0000", "99"]);
  const date = `${year}-${two(random, 0, 13)}-${two(random, 27, 32)}`;
  const time = random.chance(0.4) ? "23:59:60" : `${two(random, 0, 24)}:${two(random, 0, 60)}:00`;
  const separator = random.pick(["T", "T", "t", " ", "\u00a0", "_"]);
  const zone = random.pick(["Z", "z", "+00:00", "-0330", "+01", "+23:59", "-24:00", "+1", ""]);
  return `${date}${separator}${time}${fraction(random)}${zone}`;
}

function fraction(random: Random): string {
  return random.chance(0.5) ? `.${random.integer(0, 999_999_999)}` : "";
}

function two(random: Random, min: number, max: number): string {
  return String(random.integer(min, max)).padStart(2, "0");
}
