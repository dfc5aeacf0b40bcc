import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { site } from "./repository.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

/** A server of the built site, on loopback. */
export interface SiteServer {
  readonly url: string;
  close(): void;
}

/** Serves the built site below a path, as a static host does. */
export function serveSite(port = 0, base = "/"): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const file = fileOf(new URL(request.url ?? "/", "http://localhost").pathname, base);
    if (file === undefined) return response.writeHead(404).end("Not found");
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    return createReadStream(file).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const { port: chosen } = server.address() as AddressInfo;
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ url: `http://127.0.0.1:${chosen}${base}`, close });
    });
  });
}

// A URL cannot climb out of the folder: its path has no dots left.
function fileOf(path: string, base: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const name = decodeURIComponent(path.slice(base.length)) || "index.html";
  const file = fileURLToPath(new URL(`./${name}`, site));
  if (!file.startsWith(fileURLToPath(site))) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
