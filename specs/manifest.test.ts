import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { parseYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import plugin from "./rules.config.ts";

const file = new URL("redocly.yaml", import.meta.url);
const manifest = parseYaml(await readFile(file, "utf8")) as {
  readonly apis: Readonly<Record<string, unknown>>;
  readonly extends: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
};

const run = promisify(execFile);
const redocly = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

async function scoreOf(api: string): Promise<number> {
  const args = [redocly, "score", api, "--format=json", `--config=${file.pathname}`];
  const { stdout } = await run(process.execPath, args);
  return (JSON.parse(stdout) as { readonly agentReadiness: number }).agentReadiness;
}

describe("the manifest", () => {
  it("loosens no rule of the strictest set and turns all of ours on", () => {
    expect(manifest.extends).toEqual(["recommended-strict"]);
    const names = Object.keys(plugin().rules.oas3).map((name) => `daypass/${name}`);
    expect(manifest.rules).toEqual(Object.fromEntries(names.map((name) => [name, "error"])));
  });

  it("names each spec after its API and says nothing else of it", () => {
    for (const [id, api] of Object.entries(manifest.apis)) {
      expect(api).toEqual({ root: `${id}.yaml` });
    }
  });

  it.each(Object.keys(manifest.apis))(
    "has %s with a score of at least 90",
    async (api) => {
      expect(await scoreOf(api)).toBeGreaterThanOrEqual(90);
    },
    30_000,
  );
});
