import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { bundle, createConfig, parseYaml, stringifyYaml } from "@redocly/openapi-core";
import { type CodeSample, samplesOf } from "../../docs/samples.ts";

const folder = new URL("../", import.meta.url);

interface Manifest {
  readonly apis: Readonly<Record<string, { readonly root: string }>>;
}

/** A spec as one document, with everything that it refers to inside. */
export type Bundle = Readonly<Record<string, unknown>>;

/** Bundles every spec of the manifest, by API id and in the manifest's order. */
export async function bundleAll(): Promise<ReadonlyMap<string, Bundle>> {
  const { apis } = parseYaml(await readFile(new URL("redocly.yaml", folder), "utf8")) as Manifest;
  const config = await createConfig({});
  const bundles = new Map<string, Bundle>();
  for (const [id, { root }] of Object.entries(apis)) {
    const ref = fileURLToPath(new URL(root, folder));
    const { bundle: document } = await bundle({ ref, config });
    bundles.set(id, withSamples(document.parsed as Bundle));
  }
  return bundles;
}

/** The spec with the code samples of its operations, which are kept as files that can be run. */
function withSamples(document: Bundle): Bundle {
  const paths = structuredClone(document.paths) as Record<string, Record<string, SampledOperation>>;
  for (const operations of Object.values(paths)) {
    for (const operation of Object.values(operations)) {
      if (operation.operationId === undefined) continue;
      const samples = samplesOf(operation.operationId);
      if (samples.length > 0) operation["x-codeSamples"] = samples;
    }
  }
  return { ...document, paths };
}

interface SampledOperation {
  readonly operationId?: string;
  "x-codeSamples"?: readonly CodeSample[];
}

async function writeAll(): Promise<void> {
  const target = new URL("dist/", folder);
  await mkdir(target, { recursive: true });
  for (const [id, document] of await bundleAll()) {
    await writeFile(new URL(`${id}.json`, target), `${JSON.stringify(document, null, 2)}\n`);
    await writeFile(new URL(`${id}.yaml`, target), stringifyYaml(document, { lineWidth: -1 }));
  }
}

if (import.meta.main) await writeAll();
