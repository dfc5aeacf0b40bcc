import type { Bundle } from "../../specs/scripts/bundle.ts";

/** A part of an OpenAPI document, read as plain data. */
export type Node = Readonly<Record<string, unknown>>;

/** A place in a spec that says something about the API. */
export interface Place {
  /** Only for parameters and fields: whether it has to be there. */
  readonly required?: boolean;
  /** Such as `array<string>`; absent where a place has no type. */
  readonly type?: string;
  /** Schema keywords that restrict the value, and its default. */
  readonly limits?: Node;
  /** Only for examples. */
  readonly value?: unknown;
}

const limiting = new Set(
  `enum const pattern format default minimum maximum minLength maxLength minItems maxItems
  minProperties maxProperties`.split(/\s+/),
);

export function node(value: unknown): Node {
  return Object(value) as Node;
}

/** Follows a reference within the document. */
export function resolve(spec: Bundle, value: unknown): Node {
  const { $ref } = node(value);
  return typeof $ref === "string" ? resolve(spec, at(spec, $ref.slice(1))) : node(value);
}

/** What a JSON pointer points at. */
export function at(spec: Bundle, pointer: string): unknown {
  const keys = pointer.split("/").slice(1);
  return keys.reduce<unknown>((value, key) => {
    return node(value)[key.replaceAll("~1", "/").replaceAll("~0", "~")];
  }, spec);
}

/** The type of a schema's values in one word. */
export function typeOf(spec: Bundle, schema: unknown): string {
  const { type, items, properties, additionalProperties } = resolve(spec, schema);
  if (type === "array") return `array<${typeOf(spec, items)}>`;
  if (type === "object" && properties === undefined && additionalProperties !== undefined) {
    return additionalProperties === true ? "map" : `map<${typeOf(spec, additionalProperties)}>`;
  }
  return [type].flat().join(" or ");
}

function limitsOf(spec: Bundle, schema: unknown): Node {
  const own = Object.entries(resolve(spec, schema)).filter(
    // Marks a secret and restricts nothing.
    ([keyword, value]) => limiting.has(keyword) && value !== "password",
  );
  const { items } = resolve(spec, schema);
  const inner = items === undefined ? {} : limitsOf(spec, items);
  const nested = typeOf(spec, items) === "object" || Object.keys(inner).length === 0;
  return { ...Object.fromEntries(own), ...(nested ? {} : { items: inner }) };
}

function field(spec: Bundle, schema: unknown, required: boolean): Place {
  return { required, type: typeOf(spec, schema), limits: limitsOf(spec, schema) };
}

/** The fields of a schema and of the objects inside, by path: `auth.identity`, `Statement[].Action`. */
function fieldsOf(spec: Bundle, schema: unknown, prefix: string): [string, Place][] {
  const { type, items, properties, required } = resolve(spec, schema);
  if (type === "array") return fieldsOf(spec, items, `${prefix.slice(0, -1)}[].`);
  const needed = (required ?? []) as readonly string[];
  return Object.entries(node(properties)).flatMap(([name, inner]): [string, Place][] => [
    [`${prefix}${name}`, field(spec, inner, needed.includes(name))],
    ...fieldsOf(spec, inner, `${prefix}${name}.`),
  ]);
}

function examplesOf(spec: Bundle, holder: unknown, prefix: string): [string, Place][] {
  return Object.entries(node(node(holder).examples)).map(([name, example]) => [
    `${prefix} ${name}`,
    { value: resolve(spec, example).value },
  ]);
}

function* requestPlaces(spec: Bundle, operation: Node): Generator<[string, Place]> {
  for (const reference of (operation.parameters ?? []) as readonly unknown[]) {
    const { name, in: where, required, schema, ...rest } = resolve(spec, reference);
    const kind = where === "query" ? "parameter" : where;
    yield [`${kind} ${name}`, field(spec, schema, required === true)];
    yield* examplesOf(spec, rest, "example request").map(([key]): [string, Place] => [key, {}]);
  }
  for (const requirement of (operation.security ?? []) as readonly Node[]) {
    for (const scheme of Object.keys(requirement)) {
      const { in: where, name } = node(at(spec, `/components/securitySchemes/${scheme}`));
      yield [
        `${where === "query" ? "parameter" : where} ${name}`,
        { required: true, type: "string" },
      ];
    }
  }
  const { content, required } = resolve(spec, operation.requestBody);
  for (const [type, media] of Object.entries(node(content))) {
    const isForm = type === "application/x-www-form-urlencoded";
    if (type !== "application/json") {
      yield ["header Content-Type", { required: true, type: "string", limits: { const: type } }];
    }
    if (!isForm) yield ["body", { required: required === true }];
    yield* fieldsOf(spec, node(media).schema, isForm ? "parameter " : "body ");
    yield* examplesOf(spec, media, "example request");
  }
}

function* responsePlaces(spec: Bundle, operation: Node): Generator<[string, Place]> {
  for (const [status, reference] of Object.entries(node(operation.responses))) {
    const { headers, content } = resolve(spec, reference);
    yield [`status ${status}`, {}];
    for (const [name, header] of Object.entries(node(headers))) {
      const { schema, required } = resolve(spec, header);
      yield [`header ${status} ${name}`, field(spec, schema, required === true)];
    }
    for (const media of Object.values(node(content))) {
      yield* fieldsOf(spec, node(media).schema, `response ${status} `);
      yield* examplesOf(spec, media, `example ${status}`);
    }
  }
}

/** The operations of a spec by id, each with all its places by name. */
export function placesOf(spec: Bundle): ReadonlyMap<string, ReadonlyMap<string, Place>> {
  const hosts = (spec.servers as readonly Node[]).map(({ url }): [string, Place] => [
    `host ${url}`,
    {},
  ]);
  const operations = new Map<string, ReadonlyMap<string, Place>>();
  for (const [path, methods] of Object.entries(node(spec.paths))) {
    for (const [method, found] of Object.entries(node(methods))) {
      const operation = node(found);
      operations.set(
        String(operation.operationId),
        new Map([
          ...hosts,
          [`uri ${method.toUpperCase()} ${path}`, {}],
          ...requestPlaces(spec, operation),
          ...responsePlaces(spec, operation),
        ]),
      );
    }
  }
  return operations;
}
