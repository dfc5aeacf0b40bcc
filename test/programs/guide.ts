import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const repository = join(import.meta.dirname, "../..");

/** Our packages that the samples and what stands in for the clouds import. */
const packages = { daypass: "daypass", "@daypass/mock": "mock" };

/**
 * Puts the samples of the guide to object storage into a folder, each under the name of the client that
 * it imports, and our packages beside the clients.
 */
export function putSamples(folder: string): void {
  const guide = readFileSync(join(repository, "docs/guides/object-storage.md"), "utf8");
  for (const [, sample = ""] of guide.matchAll(/^```ts no-run\n([\s\S]*?)^```$/gm)) {
    const client = /^import \w+ from "(.+)";$/m.exec(sample)?.[1];
    writeFileSync(join(folder, `${client}.ts`), sample);
  }
  for (const [name, source] of Object.entries(packages)) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(repository, "packages", source), link);
  }
}
