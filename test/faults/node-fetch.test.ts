import { Agent, type RequestListener } from "node:http";
import { Agent as SecureAgent } from "node:https";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { nodeFetch } from "daypass/node";
import { describe, expect, it, onTestFinished } from "vitest";
import { authority, serverCertificate } from "./network/certificate.ts";
import { httpServer, httpsServer, tcpServer } from "./network/loopback.ts";
import {
  countingServer,
  latch,
  nodeCaller,
  parts,
  type Reader,
  textOf,
} from "./network/node-caller.ts";
import { answer } from "./network/provider.ts";

const echo: RequestListener = (request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (text) => {
    body += text;
  });
  const { method, url, headers } = request;
  request.on("end", () => response.end(JSON.stringify({ method, url, headers, body })));
};

describe("a request of nodeFetch", () => {
  it("goes out as it is, with what every request has", async () => {
    const { port } = await httpServer(echo);
    const headers = { "content-type": "application/json", "x-auth-token": "fake-é" };
    const { reader } = await nodeCaller()(port, { headers, body: '{"name":"grün"}' });
    expect(JSON.parse(await textOf(reader))).toEqual({
      method: "POST",
      url: "/keys?a=1",
      headers: {
        ...headers,
        accept: "*/*",
        "accept-encoding": "identity",
        "user-agent": "node",
        host: `127.0.0.1:${port}`,
        connection: "keep-alive",
        "content-length": "16",
      },
      body: '{"name":"grün"}',
    });
  });

  it("has the caller's own headers where they differ, and no body where there is none", async () => {
    const { port } = await httpServer(echo);
    const headers = { accept: "application/json", "user-agent": "fake-program/1" };
    const { reader } = await nodeCaller()(port, { method: "GET", headers, body: null });
    const { headers: seen, body } = JSON.parse(await textOf(reader));
    expect(seen).toMatchObject(headers);
    expect(seen).not.toHaveProperty("transfer-encoding");
    expect(body).toBe("");
  });

  it("goes out on the connection of the one before it", async () => {
    const { port, connections } = await countingServer(echo);
    const call = nodeCaller();
    for (let time = 0; time < 5; time += 1) await textOf((await call(port)).reader);
    expect(connections()).toBe(1);
  });

  it("goes to a server whose authority the agent trusts, and to no other", async () => {
    const company = authority("Fake Company Authority");
    const certificate = serverCertificate({ hosts: ["localhost"], issuer: company });
    const { port } = await httpsServer(certificate, echo);
    const agent = new SecureAgent({ ca: company.cert });
    onTestFinished(() => agent.destroy());
    const init = { method: "GET", headers: {}, body: null, redirect: "manual" } as const;
    const { signal } = new AbortController();
    const url = `https://localhost:${port}/`;
    const trusted = await nodeFetch({ agent })(url, { ...init, signal });
    expect(await textOf(trusted.body?.getReader() as Reader)).toContain(`localhost:${port}`);
    await expect(nodeFetch()(url, { ...init, signal })).rejects.toMatchObject({
      code: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    });
  });

  it("does not go to a URL that is none, nor to one that the agent does not speak", async () => {
    const init = { method: "GET", headers: {}, body: null, redirect: "manual" } as const;
    const { signal } = new AbortController();
    const wrong = [
      ["/keys", "ERR_INVALID_URL"],
      ["ftp://127.0.0.1/keys", "ERR_INVALID_PROTOCOL"],
      ["https://127.0.0.1/keys", "ERR_INVALID_PROTOCOL"],
    ] as const;
    const fetch = nodeFetch({ agent: new Agent() });
    for (const [url, code] of wrong) {
      await expect(fetch(url, { ...init, signal })).rejects.toMatchObject({ code });
    }
  });
});

