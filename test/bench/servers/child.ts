import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What a server's process has used so far. */
export interface Usage {
  readonly cpuUs: number;
  readonly rssBytes: number;
}

/** Tells the parent where this process listens, and what it used whenever it asks. Ends with the parent. */
export function serveParent(url: string): void {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuUs: user + system, rssBytes: process.memoryUsage.rss() });
  });
  process.on("disconnect", () => process.exit());
  process.send?.({ url });
}

/** The same for a server of `node:http`, which begins to listen. */
export function listenForParent(server: Server): void {
  server.listen(0, "127.0.0.1", () => {
    serveParent(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
}
