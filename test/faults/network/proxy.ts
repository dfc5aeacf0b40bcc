import { createServer } from "node:http";
import { connect } from "node:net";
import { listen } from "./loopback.ts";

/** A proxy on loopback that ends with the test. */
export interface Proxy {
  readonly url: string;
  /** The hosts it was asked to connect to. */
  readonly tunnels: readonly string[];
}

/** A proxy that connects to this machine whatever the host, or answers with the status. */
export async function httpProxy(status = 200, login?: string): Promise<Proxy> {
  const tunnels: string[] = [];
  const proxy = createServer((_, response) => response.writeHead(status).end());
  proxy.on("connect", (request, socket) => {
    tunnels.push(request.url ?? "");
    socket.on("error", () => {});
    const known = `Basic ${Buffer.from(login ?? "").toString("base64")}`;
    const refused = login !== undefined && request.headers["proxy-authorization"] !== known;
    if (status !== 200 || refused) {
      const answer = status === 200 ? 407 : status;
      socket.end(`HTTP/1.1 ${answer} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const upstream = connect(Number(request.url?.split(":")[1]), "127.0.0.1");
    upstream.on("error", () => socket.destroy());
    upstream.once("connect", () => {
      socket.write("HTTP/1.1 200 Connected\r\n\r\n");
      upstream.pipe(socket).pipe(upstream);
    });
  });
  const port = await listen(proxy);
  return { url: `http://${login === undefined ? "" : `${login}@`}127.0.0.1:${port}`, tunnels };
}
