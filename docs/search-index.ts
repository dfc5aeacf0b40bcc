import { writeFileSync } from "node:fs";
import { type ApiSpec, referenceOf } from "./apis.ts";
import { slug } from "./markdown.ts";
import type { Page } from "./pages.ts";
import { site } from "./repository.ts";

/** A section of a page, as the search knows it. */
export interface SearchDocument {
  readonly id: number;
  /** From the root of the site. */
  readonly href: string;
  readonly page: string;
  readonly heading: string;
  readonly text: string;
}

/** Writes the sections as a script, because a page from a folder may not fetch a file. */
export function writeSearchIndex(apis: readonly ApiSpec[], pages: readonly Page[]): void {
  const found = [...pages.flatMap(sectionsOf), ...apis.flatMap(operationSections)];
  const documents: SearchDocument[] = found.map((document, id) => ({ id, ...document }));
  writeFileSync(
    new URL("assets/search-index.js", site),
    `globalThis.daypassDocuments=${JSON.stringify(documents)};\n`,
  );
}

function sectionsOf({ path, label, title, body }: Page): Omit<SearchDocument, "id">[] {
  const [front = "", ...sections] = body.split(/^#{2,3} /m);
  const first = { href: `${path}.html`, page: label, heading: title, text: words(front) };
  return [
    first,
    ...sections.map((section) => {
      const end = section.indexOf("\n");
      const heading = words(section.slice(0, end));
      const href = `${path}.html#${slug(section.slice(0, end))}`;
      return { href, page: label, heading, text: words(section.slice(end)) };
    }),
  ];
}

function operationSections({ id, spec }: ApiSpec): Omit<SearchDocument, "id">[] {
  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      href: referenceOf(id, operation),
      page: `${id} reference`,
      heading: operation.summary,
      text: `${method.toUpperCase()} ${path} ${operation.operationId} ${words(operation.description)}`,
    })),
  );
}

function words(markdown: string): string {
  return markdown
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/^\|[\s|:-]+\|$/gm, "")
    .replace(/^```.*$/gm, "")
    .replace(/[`*|[\]#]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
