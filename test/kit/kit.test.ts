import { readdir, readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { describe, expect, it } from "vitest";

const folder = new URL("../../specs/kit/", import.meta.url);
const names = (await readdir(folder)).filter((name) => name !== "schema.json");

async function read(name: string): Promise<object> {
  return JSON.parse(await readFile(new URL(name, folder), "utf8"));
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajvFormats.default(ajv);
const isKit = ajv.compile(await read("schema.json"));

describe("the conformance kit", () => {
  it.each(names)("has %s, which fits the schema", async (name) => {
    const file = await read(name);
    isKit(file);
    expect(isKit.errors ?? []).toEqual([]);
    expect(file).toMatchObject({ kind: name.replace(".json", "") });
  });

  it("gives each vector an id of its own", async () => {
    const files = await Promise.all(names.map(read));
    const ids = JSON.stringify(files).match(/"id":"[^"]+"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(90);
  });
});
