import type { IncomingMessage, ServerResponse } from "node:http";

/** How an origin misbehaves below `/faults/<name>`. */
export const faults: Readonly<
  Record<string, (request: IncomingMessage, to: ServerResponse) => void>
> = {
  redirect: (_, to) => to.writeHead(307, { location: "/" }).end(),
  page: (_, to) => to.writeHead(502, { "content-type": "text/html" }).end("<html>Bad Gateway"),
  long: (_, to) => to.writeHead(200).end(" ".repeat(2_000_000)),
  broken(_, to) {
    to.writeHead(200, { "content-length": 1_000 });
    to.write('{"code":0', () => to.destroy());
  },
  silent() {},
  slow(_, to) {
    to.writeHead(200);
    to.write("{");
  },
};
