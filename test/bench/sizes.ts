import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { providers } from "daypass";
import { build } from "esbuild";
import { pack, publishedPackages } from "../pack/tarballs.ts";

// Prints what the packages weigh: packed, and bundled for a browser. Needs a build first.
// node test/bench/sizes.ts

const folder = mkdtempSync(join(tmpdir(), "daypass-sizes-"));
console.log("packed, bytes");
for (const each of publishedPackages()) {
  console.log(`  ${each.manifest.name.padEnd(32)}${statSync(pack(each, folder)).size}`);
}
rmSync(folder, { recursive: true });

/** Bytes of a program bundled for a browser: minified, and compressed too. */
async function bundled(program: string): Promise<{ minified: number; compressed: number }> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: join(import.meta.dirname, "..") },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: contents.length, compressed: gzipSync(contents, { level: 9 }).length };
}

const functions = Object.values(providers).map((provider) => provider.name);
const programs = {
  ...Object.fromEntries(
    Object.entries(providers).map(([id, { name }]) => [
      `{ ${name} } of @daypass/${id}`,
      `export { ${name} } from "@daypass/${id}"`,
    ]),
  ),
  "all providers of daypass": `export { ${functions.join(", ")} } from "daypass"`,
  "openapi-fetch alone": 'export { default } from "openapi-fetch"',
};
console.log("\nfor a browser, bytes minified and min+gzip");
for (const [title, program] of Object.entries(programs)) {
  const { minified, compressed } = await bundled(program);
  console.log(
    `  ${title.padEnd(44)}${String(minified).padStart(6)}${String(compressed).padStart(8)}`,
  );
}
