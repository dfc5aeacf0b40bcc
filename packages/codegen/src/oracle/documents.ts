import type { Schema, Spec } from "../document.ts";
import { resolve } from "../place.ts";
import type { Random } from "./random.ts";
import { createTexts, type Texts } from "./text.ts";

/** Writes a document for a schema: as it wants it, or with something spoilt. */
export type Documents = (random: Random, schema: Schema, isSpoilt: boolean) => unknown;

export function createDocuments(spec: Spec): Documents {
  const texts = createTexts();
  let isLoose = false;

  function fitting(random: Random, place: Schema, depth = 0): unknown {
    const schema = resolve<Schema>(spec, { value: place, pointer: "" }).value;
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return random.pick(schema.enum);
    const own = ofType(random, schema, depth);
    const parts = [...(schema.allOf ?? [])];
    for (const options of [schema.anyOf, schema.oneOf])
      if (options) parts.push(random.pick(options));
    for (const branch of [schema.if, schema.then, schema.else]) {
      if (branch !== undefined && random.chance(0.5)) parts.push(branch);
    }
    let whole = own;
    for (const part of parts) {
      const value = fitting(random, withFields(part, schema), depth);
      whole = isObject(whole) && isObject(value) ? Object.assign(value, whole) : (value ?? whole);
    }
    return whole;
  }

  /** An option that only names fields takes them from the schema around it. */
  function withFields(part: Schema, around: Schema): Schema {
    if (part.$ref !== undefined || part.required === undefined) return part;
    const properties = { ...around.properties, ...part.properties };
    const named = Object.entries(properties).filter(([name]) => part.required?.includes(name));
    return { ...part, type: "object", properties: Object.fromEntries(named) };
  }

  function ofType(random: Random, schema: Schema, depth: number): unknown {
    const types = schema.type === undefined ? [] : [schema.type].flat();
    const looksLikeObject = schema.properties !== undefined || schema.required !== undefined;
    const type = types.length > 0 ? random.pick(types) : looksLikeObject ? "object" : undefined;
    if (type === "string") return texts(random, schema, isLoose);
    if (type === "integer" || type === "number") return number(random, schema, type, isLoose);
    if (type === "boolean") return random.chance(0.5);
    if (type === "null") return null;
    if (type === "array") return list(random, schema, depth);
    if (type === "object") return object(random, schema, depth);
    const isComposed = schema.allOf ?? schema.anyOf ?? schema.oneOf;
    return isComposed === undefined ? anything(random) : undefined;
  }

  function list(random: Random, schema: Schema, depth: number): unknown[] {
    const { minItems = 0, maxItems = minItems + 3 } = schema;
    const most = isLoose && random.chance(0.2) ? maxItems + 1 : Math.min(maxItems, minItems + 3);
    const length = random.integer(minItems, most);
    return Array.from({ length }, () => fitting(random, schema.items ?? {}, depth + 1));
  }

  function object(random: Random, schema: Schema, depth: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const { properties = {}, required = [], additionalProperties } = schema;
    const optional = depth > 6 ? 0.1 : 0.6;
    for (const [name, property] of Object.entries(properties)) {
      if (!required.includes(name) && !random.chance(optional)) continue;
      result[name] = fitting(random, property, depth + 1);
    }
    for (const name of required) if (!(name in result)) result[name] = anything(random);
    if (typeof additionalProperties === "object") {
      const count = random.integer(schema.minProperties ?? 0, (schema.minProperties ?? 0) + 2);
      for (let index = 0; index < count; index++) {
        set(result, fieldName(random), fitting(random, additionalProperties, depth + 1));
      }
    } else if (random.chance(0.1)) {
      set(result, fieldName(random), anything(random));
    }
    return result;
  }

  return (random, schema, isSpoilt) => {
    isLoose = isSpoilt && random.chance(0.5);
    const document = fitting(random, schema);
    return isSpoilt ? spoilt(random, document, texts) : document;
  };
}

function number(
  random: Random,
  schema: Schema,
  type: "integer" | "number",
  isLoose: boolean,
): number {
  const least = schema.minimum ?? schema.exclusiveMinimum ?? -3;
  const most = schema.maximum ?? schema.exclusiveMaximum ?? least + 1000;
  const value = isLoose
    ? random.pick([least - 1, least, most, most + 1])
    : random.integer(least, most);
  return type === "number" && random.chance(0.3) ? value + 0.5 : value;
}

/** Changes one value inside a document, at a random depth. */
function spoilt(random: Random, document: unknown, texts: Texts): unknown {
  const isList = Array.isArray(document);
  if ((!isList && !isObject(document)) || random.chance(0.1)) return anything(random, texts);
  const keys = Object.keys(document);
  if (isList && random.chance(0.2)) return [...document, ...document, anything(random)];
  if (keys.length === 0) return random.chance(0.5) ? anything(random) : { extra: 1 };
  const key = random.pick(keys);
  const copy = (isList ? [...document] : { ...document }) as Record<string, unknown>;
  if (random.chance(0.25)) delete copy[key];
  else set(copy, key, spoilt(random, copy[key], texts));
  return copy;
}

const values: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  1.5,
  900,
  86401,
  1e300,
  "",
  "0",
  "1",
  "x",
  "Allow",
  [],
  [null],
  ["x"],
  {},
  { x: 1 },
  { constructor: "x" },
  [[]],
];

function anything(random: Random, texts?: Texts): unknown {
  if (texts && random.chance(0.2))
    return texts(random, { format: random.pick(["date-time", ""]) }, true);
  return random.pick(values);
}

function fieldName(random: Random): string {
  return random.pick([
    "a",
    "obs:prefix",
    "StringEquals",
    "constructor",
    "__proto__",
    "length",
    "token",
  ]);
}

/** Sets a field as `JSON.parse` would: `__proto__` is a name like any other. */
function set(object: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(object, name, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
