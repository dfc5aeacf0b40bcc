import { globSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** How many files a folder has and how large they are. */
export function sizeOf(folder: URL): { readonly files: number; readonly megabytes: string } {
  const files = globSync("**/*", { cwd: fileURLToPath(folder) })
    .map((name) => statSync(new URL(name, folder)))
    .filter((file) => file.isFile());
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return { files: files.length, megabytes: (bytes / 1_000_000).toFixed(1) };
}
