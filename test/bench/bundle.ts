import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** A program bundled for a browser. */
export interface Bundle {
  readonly code: Uint8Array;
  /** Size minified and compressed, as it is sent. */
  readonly compressedBytes: number;
}

/** Bundles a program that imports what this package depends on. */
export async function bundled(
  program: string,
  { folder = ".", external = [] }: { folder?: string; external?: string[] } = {},
): Promise<Bundle> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: join(import.meta.dirname, folder), loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    external,
    write: false,
    logLevel: "error",
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  return { code, compressedBytes: gzipSync(code, { level: 9 }).length };
}
