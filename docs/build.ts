import { mkdirSync, rmSync } from "node:fs";
import { chdir } from "node:process";
import { fileURLToPath } from "node:url";
import { readApis } from "./apis.ts";
import { writePages } from "./eleventy.ts";
import { createFrame } from "./frame.ts";
import { readGroups, readPages } from "./pages.ts";
import { writeReferences } from "./references.ts";
import { site } from "./repository.ts";
import { writeScripts } from "./scripts.ts";
import { writeSearchIndex } from "./search-index.ts";
import { sizeOf } from "./size.ts";

// Builds the site into docs/dist. The bundled specs have to be there: `pnpm run docs` sees to it.

const startedAt = performance.now();
chdir(fileURLToPath(new URL(".", import.meta.url)));
rmSync(site, { recursive: true, force: true });
mkdirSync(new URL("assets/", site), { recursive: true });

const apis = readApis();
const groups = readGroups();
const pages = readPages(groups);
const frame = createFrame(apis, groups, pages);
await writePages(apis, pages, frame);
await Promise.all([writeReferences(apis, frame), writeScripts(apis)]);
writeSearchIndex(apis, pages);

const { files, megabytes } = sizeOf(site);
const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
console.log(
  `${pages.length + 2 * apis.length + 1} pages, ${files} files, ${megabytes} MB in ${seconds} s: ${fileURLToPath(site)}`,
);
