import { readFileSync, rmSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { build, type Plugin } from "esbuild";

// Builds the package in whose folder it runs: one file an entry, because Node takes as long to find
// and read thirty modules as it takes to start. An entry that imports another one leaves it where it is.

/** The source files that a part of package.json names, wherever they stand in it. */
function sourcesIn(conditions: unknown, isSource = false): string[] {
  if (typeof conditions === "string") return isSource ? [conditions] : [];
  return Object.entries(conditions ?? {}).flatMap(([name, inner]) =>
    sourcesIn(inner, isSource || name === "@daypass/source"),
  );
}

const { exports, imports = {} } = JSON.parse(readFileSync("package.json", "utf8"));
const entries = [...sourcesIn(exports), ...sourcesIn(imports)].map((file) => resolve(file));

const otherEntries: Plugin = {
  name: "other entries",
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, importer, resolveDir }) => {
      const file = resolve(resolveDir, path);
      if (importer === "" || !entries.includes(file)) return undefined;
      // Elsewhere the path would have to fit every file that the importer ends up in.
      if (!entries.includes(importer)) throw new Error(`${importer} imports the entry ${path}`);
      const built = relative(dirname(importer), file).replace(/\.ts$/, ".js");
      return { path: built.startsWith(".") ? built : `./${built}`, external: true };
    });
  },
};

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: entries,
  outbase: "src",
  outdir: "dist",
  bundle: true,
  format: "esm",
  platform: "neutral",
  target: "es2023",
  charset: "utf8",
  packages: "external",
  external: ["#*"],
  plugins: [otherEntries],
});
