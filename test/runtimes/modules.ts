import { join } from "node:path";
import { build, type Metafile } from "esbuild";

/** The root of the repository, from which everything is served. */
export const root: string = join(import.meta.dirname, "../..");

/** Modules as they stand on disk, and the map that tells a browser where each import leads. */
export interface ModuleGraph {
  /** From the root of the repository. */
  readonly files: ReadonlySet<string>;
  readonly importMap: string;
}

const browser = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  platform: "browser",
  write: false,
  logLevel: "error",
  // Where a tsconfig names conditions esbuild would take the sources; what is published is tested.
  tsconfigRaw: {},
} as const;

/**
 * The modules that an entry loads, unbundled. esbuild only resolves: by the `exports` and `imports`
 * of each package, as for a browser.
 */
export async function moduleGraph(entry: string): Promise<ModuleGraph> {
  // A browser also loads what a bundler would leave out as unused.
  const whole = { ...browser, ignoreAnnotations: true, metafile: true } as const;
  const { metafile } = await build({ ...whole, entryPoints: [entry] });
  return { files: new Set(Object.keys(metafile.inputs)), importMap: importMapOf(metafile) };
}

/** An entry and all it loads as one module, for a worker, to which import maps do not apply. */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({ ...browser, entryPoints: [entry] });
  return outputFiles[0]?.text ?? "";
}

function importMapOf({ inputs }: Metafile): string {
  const scopes: Record<string, Record<string, string>> = {};
  for (const [file, { imports }] of Object.entries(inputs)) {
    for (const { original, path } of imports) {
      if (original === undefined || /^[./]/.test(original)) continue;
      scopes[`/${file}`] = { ...scopes[`/${file}`], [original]: `/${path}` };
    }
  }
  return JSON.stringify({ scopes }, undefined, 1);
}
