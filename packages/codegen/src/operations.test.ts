import { expect, test } from "vitest";
import type { Spec } from "./document.ts";
import { examplesFile } from "./examples.ts";
import { operationsOf } from "./operation.ts";
import { operationsFile } from "./operations.ts";
import { subset } from "./subset.ts";
import { validatorsFile } from "./validators.ts";

const spec: Spec = {
  id: "fixture",
  file: "specs/fixture.yaml",
  document: {
    openapi: "3.1.1",
    security: [{ Token: [] }, { Key: [], Time: [] }],
    paths: {
      "/v1/{id}": {
        parameters: [{ $ref: "#/components/parameters/Id" }],
        get: {
          operationId: "showThing",
          parameters: [
            {
              name: "limit",
              in: "query",
              schema: { type: "integer" },
              examples: { few: { value: 2 } },
            },
            { name: "X-Key", in: "header", schema: { type: "string", format: "password" } },
          ],
          responses: {
            "200": {
              headers: { "X-Request-Id": { schema: { type: "string" }, example: "r-1" } },
              content: {
                "application/json": {
                  schema: { $ref: "#/components/schemas/Thing" },
                  examples: { success: { $ref: "#/components/examples/Success" } },
                },
              },
            },
            "404": {},
          },
        },
      },
      "/v1/forms": {
        post: {
          operationId: "sendForm",
          security: [],
          requestBody: {
            required: true,
            content: {
              "application/x-www-form-urlencoded": {
                schema: { $ref: "#/components/schemas/Form" },
                example: { count: 1 },
              },
            },
          },
          responses: { "204": {} },
        },
      },
    },
    components: {
      parameters: {
        Id: {
          name: "id",
          in: "path",
          required: true,
          schema: { type: "string", minLength: 1 },
          examples: { "by-id": { summary: "One thing", value: "t-1" } },
        },
      },
      examples: { Success: { summary: "A thing", value: { secret: "fake" } } },
      schemas: {
        Thing: {
          type: "object",
          properties: { secret: { $ref: "#/components/schemas/Secret" } },
        },
        Secret: { type: "string", format: "password" },
        Form: { allOf: [{ $ref: "#/components/schemas/Count" }] },
        Count: { type: "object", properties: { count: { type: "integer" } } },
      },
    },
  },
};

const operations = operationsOf(spec);

test("the table of operations says what clients and the mock need", () => {
  expect(operationsFile(spec, operations, "")).toContain(`export const showThing = {
  method: "GET",
  path: "/v1/{id}",
  parameters: "ShowThingParameters",
  numbers: ["limit"],
  responses: { 200: "Thing", 404: null },
  security: [["Token"], ["Key", "Time"]],
} as const satisfies Operation<keyof typeof validators>;

export const sendForm = {
  method: "POST",
  path: "/v1/forms",
  body: { contentType: "application/x-www-form-urlencoded", schema: "Form", required: true },
  numbers: ["count"],
  responses: { 204: null },
  security: [],
} as const satisfies Operation<keyof typeof validators>;

export const operations = {
  showThing,
  sendForm,
} as const satisfies Operations;`);
});

test("a client of one operation gets the validators of what it sends and of its success", () => {
  const text = validatorsFile(spec, operations, "");
  expect(text).toContain(`export const showThingValidators = {
  Thing: /* @__PURE__ */ validator(isThing),
  ShowThingParameters: /* @__PURE__ */ validator(isShowThingParameters),
};`);
  expect(text).toContain(`export const sendFormValidators = {
  Form: /* @__PURE__ */ validator(isForm),
};`);
});

test("secret fields come from parameters, headers and schemas, references followed", () => {
  expect(operationsFile(spec, operations, "")).toContain(
    'export const secretFields = ["X-Key", "secret"] as const;',
  );
});

test("parameters without an example of a name bring their first one if they are required", () => {
  expect(examplesFile(spec, operations, "")).toContain(`    parameters: {
      "by-id": { summary: "One thing", value: { path: { id: "t-1" } } },
      few: { summary: "Few", value: { path: { id: "t-1" }, query: { limit: 2 } } },
    },`);
});

test("examples carry the headers of an answer", () => {
  expect(examplesFile(spec, operations, "")).toContain(`      200: {
        headers: { "X-Request-Id": "r-1" },
        examples: { success: { summary: "A thing", value: { secret: "fake" } } },
      },
      404: { headers: {}, examples: {} },`);
});

test("parameters have a validator shaped as openapi-fetch takes them", () => {
  const text = validatorsFile(spec, operations, "");
  expect(text).toContain('readonly ShowThingParameters: operations["showThing"]["parameters"];');
  expect(text).toContain("  const { path, query, header } = value;");
});

test("a subset has the chosen operations and only the components that they lead to", () => {
  const { document } = subset(spec, ["sendForm"]);
  expect(Object.keys(document.paths ?? {})).toEqual(["/v1/forms"]);
  expect(document.components).toEqual({
    schemas: {
      Form: spec.document.components?.schemas?.Form,
      Count: spec.document.components?.schemas?.Count,
    },
  });
});

test("a subset with an unknown operation is refused", () => {
  expect(() => subset(spec, ["dropThing"])).toThrow(
    "specs/fixture.yaml#/paths: there is no operation dropThing",
  );
});
