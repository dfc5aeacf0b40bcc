import type { Parameter, Schema, Spec } from "./document.ts";
import { typesOf } from "./guard/keyword.ts";
import { pascalCase } from "./name.ts";
import type { Operation } from "./operation.ts";
import { type Place, pointerTo, resolve, where } from "./place.ts";
import { SpecProblem } from "./problem.ts";

const scalars = ["string", "integer", "number", "boolean"];

/**
 * The parameters listed for a path or an operation, with their references followed.
 * @throws {SpecProblem} for one that the client does not know how to write.
 */
export function parametersAt(spec: Spec, list: unknown, pointer: string): Place<Parameter>[] {
  return ((list ?? []) as Parameter[]).map((value, index) => {
    const place = resolve<Parameter>(spec, {
      value,
      pointer: pointerTo(pointer, "parameters", index),
    });
    if (!["path", "query", "header"].includes(place.value.in) || place.value.schema === undefined) {
      throw new SpecProblem(
        where(spec, place.pointer),
        "a parameter has to be in path, query or header and to have a schema",
      );
    }
    checkStyle(spec, place);
    return place;
  });
}

/** The client writes texts, numbers and booleans, and those in the one style that OpenAPI has for each place. */
function checkStyle(spec: Spec, { value, pointer }: Place<Parameter>): void {
  const { style, allowReserved = false } = value;
  const usual = value.in === "query" ? "form" : "simple";
  if (allowReserved || (style !== undefined && style !== usual)) {
    throw new SpecProblem(
      where(spec, pointer),
      `a parameter in ${value.in} has to have the style ${usual}, without allowReserved`,
    );
  }
  const at = { value: value.schema ?? {}, pointer: pointerTo(pointer, "schema") };
  const schema = resolve<Schema>(spec, at);
  const types = typesOf(schema.value);
  if (types.length === 0 || !types.every((type) => scalars.includes(type))) {
    throw new SpecProblem(
      where(spec, schema.pointer),
      `a parameter has to name its type, one of ${scalars.join(", ")}`,
    );
  }
}

/** Name of the schema made of an operation's parameters. */
export function parametersName(operation: Operation): string {
  return `${pascalCase(operation.id)}Parameters`;
}

/** The parameters as one schema, shaped `{ path, query, header }`. */
export function parametersSchema({ parameters }: Operation): Schema {
  const groups = ["path", "query", "header"].flatMap((group): [string, Schema, boolean][] => {
    const members = parameters.filter(({ value }) => value.in === group).map(({ value }) => value);
    if (members.length === 0) return [];
    const required = members.filter((member) => member.required === true).map(({ name }) => name);
    const properties = Object.fromEntries(members.map(({ name, schema }) => [name, schema ?? {}]));
    return [[group, { type: "object", properties, required }, required.length > 0]];
  });
  return {
    type: "object",
    properties: Object.fromEntries(groups.map(([group, schema]) => [group, schema])),
    required: groups.filter(([, , required]) => required).map(([group]) => group),
  };
}
