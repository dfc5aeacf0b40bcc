import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { SpecProblem } from "./problem.ts";

/** An entry of the manifest. */
export interface ManifestEntry {
  /** The API's id, such as `huawei-iam`. */
  readonly id: string;
  /** Path of its spec from the root of the repository. */
  readonly file: string;
}

const manifestFile = "specs/redocly.yaml";

/** Reads the list of APIs, in the manifest's order. */
export async function readManifest(root: string): Promise<ManifestEntry[]> {
  const manifest: unknown = parse(await readFile(join(root, manifestFile), "utf8"));
  const apis = Object(manifest).apis as Readonly<Record<string, { readonly root?: unknown }>>;
  const entries = Object.entries(apis ?? {});
  if (entries.length === 0) throw new SpecProblem(manifestFile, "there is no list apis");
  return entries.map(([id, { root: spec }]) => {
    const place = `${manifestFile}#/apis/${id}`;
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(id)) {
      throw new SpecProblem(place, "an id consists of words in lower case joined by hyphens");
    }
    if (typeof spec !== "string") throw new SpecProblem(place, "root has to name the spec");
    return { id, file: `specs/${spec}` };
  });
}
