import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { bundles } from "./bundles.ts";
import { type Node, node, resolve } from "./places.ts";

/** A value that the spec gives as an example, and the place of the schema that it has to fit. */
interface Sample {
  readonly name: string;
  readonly schema: string;
  readonly value: unknown;
}

function pointer(...keys: readonly string[]): string {
  return keys.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** All examples below a place, wherever there is a schema beside them. */
function* samplesIn(spec: Node, value: unknown, path: string): Generator<Sample> {
  if (typeof value !== "object" || value === null) return;
  const { schema, example, examples, ...rest } = value as Node;
  if (schema !== undefined) {
    const at = `${path}/schema`;
    if (example !== undefined) yield { name: path, schema: at, value: example };
    for (const [name, found] of Object.entries(node(examples))) {
      yield { name: `${path} ${name}`, schema: at, value: resolve(spec, found).value };
    }
  }
  for (const [key, inner] of Object.entries(schema === undefined ? (value as Node) : rest)) {
    yield* samplesIn(spec, inner, `${path}${pointer(key)}`);
  }
}

describe.each([...bundles])("the examples of %s", (_id, spec) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(spec, "spec");
  const validate = ({ schema, value }: Sample): unknown => {
    const check = ajv.compile({ $ref: `spec#${encodeURI(schema)}` });
    return check(value) ? [] : check.errors;
  };
  const samples = [...samplesIn(spec, spec, "")];

  it("are there", () => {
    expect(samples.length).toBeGreaterThan(8);
  });

  it.each(samples.map((sample) => [sample.name, sample] as const))("fit at %s", (_name, sample) => {
    expect(validate(sample)).toEqual([]);
  });
});
