import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { readApis } from "./apis.ts";
import { type Entry, elsewhere, type Group, order } from "./navigation.ts";
import { repository } from "./repository.ts";

/** A Markdown page with its place in the navigation. */
export interface Page extends Entry {
  readonly title: string;
  readonly label: string;
  readonly group: string;
  /** The Markdown below the title. */
  readonly body: string;
}

/** The groups of the navigation, with every guide, provider and decision of the repository. */
export function readGroups(): readonly Group[] {
  const found = markdownIn("docs/guides");
  const listed = new Set<string>(order.flatMap(({ guides }) => guides));
  const groups = order.map(({ title, guides }, index) => {
    const names = [
      ...guides.filter((name) => found.includes(name)),
      ...(index === order.length - 1 ? found.filter((name) => !listed.has(name)) : []),
    ];
    const own = names.map((name) => ({ source: `docs/guides/${name}.md`, path: `guides/${name}` }));
    return { title, entries: [...own, ...(elsewhere[title] ?? [])] };
  });
  const providers = readApis().map(({ id }) => ({
    source: `packages/${id}/README.md`,
    path: `guides/${id}`,
    label: id,
  }));
  const decisions = markdownIn("docs/decisions").map((name) => ({
    source: `docs/decisions/${name}.md`,
    path: `decisions/${name}`,
  }));
  const [guides, ...others] = groups;
  return [
    ...(guides ? [guides] : []),
    { title: "Providers", entries: providers },
    ...others,
    { title: "Decisions", entries: decisions },
  ];
}

/** All Markdown pages in the order of the navigation. */
export function readPages(groups: readonly Group[]): readonly Page[] {
  return groups.flatMap(({ title: group, entries }) =>
    entries.map((entry) => {
      const { title, body } = pageOf(entry.source);
      return { label: title, ...entry, title, group, body };
    }),
  );
}

/** A file's title and text, or those of one section of it. */
function pageOf(source: string): { readonly title: string; readonly body: string } {
  const [file = "", section] = source.split("#");
  const text = readFileSync(new URL(file, repository), "utf8");
  if (section !== undefined) {
    const found = text.split(/^## /m).find((part) => part.startsWith(`${section}\n`));
    if (found === undefined) throw new Error(`${file} has no section ${section}`);
    return { title: section, body: found.slice(section.length) };
  }
  const title = /^# (.+)\n/.exec(text);
  if (title === null) throw new Error(`${file} does not begin with a title`);
  // A section that has a page of its own is not repeated.
  const own = Object.values(elsewhere)
    .flat()
    .filter((entry) => entry.source.startsWith(`${file}#`));
  const rest = text.slice(title[0].length).split(/^(?=## )/m);
  const body = rest
    .map((part) => {
      const page = own.find((entry) => part.startsWith(`## ${entry.source.split("#")[1]}\n`));
      return page === undefined
        ? part
        : `See [${page.source.split("#")[1]}](${basename(page.path)}.html).\n`;
    })
    .join("");
  return { title: title[1]?.replaceAll("`", "") ?? "", body };
}

function markdownIn(folder: string): string[] {
  return globSync("*.md", { cwd: fileURLToPath(new URL(folder, repository)) })
    .map((name) => basename(name, ".md"))
    .sort();
}
