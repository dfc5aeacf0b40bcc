import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundled } from "../bundle.ts";
import { ajvStandalone } from "./ajv.ts";

/** Checks of the request and of the answer of the IAM spec. */
export interface Checks {
  readonly isRequest: (value: unknown) => boolean;
  readonly isResponse: (value: unknown) => boolean;
}

/** A module with the checks, bundled and minified, which needs nothing else. */
export interface Bundled {
  readonly name: string;
  readonly url: string;
  readonly compressedBytes: number;
}

export const limit = "by hand";
/** The validators of an operation, as its provider brings them. */
export const daypass = "Daypass";
/** Those that a package exports, of all its schemas. */
export const daypassWholeApi = "Daypass, all schemas";

const module = (file: string): string => `export { isRequest, isResponse } from "./${file}.ts"`;

const programs: Readonly<Record<string, () => string>> = {
  [limit]: () => module("by-hand"),
  [daypass]: () => module("daypass"),
  [daypassWholeApi]: () => module("daypass-whole-api"),
  "Ajv standalone": ajvStandalone,
  zod: () => module("zod"),
  valibot: () => module("valibot"),
  "TypeBox, compiled": () => module("typebox"),
  ArkType: () => module("arktype"),
};

/** Everybody's checks as modules in a folder of their own, until they are removed. */
export async function bundleChecks(): Promise<{
  readonly modules: readonly Bundled[];
  remove(): void;
}> {
  const folder = mkdtempSync(join(tmpdir(), "daypass-validators-"));
  const modules: Bundled[] = [];
  for (const [name, program] of Object.entries(programs)) {
    const { code, compressedBytes } = await bundled(program(), { folder: "validators" });
    const file = join(folder, `${name.replaceAll(/\W+/g, "-")}.mjs`);
    writeFileSync(file, code);
    modules.push({ name, url: pathToFileURL(file).href, compressedBytes });
  }
  return { modules, remove: () => rmSync(folder, { recursive: true }) };
}
