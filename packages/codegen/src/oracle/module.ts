import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Schema, Spec } from "../document.ts";
import { validatorsFile } from "../validators.ts";

/** What a test uses of a generated validator. */
export interface LoadedValidator {
  is(value: unknown): boolean;
  issues(
    value: unknown,
  ): readonly { readonly path: readonly unknown[]; readonly message: string }[];
}

/** A spec that consists of schemas only. */
export function specOf(schemas: Readonly<Record<string, Schema>>): Spec {
  return {
    id: "fixture",
    file: "specs/fixture.yaml",
    document: { openapi: "3.1.1", components: { schemas } },
  };
}

/** Generates the validators of some schemas and loads them, on the sources of the runtime. */
export async function loadValidators(
  schemas: Readonly<Record<string, Schema>>,
): Promise<Readonly<Record<string, LoadedValidator>>> {
  const runtime = fileURLToPath(new URL("../../../core/src/provider/index.ts", import.meta.url));
  const text = validatorsFile(specOf(schemas), [], "").replace("@daypass/core/provider", runtime);
  const folder = await mkdtemp(join(tmpdir(), "daypass-codegen-"));
  const path = join(folder, "validators.ts");
  try {
    await writeFile(path, text);
    return (await import(path)).validators;
  } finally {
    await rm(folder, { recursive: true });
  }
}
