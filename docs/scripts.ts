import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { type ApiSpec, operationsOf, type Spec } from "./apis.ts";
import { repository, site } from "./repository.ts";

// Classic scripts: a browser refuses to load modules from a folder.
const options: BuildOptions = {
  bundle: true,
  minify: true,
  format: "iife",
  platform: "browser",
  target: "es2022",
  conditions: ["@daypass/source", "browser"],
  legalComments: "linked",
  logLevel: "warning",
};

/** Writes the style and the script of all pages, and for each API the one with the cloud inside. */
export async function writeScripts(apis: readonly ApiSpec[]): Promise<void> {
  const file = (name: string) => fileURLToPath(new URL(`assets/${name}.js`, site));
  const browser = new URL("docs/browser/", repository);
  await build({
    ...options,
    entryPoints: [fileURLToPath(new URL("site.ts", browser))],
    outfile: file("site"),
  });
  await build({
    bundle: true,
    minify: true,
    entryPoints: [fileURLToPath(new URL("docs/site/styles/site.css", repository))],
    outfile: fileURLToPath(new URL("assets/site.css", site)),
  });
  for (const { id, spec } of apis) {
    const source = (name: string) =>
      JSON.stringify(fileURLToPath(new URL(`packages/${id}/src/${name}.ts`, repository)));
    await build({
      ...options,
      stdin: {
        contents: `import { api, createClient } from ${source("client")};
import { examples } from ${source("generated/examples")};
import { secretFields } from ${source("generated/operations")};
import { showPanel } from "./try-it.ts";
const summaries = ${JSON.stringify(summariesOf(spec))};
const origins = ${JSON.stringify(originsOf(spec))};
showPanel({ api, createClient, examples, secretFields, summaries, origins });`,
        resolveDir: fileURLToPath(browser),
      },
      outfile: file(`try-${id}`),
    });
  }
}

function summariesOf(spec: Spec): Readonly<Record<string, string>> {
  return Object.fromEntries(
    operationsOf(spec).map(({ operationId, summary }) => [operationId, summary]),
  );
}

function originsOf(spec: Spec): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    operationsOf(spec).map(({ operationId, servers }) => [operationId, servers?.[0]?.url]),
  );
}
