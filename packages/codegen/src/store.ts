import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Files } from "./generate.ts";

/** Paths of the files that are missing, differ, or stand where only generated files belong. */
export async function staleFiles(root: string, files: Files): Promise<string[]> {
  const stale: string[] = [];
  for (const [path, text] of files) {
    const present = await readFile(join(root, path), "utf8").catch(() => undefined);
    if (present !== text) stale.push(path);
  }
  const folders = new Set(
    [...files.keys()].map(dirname).filter((path) => path.endsWith("generated")),
  );
  for (const folder of folders) {
    const present = await readdir(join(root, folder)).catch(() => []);
    stale.push(...present.map((name) => `${folder}/${name}`).filter((path) => !files.has(path)));
  }
  return stale.sort();
}

/** Writes the stale files, and removes those that are generated no more. */
export async function writeFiles(
  root: string,
  files: Files,
  stale: readonly string[],
): Promise<void> {
  for (const path of stale) {
    const text = files.get(path);
    if (text === undefined) {
      await rm(join(root, path));
      continue;
    }
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}
