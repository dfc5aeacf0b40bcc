import { readFileSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { build } from "esbuild";

// Builds the package in whose folder it runs: one file an entry, and what entries share in files of
// their own. Node takes as long to find and read thirty modules as it takes to start.

/** The source files that a part of package.json names, wherever they stand in it. */
function sourcesIn(conditions: unknown, isSource = false): string[] {
  if (typeof conditions === "string") return isSource ? [conditions] : [];
  return Object.entries(conditions ?? {}).flatMap(([name, inner]) =>
    sourcesIn(inner, isSource || name === "@daypass/source"),
  );
}

const { exports, imports = {} } = JSON.parse(readFileSync("package.json", "utf8"));
rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: [...sourcesIn(exports), ...sourcesIn(imports)].map((file) => relative(".", file)),
  outbase: "src",
  outdir: "dist",
  bundle: true,
  splitting: true,
  chunkNames: "shared/[name]-[hash]",
  format: "esm",
  platform: "neutral",
  target: "es2023",
  charset: "utf8",
  packages: "external",
  external: ["#*"],
});
