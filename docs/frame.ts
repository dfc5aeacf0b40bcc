import { posix } from "node:path";
import type { ApiSpec } from "./apis.ts";
import type { Group } from "./navigation.ts";
import type { Page } from "./pages.ts";

/** What every page shows around its content. */
export interface Frame {
  /** Goes into the head: the theme before the first paint, then style and script. */
  head(path: string): string;
  /** The bar at the top. */
  bar(path: string): string;
  /** The list of all guides at the side. */
  side(path: string): string;
  /** The way from one API's page to its others. */
  tabs(path: string, api: string): string;
}

// Before the first paint, so that a dark page does not flash. Redoc reads its colours from the class
// and its own storage.
const theme = `(() => {
  let chosen;
  try { chosen = localStorage.getItem("daypass.theme"); } catch {}
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  document.documentElement.classList.add(dark ? "dark" : "light");
  try {
    const redoc = "redoc.redoc.appStore";
    const kept = JSON.parse(sessionStorage.getItem(redoc) ?? "{}");
    sessionStorage.setItem(redoc, JSON.stringify({ ...kept, colorMode: dark ? "dark" : "light" }));
  } catch {}
})();`;

/** The frame of a site with these pages. */
export function createFrame(
  apis: readonly ApiSpec[],
  groups: readonly Group[],
  pages: readonly Page[],
): Frame {
  const labels = new Map(pages.map(({ path, label }) => [path, label]));
  const link = (from: string, to: string, text: string, more = "") => {
    const current = from === to ? ' aria-current="page"' : "";
    return `<a href="${relative(from, `${to}.html`)}"${current}${more}>${text}</a>`;
  };
  const list = (title: string, items: readonly string[]) =>
    `<section><h2>${title}</h2><ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul></section>`;
  return {
    head: (path) => `<script>${theme}</script>
<link rel="icon" href="${relative(path, "assets/mark.svg")}">
<link rel="stylesheet" href="${relative(path, "assets/site.css")}">
<script defer src="${relative(path, "assets/site.js")}" data-root="${relative(path, "")}"></script>`,
    bar: (path) => `<a class="skip" href="#content">Skip to the content</a>
<header class="bar">
${link(path, "index", `${mark}<b>Daypass</b>`, ' class="home"')}
<nav aria-label="Main">
${link(path, "guides/get-started", "Guides")}
${link(path, `api/${apis[0]?.id}`, "Reference")}
${link(path, `try/${apis[0]?.id}`, "Try it")}
</nav>
<button type="button" class="search" data-search aria-haspopup="dialog"><span>Search</span> <kbd>/</kbd></button>
<button type="button" class="theme" data-theme-switch aria-label="Dark colours" aria-pressed="false">${sun}</button>
</header>`,
    side: (path) =>
      [
        ...groups.map(({ title, entries }) =>
          list(
            title,
            entries.map((entry) => link(path, entry.path, labels.get(entry.path) ?? "")),
          ),
        ),
        list(
          "Reference",
          apis.map(({ id }) => link(path, `api/${id}`, id)),
        ),
        list(
          "Try it",
          apis.map(({ id }) => link(path, `try/${id}`, id)),
        ),
      ].join("\n"),
    tabs: (path, api) => {
      const [folder] = path.split("/");
      const others = apis.map(
        ({ id }) =>
          `<li>${link(path, `${folder}/${id}`, id, id === api ? ' class="chosen"' : "")}</li>`,
      );
      return `<nav class="tabs" aria-label="APIs"><ul>${others.join("")}</ul>
<ul><li>${link(path, `guides/${api}`, "Guide")}</li><li>${link(path, `api/${api}`, "Reference")}</li><li>${link(path, `try/${api}`, "Try it")}</li></ul></nav>`;
    },
  };
}

/** A page's link to a file of the site; it works in any folder and without a server. */
export function relative(from: string, to: string): string {
  const up = posix.relative(posix.dirname(from), ".");
  return up === "" ? to : `${up}/${to}`;
}

const mark =
  '<svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true"><rect x="5" y="3" width="22" height="26" rx="5" fill="var(--accent)"/><circle cx="16" cy="17" r="6.5" fill="none" stroke="var(--on-accent)" stroke-width="2.2"/><path d="M16 13v4l2.6 2" fill="none" stroke="var(--on-accent)" stroke-width="2.2" stroke-linecap="round"/><path d="M12.5 6.5h7" stroke="var(--on-accent)" stroke-width="2.2" stroke-linecap="round"/></svg>';

const sun =
  '<svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true"><circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor"/></svg>';
