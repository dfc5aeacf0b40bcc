import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type ApiSpec, bundleOf } from "./apis.ts";
import type { Frame } from "./frame.ts";
import { repository, site } from "./repository.ts";

const run = promisify(execFile);

/** Writes the reference of each API: Redoc with everything in one file, below the site's bar. */
export async function writeReferences(apis: readonly ApiSpec[], frame: Frame): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "daypass-reference-"));
  try {
    for (const { id, spec } of apis) {
      const template = join(folder, `${id}.hbs`);
      writeFileSync(template, templateOf(id, spec.info.title, frame));
      const page = fileURLToPath(new URL(`api/${id}.html`, site));
      await run(
        process.execPath,
        [
          fileURLToPath(new URL("node_modules/@redocly/cli/bin/cli.js", repository)),
          "build-docs",
          fileURLToPath(bundleOf(id)),
          "--inlineBundle",
          `--template=${template}`,
          `--output=${page}`,
          "--openapi.disableTelemetry",
          "--openapi.disableSearch",
          "--openapi.hideDownloadButtons",
          "--openapi.schemasExpansionLevel=2",
        ],
        {
          env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
        },
      );
      writeFileSync(page, selfContained(readFileSync(page, "utf8")));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function templateOf(id: string, title: string, frame: Frame): string {
  const path = `api/${id}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Daypass</title>
${frame.head(path)}
{{{redocHead}}}
</head>
<body class="reference">
${frame.bar(path)}
${frame.tabs(path, id)}
<div id="content" tabindex="-1">
{{{redocHTML}}}
</div>
</body>
</html>`;
}

// Redoc loads its logo from elsewhere, and its links are routes of a server until it has started.
function selfContained(html: string): string {
  return html
    .replace(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g, logo)
    .replace(/href="\/([^"]*)" data-discover/g, 'href="#/$1" data-discover');
}

const logo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="42" height="12"><text y="10" font-family="sans-serif" font-size="11" font-weight="700" fill="#2467f2">Redoc</text></svg>',
)}`;
