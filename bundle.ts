import { readFileSync, rmSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { build, type Plugin } from "esbuild";

// Builds the package in whose folder it runs: one file an entry, because Node takes as long to find
// and read thirty modules as it takes to start.

/** The files that are built of a source, by the condition under which each is imported. */
type Built = Readonly<Record<string, string>>;

interface Entry {
  /** As it is imported, such as `@daypass/core/provider`. */
  readonly name: string;
  readonly source: string;
  readonly built: Built;
}

const {
  name: packageName,
  exports,
  imports = {},
} = JSON.parse(readFileSync("package.json", "utf8"));

const exported = Object.entries<Built>(exports).map(([path, conditions]): Entry => {
  const { "@daypass/source": source = "", types, ...built } = conditions;
  return { name: packageName + path.slice(1), source: resolve(source), built };
});

// What differs between platforms: a file built for Node has Node's in it, and from one built for all the
// importer chooses by `#platform`.
const platformModules = Object.values<Record<string, Built & string>>(imports).flatMap(
  ({ "@daypass/source": sources = {}, ...built }) =>
    Object.entries(built).map(([condition, file]): Entry => {
      const source = resolve((sources as Built)[condition] ?? "");
      return { name: "", source, built: { default: file } };
    }),
);

/** Decides what a file has in it and what it imports. */
function contents({ built }: Entry, condition: string): Plugin {
  return {
    name: "contents",
    setup({ onResolve }) {
      // Another entry of the package stays outside, as what it exports is to be one.
      onResolve({ filter: /^\./ }, ({ path, importer, resolveDir }) => {
        const other = exported.find(({ source }) => source === resolve(resolveDir, path));
        if (importer === "" || other === undefined) return undefined;
        const file = other.built[condition];
        // A file for all conditions leaves the choice to who imports it.
        if (file === undefined || Object.keys(built).join() !== Object.keys(other.built).join()) {
          return { path: other.name, external: true };
        }
        const way = relative(dirname(built[condition] ?? ""), file);
        return { path: way.startsWith(".") ? way : `./${way}`, external: true };
      });
      // Other packages stay outside too, core above all, so that there is one class of errors. Drawn in
      // are the main entries of our own that build on core.
      onResolve({ filter: /^[^.#]/ }, ({ path, kind }) =>
        kind === "entry-point" || /^@daypass\/(?!core$)[^/]+$/.test(path)
          ? undefined
          : { path, external: true },
      );
    },
  };
}

rmSync("dist", { recursive: true, force: true });
for (const entry of [...exported, ...platformModules]) {
  for (const [condition, outfile] of Object.entries(entry.built)) {
    await build({
      entryPoints: [entry.source],
      outfile,
      bundle: true,
      format: "esm",
      platform: "neutral",
      conditions: ["@daypass/source", condition],
      target: "es2023",
      charset: "utf8",
      external: condition === "default" ? ["#*"] : [],
      plugins: [contents(entry, condition)],
    });
  }
}
