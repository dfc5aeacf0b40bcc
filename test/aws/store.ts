import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What an S3-compatible store saw of a request. */
export interface StoreRequest {
  readonly accessKeyId: string | undefined;
  readonly signedHeaders: readonly string[];
  readonly sessionToken: string | undefined;
}

/** A store on loopback that notes who signs, and answers as told. */
export interface Store {
  readonly url: string;
  readonly requests: readonly StoreRequest[];
  /** The next request is refused with this code, in S3's way. */
  refuse(code: string): void;
  close(): Promise<void>;
}

const answers: Readonly<Record<string, string>> = {
  GET: `<?xml version="1.0"?><ListBucketResult><Name>day</Name><KeyCount>0</KeyCount></ListBucketResult>`,
  PUT: "",
};

export async function startStore(): Promise<Store> {
  const requests: StoreRequest[] = [];
  const refusals: string[] = [];
  const server = createServer((request, response) => {
    const { authorization = "", "x-amz-security-token": token } = request.headers;
    requests.push({
      accessKeyId: /Credential=([^/]+)/.exec(authorization)?.[1],
      signedHeaders: /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(";") ?? [],
      sessionToken: typeof token === "string" ? token : undefined,
    });
    const code = refusals.shift();
    request.resume().on("end", () => {
      response.writeHead(code === undefined ? 200 : 400, { "content-type": "application/xml" });
      const error = `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`;
      response.end(code === undefined ? answers[request.method ?? ""] : error);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    refuse: (code) => refusals.push(code),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
