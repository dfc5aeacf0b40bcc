import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

/** Compiles schemas of a spec with Ajv's standalone code, as its users ship it. */
export async function compileStandalone<Name extends string>(
  spec: URL,
  names: readonly Name[],
): Promise<Record<Name, (value: unknown) => boolean>> {
  const { components } = parse(await readFile(spec, "utf8"));
  const ajv = new Ajv2020({
    strict: false,
    code: { source: true, optimize: 2 },
    formats: { password: true, int32: true, int64: true, float: true, double: true },
  });
  addFormats.default(ajv, ["date-time"]);
  ajv.addSchema({ $id: "spec", components });
  for (const name of names) ajv.addSchema({ $id: name, $ref: `spec#/components/schemas/${name}` });
  const refs = Object.fromEntries(names.map((name) => [name, name]));
  const source = standaloneCode.default(ajv, refs);
  const module = { exports: {} };
  new Function("require", "module", "exports", source)(
    createRequire(import.meta.url),
    module,
    module.exports,
  );
  return module.exports as Record<Name, (value: unknown) => boolean>;
}
