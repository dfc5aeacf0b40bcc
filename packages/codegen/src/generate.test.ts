import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { generate } from "./generate.ts";
import { readManifest } from "./manifest.ts";
import { staleFiles } from "./store.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

test("generated files are what `pnpm generate` would write", async () => {
  const stale = await staleFiles(root, await generate(root));
  expect(stale, "run `pnpm generate`").toEqual([]);
});

test("two runs write the same", async () => {
  expect(await generate(root)).toEqual(await generate(root));
});

test("every API of the manifest is announced, in its order", async () => {
  const lines: string[] = [];
  await generate(root, (line) => lines.push(line));
  const ids = (await readManifest(root)).map(({ id }) => id);
  expect(lines.map((line) => line.replace(/:.*/u, ""))).toEqual(ids);
});
