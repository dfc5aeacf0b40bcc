import type { OpenApi, Reference, Spec } from "./document.ts";
import { SpecProblem } from "./problem.ts";

/** An object of the document together with where it stands, for messages. */
export interface Place<T> {
  readonly value: T;
  readonly pointer: string;
}

/** Names a place for a message: `specs/huawei-iam.yaml#/components/schemas/Policy`. */
export function where(spec: Spec, pointer: string): string {
  return `${spec.file}#${pointer}`;
}

/** Extends a JSON pointer by the given keys. */
export function pointerTo(pointer: string, ...keys: readonly (string | number)[]): string {
  return keys.reduce<string>(
    (path, key) => `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`,
    pointer,
  );
}

/** Follows `$ref` until an object that has none. */
export function resolve<T extends object>(spec: Spec, place: Place<T & Reference>): Place<T> {
  let { value, pointer } = place;
  for (const seen = new Set<string>(); value.$ref !== undefined; ) {
    const reference = value.$ref;
    if (seen.has(reference)) throw new SpecProblem(where(spec, pointer), "refers to itself");
    seen.add(reference);
    const target = lookUp(spec.document, reference);
    if (target === undefined) {
      throw new SpecProblem(where(spec, pointer), `refers to ${reference}, which does not exist`);
    }
    value = target as T & Reference;
    pointer = reference.slice(1);
  }
  return { value, pointer };
}

function lookUp(document: OpenApi, reference: string): unknown {
  if (!reference.startsWith("#/")) return undefined;
  let target: unknown = document;
  for (const key of reference.slice(2).split("/")) {
    if (typeof target !== "object" || target === null) return undefined;
    const name = decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
    target = (target as Record<string, unknown>)[name];
  }
  return target;
}
