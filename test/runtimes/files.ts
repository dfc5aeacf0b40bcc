import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { extname, join } from "node:path";
import { bundle, moduleGraph, root } from "./modules.ts";

/** What a browser loads: the page, the modules that it imports, one by one, and the worker's bundle. */
export interface Files {
  has(path: string): boolean;
  send(path: string, response: ServerResponse): void;
}

const types: Readonly<Record<string, string>> = {
  ".json": "application/json",
  ".html": "text/html; charset=utf-8",
};

export async function servedFiles(): Promise<Files> {
  const page = "test/runtimes/entries/page.ts";
  const { files, importMap } = await moduleGraph(page);
  const head = `<!doctype html><title>Conformance</title><link rel="icon" href="data:,">`;
  const made: Readonly<Record<string, string>> = {
    "/page.html": `${head}
<script type="importmap">${importMap}</script>
<script type="module" src="/${page}"></script>`,
    "/web-worker.html": `${head}
<script type="module">new Worker("/web-worker.js", { type: "module" });</script>`,
    "/web-worker.js": await bundle("test/runtimes/entries/web-worker.ts"),
  };
  return {
    has: (path) => path in made || files.has(path.slice(1)),
    send(path, response) {
      const type = types[extname(path)] ?? "text/javascript; charset=utf-8";
      response.writeHead(200, { "content-type": type });
      response.end(made[path] ?? textOf(path));
    },
  };
}

// Types are taken out and nothing else: what is left is the file as it stands, line by line.
function textOf(path: string): string {
  const text = readFileSync(join(root, path), "utf8");
  return path.endsWith(".ts") ? stripTypeScriptTypes(text) : text;
}
