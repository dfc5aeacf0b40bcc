import type { Schema, Spec } from "../document.ts";
import { type Place, pointerTo, where } from "../place.ts";
import { SpecProblem } from "../problem.ts";

/** What a keyword is about. `object`, `array`, `string` and `number` restrict values of that type only. */
export type KeywordKind =
  | "reference"
  | "type"
  | "values"
  | "composition"
  | "object"
  | "array"
  | "string"
  | "number";

const keywordsOfKind: Readonly<Record<KeywordKind, readonly string[]>> = {
  reference: ["$ref"],
  type: ["type"],
  values: ["enum", "const"],
  composition: ["allOf", "anyOf", "oneOf", "not", "if", "then", "else"],
  object: ["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
  array: ["items", "minItems", "maxItems", "uniqueItems"],
  string: ["minLength", "maxLength", "pattern", "format"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
};

const kinds: ReadonlyMap<string, KeywordKind> = new Map(
  (Object.keys(keywordsOfKind) as KeywordKind[]).flatMap((kind) =>
    keywordsOfKind[kind].map((keyword) => [keyword, kind]),
  ),
);

/** Keywords that say something to people or to other tools and restrict nothing. */
const annotations = new Set(
  `$comment title description default example examples deprecated readOnly writeOnly externalDocs
  xml discriminator contentMediaType contentEncoding`.split(/\s+/u),
);

const types = ["null", "boolean", "integer", "number", "string", "array", "object"];

/** Formats that restrict nothing. */
const annotationFormats = ["password", "int32", "int64", "float", "double"];

/** Formats that guards check. */
const checkedFormats = ["date-time"];

/** The types that a schema names; none means all. */
export function typesOf(schema: Schema): readonly string[] {
  return schema.type === undefined ? [] : [schema.type].flat();
}

/** The keywords of a schema that restrict values, of all kinds or of the given ones. */
export function restrictions(schema: Schema, ...only: readonly KeywordKind[]): string[] {
  return Object.keys(schema).filter((keyword) => {
    const kind = kinds.get(keyword);
    if (kind === undefined || (only.length > 0 && !only.includes(kind))) return false;
    return !saysNothing(schema, keyword);
  });
}

function saysNothing(schema: Schema, keyword: string): boolean {
  if (keyword === "required") return schema.required?.length === 0;
  if (keyword === "properties") return Object.keys(schema.properties ?? {}).length === 0;
  if (keyword === "additionalProperties") return allowsAnything(schema.additionalProperties);
  if (keyword === "items") return allowsAnything(schema.items);
  if (keyword === "uniqueItems") return schema.uniqueItems === false;
  if (keyword === "format") return annotationFormats.includes(schema.format ?? "");
  return false;
}

function allowsAnything(schema: boolean | Schema | undefined): boolean {
  return schema === true || (typeof schema === "object" && restrictions(schema).length === 0);
}

/**
 * Looks through a schema and all schemas inside it.
 * @throws {SpecProblem} for a keyword, type or format that codegen does not know.
 */
export function checkSchema(spec: Spec, { value: schema, pointer }: Place<Schema>): void {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) {
    throw new SpecProblem(where(spec, pointer), "a schema has to be an object");
  }
  for (const keyword of Object.keys(schema)) {
    const problem = problemWith(schema, keyword);
    if (problem !== undefined)
      throw new SpecProblem(where(spec, pointerTo(pointer, keyword)), problem);
  }
  for (const [keys, value] of schemasIn(schema)) {
    checkSchema(spec, { value, pointer: pointerTo(pointer, ...keys) });
  }
}

function schemasIn(schema: Schema): [keys: (string | number)[], inner: Schema][] {
  const found: [(string | number)[], Schema][] = [];
  for (const keyword of ["not", "if", "then", "else", "items", "additionalProperties"] as const) {
    const inner = schema[keyword];
    if (inner !== undefined && typeof inner !== "boolean") found.push([[keyword], inner]);
  }
  for (const keyword of ["allOf", "anyOf", "oneOf"] as const) {
    for (const [index, inner] of schema[keyword]?.entries() ?? [])
      found.push([[keyword, index], inner]);
  }
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    found.push([["properties", name], inner]);
  }
  return found;
}

function problemWith(schema: Schema, keyword: string): string | undefined {
  if (annotations.has(keyword) || keyword.startsWith("x-")) return undefined;
  const kind = kinds.get(keyword);
  if (kind === undefined) return `the keyword ${keyword} is not known to codegen`;
  const stated = typesOf(schema);
  if (kind === "type") {
    const unknown = stated.find((type) => !types.includes(type));
    return unknown === undefined ? undefined : `there is no type ${unknown}`;
  }
  const format = schema.format ?? "";
  if (keyword === "format" && annotationFormats.includes(format)) return undefined;
  if (keyword === "format" && !checkedFormats.includes(format)) {
    return `the format ${format} is not known to codegen`;
  }
  if (kind === "reference" || kind === "values" || kind === "composition") return undefined;
  // Without a type, keywords about fields are at home in compositions; all others are oversights.
  if (stated.length === 0)
    return kind === "object" ? undefined : `${keyword} needs a type beside it`;
  const applies = stated.some((type) => (type === "integer" ? "number" : type) === kind);
  return applies ? undefined : `${keyword} says nothing about the type ${stated.join(" or ")}`;
}
