import { expect, test } from "vitest";
import type { Parameter, Spec } from "./document.ts";
import { parametersAt } from "./parameters.ts";

const spec: Spec = {
  id: "fixture",
  file: "specs/fixture.yaml",
  document: {
    openapi: "3.1.1",
    components: { schemas: { List: { type: "array", items: { type: "string" } } } },
  },
};

const read = (parameter: object) => parametersAt(spec, [{ name: "p", ...parameter }], "/at");

test.each<Omit<Parameter, "name">>([
  { in: "query", schema: { type: "string" } },
  { in: "query", schema: { type: ["integer", "boolean"] }, style: "form" },
  { in: "path", schema: { type: "number" }, style: "simple" },
  { in: "header", schema: { type: "string" }, allowReserved: false },
])("the client writes %j", (parameter) => {
  expect(read(parameter)).toHaveLength(1);
});

const styles = "has to have the style";
const types = "has to name its type, one of string, integer, number, boolean";

test.each([
  ["without a schema", { in: "query" }, "to have a schema"],
  ["in a cookie", { in: "cookie", schema: { type: "string" } }, "path, query or header"],
  ["a list", { in: "query", schema: { type: "array" } }, types],
  ["a list by reference", { in: "query", schema: { $ref: "#/components/schemas/List" } }, types],
  ["an object", { in: "query", schema: { type: "object" } }, types],
  ["a list in the path", { in: "path", schema: { type: "array" } }, types],
  ["a list in a header", { in: "header", schema: { type: "array" } }, types],
  ["perhaps an object", { in: "query", schema: { type: ["string", "object"] } }, types],
  ["of any type", { in: "query", schema: {} }, types],
  ["a pipe", { in: "query", style: "pipeDelimited", schema: { type: "string" } }, styles],
  ["a matrix", { in: "path", style: "matrix", schema: { type: "string" } }, styles],
  ["reserved", { in: "query", allowReserved: true, schema: { type: "string" } }, styles],
])("a parameter that the client cannot write is refused: %s", (_, parameter, message) => {
  expect(() => read(parameter)).toThrow(message);
});

test("a refusal says where", () => {
  const schema = { $ref: "#/components/schemas/List" };
  expect(() => read({ in: "query", style: "deepObject" })).toThrow(
    "specs/fixture.yaml#/at/parameters/0: a parameter",
  );
  expect(() => read({ in: "query", schema })).toThrow(
    "specs/fixture.yaml#/components/schemas/List: a parameter",
  );
});
