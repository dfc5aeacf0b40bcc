import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import hljs from "highlight.js";
import type { Page } from "./pages.ts";
import { repository } from "./repository.ts";

/** What this file uses of markdown-it, which Eleventy brings along without types. */
export interface MarkdownIt {
  set(options: Record<string, unknown>): MarkdownIt;
  readonly utils: { escapeHtml(text: string): string };
  readonly renderer: { readonly rules: Record<string, Rule | undefined> } & Renderer;
}
interface Renderer {
  renderToken(tokens: readonly Token[], index: number, options: unknown): string;
}
interface Token {
  content: string;
  readonly children?: readonly Token[];
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}
type Rule = (
  tokens: readonly Token[],
  index: number,
  options: unknown,
  env: Page,
  self: Renderer,
) => string;

/** Teaches the renderer the site's headings, tables, pictures, code and links. */
export function siteMarkdown(
  md: MarkdownIt,
  resolve: (href: string, from: Page) => string | undefined,
): void {
  md.set({ html: false, highlight: highlighted });
  const { rules } = md.renderer;
  const plain: Rule = (tokens, index, options, _, self) => self.renderToken(tokens, index, options);
  const dead: boolean[] = [];

  rules.heading_open = (tokens, index, options, _, self) => {
    tokens[index]?.attrSet("id", slug(tokens[index + 1]?.content ?? ""));
    return self.renderToken(tokens, index, options);
  };
  // What scrolls sideways has to be reached by the keyboard.
  const { fence } = rules;
  rules.fence = (...call) => fence?.(...call).replace("<pre>", '<pre tabindex="0">') ?? "";
  rules.table_open = () =>
    '<div class="wide" tabindex="0" role="region" aria-label="Table"><table>';
  rules.table_close = () => "</table></div>";
  rules.link_open = (tokens, index, options, env, self) => {
    const token = tokens[index] as Token;
    const href = resolve(token.attrGet("href") ?? "", env);
    dead.push(href === undefined);
    if (href === undefined) return "";
    token.attrSet("href", href);
    return self.renderToken(tokens, index, options);
  };
  rules.link_close = (...call) => (dead.pop() ? "" : plain(...call));
  rules.image = (tokens, index, _, env) => {
    const { content = "" } = tokens[index] as Token;
    return picture(tokens[index]?.attrGet("src") ?? "", content, env, md.utils.escapeHtml);
  };
}

/** The name of a heading in an address, as code hosts make it. */
export function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

/** Code with the classes of highlight.js. */
export function highlighted(code: string, language: string): string {
  const [name = ""] = language.split(" ");
  return hljs.getLanguage(name) ? hljs.highlight(code, { language: name }).value : "";
}

// A drawing becomes part of the page, so that it has the page's colours and not the system's.
function picture(
  source: string,
  description: string,
  { source: from }: Page,
  escapeHtml: (text: string) => string,
): string {
  const file = new URL(source, new URL(`${dirname(from)}/`, repository));
  const drawing = readFileSync(file, "utf8").replace(/<style>[\s\S]*?<\/style>/, "");
  const open = `<svg class="drawing" role="img" aria-label="${escapeHtml(description)}" `;
  return `<span class="wide figure" tabindex="0" role="region" aria-label="Drawing">${drawing.replace("<svg ", open)}</span>`;
}
