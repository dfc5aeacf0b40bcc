import { parseYaml, stringifyYaml } from "@redocly/openapi-core";
import { expect, it } from "vitest";
import { bundleAll } from "./bundle.ts";

const bundles = await bundleAll();

it.each([...bundles])("%s refers to nothing outside its bundle", (_id, document) => {
  const references = JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g);
  for (const [, reference] of references) expect(reference).toMatch(/^#\//);
});

it.each([...bundles])("%s says the same as YAML and as JSON", (_id, document) => {
  const yaml = stringifyYaml(document, { lineWidth: -1 });
  expect(parseYaml(yaml)).toEqual(JSON.parse(JSON.stringify(document)));
});

it.each([...bundles])("%s has no unions, of which generators lose the fields", (_id, document) => {
  expect(JSON.stringify(document)).not.toMatch(/"(anyOf|oneOf)":/);
});

it("bundles come out the same every time", async () => {
  expect(JSON.stringify([...(await bundleAll())])).toBe(JSON.stringify([...bundles]));
});
