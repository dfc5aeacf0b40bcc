import { globSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { site } from "../../docs/repository.ts";
import { serveSite } from "../../docs/server.ts";

/** A place where the site is opened: the address of its root. */
export interface Place {
  readonly name: string;
  readonly root: string;
  close(): void;
}

/** From a folder, as on a stick, and from a host that has it below a path. */
export async function openPlaces(): Promise<readonly [folder: Place, host: Place]> {
  const server = await serveSite(0, "/some/where/");
  return [
    { name: "a folder", root: site.href, close: () => undefined },
    { name: "a host, below a path", root: server.url, close: server.close },
  ];
}

/** The site's pages, from its root. */
export function pageNames(): readonly string[] {
  return globSync("**/*.html", { cwd: fileURLToPath(site) }).sort();
}

/** Debian's Chromium. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
}

/** A page, with what went wrong in it and what it asked for beyond this machine. */
export interface Watched {
  readonly page: Page;
  readonly problems: string[];
  readonly outside: string[];
}

/** Opens an empty page that is watched. Nothing it asks for outside this machine is let through. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  const outside: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on("requestfailed", (request) => {
    // The icon of a page that was left before it came.
    if (request.failure()?.errorText === "net::ERR_ABORTED") return;
    problems.push(`failed: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  await context.route(/^(?!file:|data:|blob:|http:\/\/127\.0\.0\.1:)/, (route) => {
    outside.push(route.request().url());
    return route.abort();
  });
  return { page, problems, outside };
}

/** Opens a page of the site and waits until its scripts have made it what it is. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  if (address.includes("/api/"))
    await page.locator("#redoc main h1, #redoc main h2").first().waitFor();
  if (address.includes("#/"))
    await page.getByRole("heading", { name: "Responses" }).first().waitFor();
  if (address.includes("/try/")) await page.locator(".try-grid").waitFor();
}

/** Takes a picture for people to look at, where one was asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.DAYPASS_PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
