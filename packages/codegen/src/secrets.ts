import type { Header, Schema, Spec } from "./document.ts";
import type { Operation } from "./operation.ts";
import { type Place, pointerTo, resolve } from "./place.ts";

/** Names of all fields, parameters and headers that are marked `format: password`, in the spec's order. */
export function secretFields(spec: Spec, operations: readonly Operation[]): string[] {
  const names = new Set<string>();
  const note = (name: string, schema: Place<Schema>): void => {
    if (resolve<Schema>(spec, schema).value.format === "password") names.add(name);
  };
  for (const operation of operations) {
    for (const { value, pointer } of operation.parameters) {
      note(value.name, { value: value.schema ?? {}, pointer: pointerTo(pointer, "schema") });
    }
    for (const { response } of operation.responses) {
      for (const [name, header] of Object.entries(response.value.headers ?? {})) {
        const at = { value: header, pointer: pointerTo(response.pointer, "headers", name) };
        const { value, pointer } = resolve<Header>(spec, at);
        note(name, { value: value.schema ?? {}, pointer: pointerTo(pointer, "schema") });
      }
    }
  }
  for (const [name, value] of Object.entries(spec.document.components?.schemas ?? {})) {
    visit({ value, pointer: pointerTo("", "components", "schemas", name) }, note);
  }
  return [...names];
}

function visit(
  { value, pointer }: Place<unknown>,
  note: (name: string, schema: Place<Schema>) => void,
): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = pointerTo(pointer, key);
    if (key === "properties") {
      for (const [name, schema] of Object.entries(inner as Readonly<Record<string, Schema>>)) {
        note(name, { value: schema, pointer: pointerTo(at, name) });
        visit({ value: schema, pointer: pointerTo(at, name) }, note);
      }
    } else if (!["example", "examples", "default", "enum", "const"].includes(key)) {
      visit({ value: inner, pointer: at }, note);
    }
  }
}
