import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
// @ts-expect-error It comes without types.
import Eleventy from "@11ty/eleventy";
import type { ApiSpec } from "./apis.ts";
import type { Frame } from "./frame.ts";
import { createLinks } from "./links.ts";
import { highlighted, type MarkdownIt, siteMarkdown } from "./markdown.ts";
import type { Page } from "./pages.ts";
import { repository, site } from "./repository.ts";

interface EleventyConfig {
  setOutputDirectory(folder: string): void;
  setIncludesDirectory(folder: string): void;
  addPassthroughCopy(files: Readonly<Record<string, string>>): void;
  addTemplate(name: string, content: string, data: object): void;
  addShortcode(name: string, render: (...values: string[]) => string): void;
  amendLibrary(engine: "md", amend: (library: MarkdownIt) => void): void;
}

/** Writes all pages but the references. */
export async function writePages(
  apis: readonly ApiSpec[],
  pages: readonly Page[],
  frame: Frame,
): Promise<void> {
  const folder = (url: URL) => posix.relative(process.cwd(), fileURLToPath(url));
  const eleventy = new Eleventy("site", folder(site), {
    quietMode: true,
    configPath: false,
    config(config: EleventyConfig) {
      config.setIncludesDirectory("layouts");
      config.addPassthroughCopy({ "site/assets": "assets" });
      config.addShortcode("head", frame.head);
      config.addShortcode("bar", frame.bar);
      config.addShortcode("side", frame.side);
      config.addShortcode("tabs", frame.tabs);
      config.amendLibrary("md", (library) => siteMarkdown(library, createLinks(pages)));
      const add = (path: string, layout: string, content: string, data: object) =>
        config.addTemplate(`${path}.md`, content, {
          ...data,
          path,
          layout: `${layout}.liquid`,
          permalink: `${path}.html`,
          templateEngineOverride: "md",
        });
      add("index", "landing", "", { apis, example: firstExample(), promises: promises() });
      pages.forEach((page, index) => {
        const to = (other: Page | undefined) =>
          other && { label: other.label, href: hrefOf(page, other) };
        const around = { before: to(pages[index - 1]), after: to(pages[index + 1]) };
        add(page.path, "guide", page.body, { ...page, ...around });
      });
      for (const { id, spec } of apis) {
        add(`try/${id}`, "try", "", { api: id, title: `Try ${spec.info.title}` });
      }
    },
  });
  await eleventy.write();
}

function hrefOf(from: Page, to: Page): string {
  return `${posix.relative(posix.dirname(from.path), to.path)}.html`;
}

const readme = readFileSync(new URL("README.md", repository), "utf8");

/** The first example of the README, which a test executes. */
function firstExample(): string {
  const [, code = ""] = /^```ts\n([\s\S]*?)^```$/m.exec(readme) ?? [];
  return highlighted(code.trimEnd(), "ts");
}

/** What the README says a provider promises. */
function promises(): readonly { readonly name: string; readonly text: string }[] {
  return [...readme.matchAll(/^- \*\*(It .+?)\*\*(.+(?:\n {2}.+)*)/gm)].map(
    ([, name = "", text = ""]) => ({
      name,
      text: text
        .replace(/ \(\[[^\]]*\]\([^)]*\)\)/g, "")
        .replace(/\s+/g, " ")
        .replace(/^, /, ""),
    }),
  );
}
