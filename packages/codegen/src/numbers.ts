import type { Schema, Spec } from "./document.ts";
import { fieldsOf } from "./fields.ts";
import type { Operation } from "./operation.ts";
import { pointerTo, resolve } from "./place.ts";

/** Names of the parameters and form fields that are numbers and travel as text. */
export function numbersOf(spec: Spec, { parameters, body }: Operation): string[] {
  const fields = parameters.map(({ value, pointer }) => ({
    name: value.name,
    schema: resolve<Schema>(spec, {
      value: value.schema ?? {},
      pointer: pointerTo(pointer, "schema"),
    }),
  }));
  if (body?.contentType.startsWith("application/x-www-form-urlencoded")) {
    const { value, pointer } = body.media;
    fields.push(
      ...fieldsOf(spec, { value: value.schema ?? {}, pointer: pointerTo(pointer, "schema") }),
    );
  }
  const numbers = fields.filter(({ schema }) => {
    const types = [schema.value.type ?? []].flat();
    return types.includes("integer") || types.includes("number");
  });
  return [...new Set(numbers.map(({ name }) => name))];
}
