import { existsSync } from "node:fs";
import { posix } from "node:path";
import type { Page } from "./pages.ts";
import { repository } from "./repository.ts";

/**
 * Turns a link between files of the repository into one between pages of the site. What has no page is
 * linked to nothing: the text stays.
 * @throws {Error} when there is no such file.
 */
export function createLinks(
  pages: readonly Page[],
): (href: string, from: Page) => string | undefined {
  const pathOf = new Map<string, string>();
  for (const { source, path } of pages) {
    pathOf.set(source.toLowerCase(), path);
  }
  pathOf.set("readme.md", "index");
  pathOf.set("docs/decisions", pages.find(({ group }) => group === "Decisions")?.path ?? "");
  return (href, from) => {
    if (/^(?:https?:|mailto:|#)/.test(href) || href.endsWith(".html")) return href;
    const [target = "", fragment] = href.split("#");
    const folder = posix.dirname(from.source.split("#")[0] ?? "");
    const file = posix.join(folder, target).replace(/\/$/, "");
    if (!existsSync(new URL(file, repository))) throw new Error(`${from.source}: no file ${href}`);
    const exact = pathOf.get(`${file}#${fragment}`.toLowerCase());
    const path =
      exact ?? pathOf.get(file.toLowerCase()) ?? pathOf.get(`${file}/readme.md`.toLowerCase());
    if (!path) return undefined;
    const page = `${posix.relative(posix.dirname(from.path), path)}.html`;
    // The landing page stands for the README and has none of its sections.
    const whole = page.endsWith("index.html") || exact !== undefined || fragment === undefined;
    return whole ? page : `${page}#${fragment}`;
  };
}
