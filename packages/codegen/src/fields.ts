import type { Schema, Spec } from "./document.ts";
import { type Place, pointerTo, resolve } from "./place.ts";

/** A field of an object that a schema describes. */
export interface Field {
  readonly name: string;
  readonly schema: Place<Schema>;
}

/** The fields that a schema and its compositions name, those of inner objects not included. */
export function fieldsOf(spec: Spec, place: Place<Schema>): Field[] {
  const { value, pointer } = resolve<Schema>(spec, place);
  const own = Object.entries(value.properties ?? {}).map(([name, schema]): Field => {
    const at = { value: schema, pointer: pointerTo(pointer, "properties", name) };
    return { name, schema: resolve<Schema>(spec, at) };
  });
  const composed = (["allOf", "anyOf", "oneOf"] as const).flatMap((keyword) =>
    (value[keyword] ?? []).flatMap((part, index) =>
      fieldsOf(spec, { value: part, pointer: pointerTo(pointer, keyword, index) }),
    ),
  );
  return [...own, ...composed];
}
