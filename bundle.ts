import { readFileSync, rmSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { build, type Plugin } from "esbuild";

// Builds the package in whose folder it runs: one file an entry, because Node takes as long to find
// and read thirty modules as it takes to start.

/** The source files that a part of package.json names, wherever they stand in it. */
function sourcesIn(conditions: unknown, isSource = false): string[] {
  if (typeof conditions === "string") return isSource ? [conditions] : [];
  return Object.entries(conditions ?? {}).flatMap(([name, inner]) =>
    sourcesIn(inner, isSource || name === "@daypass/source"),
  );
}

const { exports, imports = {} } = JSON.parse(readFileSync("package.json", "utf8"));
const entries = [...sourcesIn(exports), ...sourcesIn(imports)].map((file) => resolve(file));

/** Leaves an entry that is imported from within another one where it is, as what it exports is to be one. */
function otherEntries(entry: string): Plugin {
  return {
    name: "other entries",
    setup({ onResolve }) {
      onResolve({ filter: /^\./ }, ({ path, importer, resolveDir }) => {
        const file = resolve(resolveDir, path);
        if (importer === "" || !entries.includes(file)) return undefined;
        const built = relative(dirname(entry), file).replace(/\.ts$/, ".js");
        return { path: built.startsWith(".") ? built : `./${built}`, external: true };
      });
    },
  };
}

rmSync("dist", { recursive: true, force: true });
for (const entry of entries) {
  await build({
    entryPoints: [entry],
    outbase: "src",
    outdir: "dist",
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2023",
    charset: "utf8",
    packages: "external",
    external: ["#*"],
    plugins: [otherEntries(entry)],
  });
}
