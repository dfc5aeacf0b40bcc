import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Schema } from "../document.ts";

/** What Ajv says about values of a schema, the second opinion on every guard. */
export function ajvCheck(
  schema: Schema,
  components: Readonly<Record<string, unknown>> = {},
): (value: unknown) => boolean {
  const ajv = new Ajv2020({
    strict: false,
    formats: { password: true, int32: true, int64: true, float: true, double: true },
  });
  addFormats.default(ajv, ["date-time"]);
  const check = ajv.compile({ ...schema, components });
  return (value) => check(value) === true;
}
