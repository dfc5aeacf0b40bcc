import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { apis } from "./expectations.ts";
import { bundlePath, type Work } from "./work.ts";

/**
 * Writes the bundles for openapi-generator into `specs` of the work folder. It makes an empty class of a
 * field that is a number or a text: such a field loses its type.
 */
export async function writeSpecs({ path }: Work): Promise<void> {
  await mkdir(join(path, "specs"));
  for (const api of apis) {
    const bundle: unknown = JSON.parse(await readFile(bundlePath(api, "json"), "utf8"), untyped);
    await writeFile(join(path, "specs", `${api}.json`), JSON.stringify(bundle));
  }
}

function untyped(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("type" in value)) return value;
  if (!Array.isArray(value.type) || value.type.includes("null")) return value;
  const { description } = value as { description?: unknown };
  return { description };
}
