import { join } from "node:path";
import type { Operation } from "@daypass/core/provider";
import fc from "fast-check";
import { createFinalURL, createQuerySerializer, defaultPathSerializer } from "openapi-fetch";
import { expect, test } from "vitest";
import { readSpec } from "../../packages/codegen/src/bundle.ts";
import { readManifest } from "../../packages/codegen/src/manifest.ts";
import { operationsOf } from "../../packages/codegen/src/operation.ts";
import { pathTemplate } from "../../packages/core/src/path-template.ts";
import { requestOf } from "../../packages/core/src/request.ts";

// The client writes an address itself. openapi-fetch knows all of OpenAPI's styles and is the judge.

const root = join(import.meta.dirname, "../..");
const baseUrl = "https://api.example/base";

const awkward = [
  "",
  "a b+c&d=e?f#g/h",
  "%2F%zz%",
  "é ü 汉 😀",
  "!'()*~-._",
  "$& $1 {id}",
  "line\nbreak\u0000",
  '{"version":"2.0"}',
  0,
  -1.5,
  1e21,
  true,
  false,
];

const pathValue = fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: "binary" }));
const queryValue = fc.oneof(pathValue, fc.integer(), fc.boolean(), fc.constant(null));

for (const entry of await readManifest(root)) {
  for (const { id, method, path, parameters } of operationsOf(await readSpec(root, entry))) {
    const named = (place: string) =>
      parameters.map(({ value }) => value).filter((parameter) => parameter.in === place);
    const values = <T>(place: string, value: fc.Arbitrary<T>, requiredKeys: string[] | undefined) =>
      fc.record(
        Object.fromEntries(named(place).map(({ name }) => [name, value])),
        requiredKeys && { requiredKeys },
      );

    test(`${entry.id}: ${id} is sent where openapi-fetch would send it`, () => {
      const operation = { method, path, responses: {}, security: [] } as object as Operation;
      const template = pathTemplate(path);
      const inputs = fc.record({
        path: values("path", pathValue, undefined),
        query: values("query", queryValue, []),
      });
      fc.assert(
        fc.property(inputs, (params) => {
          const expected = createFinalURL(path, {
            baseUrl,
            params,
            pathSerializer: defaultPathSerializer,
            querySerializer: createQuerySerializer(),
          });
          expect(requestOf(operation, template, baseUrl, { params }).url).toBe(expected);
        }),
        { numRuns: 300, seed: 20_240_831 },
      );
    });
  }
}
