import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

const schemas = {
  isRequest: "TemporaryAccessKeyRequest",
  isResponse: "TemporaryAccessKeyResponse",
} as const;

/** The code that Ajv makes of the spec's schemas, as its users ship it. */
export function ajvStandalone(): string {
  const spec = new URL("../../../specs/huawei-iam.yaml", import.meta.url);
  const { components } = parse(readFileSync(spec, "utf8"));
  const ajv = new Ajv2020({
    strict: false,
    code: { source: true, esm: true, optimize: 2 },
    formats: { password: true, int32: true, int64: true, float: true, double: true },
  });
  addFormats.default(ajv, ["date-time"]);
  ajv.addSchema({ $id: "spec", components });
  for (const name of Object.values(schemas)) {
    ajv.addSchema({ $id: name, $ref: `spec#/components/schemas/${name}` });
  }
  return standaloneCode.default(ajv, schemas);
}
