import { createServer, type IncomingMessage } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { connect, type Server, type Socket } from "node:net";
import type { Certificate } from "./certificate.ts";
import { listen } from "./loopback.ts";

/** A proxy on loopback that ends with the test. */
export interface Proxy {
  readonly url: string;
  /** The hosts it was asked to connect to. */
  readonly tunnels: readonly string[];
}

/** A proxy that connects to this machine whatever the host, or answers with the status. */
export function httpProxy(status = 200, login?: string): Promise<Proxy> {
  return start(createServer(), "http", status, login);
}

/** A proxy that is spoken to over TLS. */
export function httpsProxy(certificate: Certificate): Promise<Proxy> {
  return start(createSecureServer(certificate), "https", 200);
}

async function start(
  proxy: Server,
  scheme: string,
  status: number,
  login?: string,
): Promise<Proxy> {
  const tunnels: string[] = [];
  proxy.on("connect", (request: IncomingMessage, socket: Socket) => {
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
  const user = login === undefined ? "" : `${login}@`;
  return { url: `${scheme}://${user}localhost:${port}`, tunnels };
}