describe("an answer to nodeFetch", () => {
  it("has its status and its headers, those of one name joined", async () => {
    const head =
      "HTTP/1.1 403 No\r\nRetry-After: 7\r\nX-Id: 1\r\nDate: a\r\nx-ID: 2\r\nDate: b\r\n";
    const { port } = await tcpServer(parts(`${head}Content-Length: 2\r\n\r\nno`));
    const { status, ok, headers, reader } = await nodeCaller()(port);
    expect({ status, ok }).toEqual({ status: 403, ok: false });
    expect(headers.get("retry-after")).toBe("7");
    expect(headers.get("X-Id")).toBe("1, 2");
    expect(headers.get("date")).toBe("a, b");
    expect(headers.get("x-none")).toBeNull();
    expect(await textOf(reader)).toBe("no");
  });

  it("is a redirect where the server answers with one", async () => {
    const other = await httpServer(echo);
    const location = `http://127.0.0.1:${other.port}/`;
    const { port } = await httpServer(answer(307, { location }));
    const { status, ok } = await nodeCaller()(port);
    expect({ status, ok, seen: other.seen }).toEqual({ status: 307, ok: false, seen: [] });
  });

  it.each([
    ["204", "POST", answer(204)],
    ["304", "GET", answer(304)],
    ["of length 0", "POST", answer(200, { "content-length": "0" })],
    ["of no chunks", "POST", answer(200, { "transfer-encoding": "chunked" })],
    ["to HEAD", "HEAD", answer(200, { "content-length": "90" })],
    ["of nothing, compressed", "POST", answer(200, { "content-encoding": "gzip" })],
  ])("may be empty: %s", async (_, method, turn) => {
    const { port, connections } = await countingServer(turn);
    const call = nodeCaller();
    for (let time = 0; time < 2; time += 1) {
      expect(await textOf((await call(port, { method, body: null })).reader)).toBe("");
    }
    expect(connections()).toBe(1);
  });

  it("comes after what is said in advance of it", async () => {
    const early = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n";
    const { port } = await tcpServer(
      parts(early, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
    );
    const { status, reader } = await nodeCaller()(port);
    expect({ status, text: await textOf(reader) }).toEqual({ status: 200, text: "ok" });
  });

  it.each([
    [
      "in chunks",
      "Transfer-Encoding: chunked\r\n\r\n",
      "4\r\ngr\xc3\xbc\r\n",
      "1\r\nn\r\n0\r\n\r\n",
    ],
    ["up to the end of the connection", "\r\n", "gr\xc3\xbc", "n"],
  ])("is read as it comes, %s", async (_, ...texts) => {
    const { port } = await tcpServer(parts("HTTP/1.1 200 OK\r\n", ...texts));
    expect(await textOf((await nodeCaller()(port)).reader)).toBe("grün");
  });

  it("may have headers of 100 kB, as tokens are long, but not of any length", async () => {
    const token = (length: number) => answer(201, { "x-subject-token": "f".repeat(length) });
    const { port } = await httpServer(token(100_000), token(140_000));
    const call = nodeCaller();
    expect((await call(port)).headers.get("x-subject-token")).toHaveLength(100_000);
    await expect(call(port)).rejects.toMatchObject({ code: "HPE_HEADER_OVERFLOW" });
  });

  it("that switches to another protocol is none", async () => {
    const { port } = await tcpServer(
      parts("HTTP/1.1 101 Switching\r\nUpgrade: fake\r\nConnection: Upgrade\r\n\r\n"),
    );
    await expect(nodeCaller()(port)).rejects.toMatchObject({ code: "ECONNRESET" });
  });
});

describe("a compressed answer to nodeFetch", () => {
  const text = "grün ".repeat(20_000);

  it.each([
    ["gzip", gzipSync(text)],
    ["X-GZIP", gzipSync(text)],
    ["deflate", deflateSync(text)],
    ["br", brotliCompressSync(text)],
  ])("by %s is decoded, although nobody asked for it", async (coding, body) => {
    const { port, connections } = await countingServer(
      answer(200, { "content-encoding": coding }, body),
    );
    const call = nodeCaller();
    expect(await textOf((await call(port)).reader)).toBe(text);
    expect(await textOf((await call(port)).reader)).toBe(text);
    expect(connections()).toBe(1);
  });

  it("in a way that nobody knows is left as it is", async () => {
    const { port } = await httpServer(
      answer(200, { "content-encoding": "constructor" }, "as it is"),
    );
    expect(await textOf((await nodeCaller()(port)).reader)).toBe("as it is");
  });

  it.each([
    ["that is none", Buffer.from("not compressed"), "Z_DATA_ERROR"],
    ["of which half is missing", gzipSync(text).subarray(0, 100), "Z_BUF_ERROR"],
  ])("%s is an error", async (_, body, code) => {
    const { port } = await httpServer(answer(200, { "content-encoding": "gzip" }, body));
    const { reader } = await nodeCaller()(port);
    await expect(textOf(reader)).rejects.toMatchObject({ code });
  });

  it("that breaks off is an error", async () => {
    const head = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 900\r\n\r\n";
    const { port } = await tcpServer(parts(head));
    const { reader } = await nodeCaller()(port);
    await expect(textOf(reader)).rejects.toMatchObject({ code: "ECONNRESET" });
  });

  it("that is far larger than it looks is unpacked no further than it is read", async () => {
    const left = latch();
    const bomb = gzipSync(Buffer.alloc(64 * 1_048_576));
    const { port } = await httpServer((request, response) => {
      request.socket.once("close", left.open);
      // Never ended, so that only the caller can end the connection.
      response.writeHead(200, { "content-encoding": "gzip" }).write(bomb);
    });
    const { reader } = await nodeCaller()(port);
    const before = process.memoryUsage().arrayBuffers;
    expect((await reader.read()).value?.byteLength).toBeLessThanOrEqual(262_144);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 1_048_576);
    await reader.cancel();
    await left.opened;
  });
});
