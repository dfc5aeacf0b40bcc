import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as sendRequest,
} from "node:http";
import type { AddressInfo } from "node:net";
import { startMockCloud } from "@daypass/mock/node";
import type { Report } from "./case.ts";
import { faults } from "./faults.ts";
import { type Files, servedFiles } from "./files.ts";

/** One origin on loopback for everything: the mock cloud, faults, the page and its modules. */
export interface Origin {
  readonly url: string;
  /** Resolves to what the entry of that name sends back. */
  report(entry: string): Promise<Report>;
  close(): Promise<void>;
}

/** @param withPages Whether browsers are to load something from it. */
export async function startOrigin(withPages: boolean): Promise<Origin> {
  const mock = await startMockCloud();
  const waiting = new Map<string, (report: Report) => void>();
  const files: Files | undefined = withPages ? await servedFiles() : undefined;
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const [, place = "", name = ""] = path.split(/[/?]/);
    if (place === "faults") faults[name]?.(request, response);
    else if (place === "report") take(request, response, waiting.get(name));
    else if (request.method === "GET" && files?.has(path)) files.send(path, response);
    else pass(mock.url, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    report: (entry) => new Promise((resolve) => waiting.set(entry, resolve)),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await mock.close();
    },
  };
}

function take(
  request: IncomingMessage,
  response: ServerResponse,
  resolve: ((report: Report) => void) | undefined,
): void {
  let text = "";
  request.on("data", (chunk) => {
    text += chunk;
  });
  request.on("end", () => {
    resolve?.(JSON.parse(text) as Report);
    response.end();
  });
}

// As it came, with its `Host`, which the signature covers.
function pass(url: string, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url: path } = request;
  const onward = sendRequest(new URL(path ?? "/", url), { method, headers, agent: false });
  onward.on("response", (answer) => {
    response.sendDate = false;
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  request.pipe(onward);
}
