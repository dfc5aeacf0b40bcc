import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readSpec } from "./bundle.ts";
import { withDependencies } from "./dependencies.ts";
import type { Spec } from "./document.ts";
import { examplesFile } from "./examples.ts";
import { facadeFile, mockFile } from "./lists.ts";
import { type ManifestEntry, readManifest } from "./manifest.ts";
import { operationsOf } from "./operation.ts";
import { operationsFile } from "./operations.ts";
import { SpecProblem } from "./problem.ts";
import { subset } from "./subset.ts";
import { typesFile } from "./types.ts";
import { validatorsFile } from "./validators.ts";

/** A package that holds files generated from a spec. */
interface Target {
  readonly packageName: string;
  /** Only these operations, and no examples; absent for the API's own package. */
  readonly operations?: readonly string[];
}

/** The text of all files that codegen owns, by path from the root. */
export type Files = ReadonlyMap<string, string>;

/** Packages that depend on the package of every API. */
const dependants = ["packages/daypass", "packages/mock", "test"];

/**
 * Generates everything that follows from the specs, and writes nothing.
 * @param root folder of the repository
 * @param progress is told about each API
 * @throws {SpecProblem} for anything in a spec that codegen does not understand
 */
export async function generate(
  root: string,
  progress: (line: string) => void = () => {},
): Promise<Files> {
  const manifest = await readManifest(root);
  const packages = await readPackages(root);
  const files = new Map<string, string>();
  for (const entry of manifest) {
    const startMs = performance.now();
    const targets = targetsOf(packages, entry);
    const spec = await readSpec(root, entry);
    for (const target of targets) {
      for (const [name, text] of await targetFiles(spec, target)) {
        files.set(`packages/${target.packageName}/src/generated/${name}`, text);
      }
    }
    const names = targets.map(({ packageName }) => packageName).join(", ");
    progress(`${entry.id}: ${names} (${Math.round(performance.now() - startMs)} ms)`);
  }
  const ids = manifest.map(({ id }) => id);
  const head = headOf("specs/redocly.yaml");
  files.set("packages/daypass/src/generated/apis.ts", facadeFile(ids, head));
  files.set("packages/mock/src/generated/apis.ts", mockFile(ids, head));
  for (const folder of dependants) {
    const path = `${folder}/package.json`;
    files.set(path, withDependencies(await readFile(join(root, path), "utf8"), ids));
  }
  return files;
}

async function targetFiles(whole: Spec, { operations: ids }: Target): Promise<[string, string][]> {
  const spec = ids === undefined ? whole : subset(whole, ids);
  const operations = operationsOf(spec);
  const head = headOf(spec.file);
  const files: [string, string][] = [
    ["schema.ts", await typesFile(spec, head)],
    ["validators.ts", validatorsFile(spec, operations, head)],
    ["operations.ts", operationsFile(spec, operations, head)],
  ];
  if (ids === undefined) files.push(["examples.ts", examplesFile(spec, operations, head)]);
  return files;
}

function headOf(file: string): string {
  return `// Generated from ${file} by \`pnpm generate\`. Do not edit.\n\n`;
}

/** What packages say about themselves in the field `daypass` of their package.json, by folder. */
type Packages = ReadonlyMap<
  string,
  { readonly spec?: string; readonly operations?: string[] } | undefined
>;

async function readPackages(root: string): Promise<Packages> {
  const folder = join(root, "packages");
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const read = names.sort().map(async (name) => {
    const text = await readFile(join(folder, name, "package.json"), "utf8").catch(() => "{}");
    return [name, JSON.parse(text).daypass] as const;
  });
  return new Map(await Promise.all(read));
}

function targetsOf(packages: Packages, { id }: ManifestEntry): Target[] {
  if (!packages.has(id)) {
    throw new SpecProblem(`specs/redocly.yaml#/apis/${id}`, `the folder packages/${id} is missing`);
  }
  const borrowers = [...packages].flatMap(([packageName, declared]) =>
    declared?.spec === id && declared.operations !== undefined
      ? [{ packageName, operations: declared.operations }]
      : [],
  );
  return [{ packageName: id }, ...borrowers];
}
