import { getEventListeners } from "node:events";
import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { nodeFetch } from "daypass/node";
import { describe, expect, it } from "vitest";
import { closedPort, httpServer, tcpServer } from "./network/loopback.ts";
import { countingServer, latch, nodeCaller, parts, textOf } from "./network/node-caller.ts";
import { answer } from "./network/provider.ts";

const reset: RequestListener = (request) => request.socket.resetAndDestroy();

describe("a connection of nodeFetch that breaks", () => {
  it("before it is made tells why", async () => {
    await expect(nodeCaller()(await closedPort())).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  it("before the answer is an error", async () => {
    const { port, seen } = await httpServer(reset);
    await expect(nodeCaller()(port)).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(seen).toHaveLength(1);
  });

  it.each([
    ["a length", "Content-Length: 90\r\n\r\nhalf"],
    ["chunks", "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"],
  ])("in the middle of an answer with %s is an error", async (_, rest) => {
    const { port } = await tcpServer(parts(`HTTP/1.1 200 OK\r\n${rest}`));
    const { reader } = await nodeCaller()(port);
    await expect(textOf(reader)).rejects.toMatchObject({ code: "ECONNRESET" });
  });

  it("by what is no HTTP is an error, in the head and in the body", async () => {
    const { port } = await tcpServer(
      parts("fake\r\n\r\n"),
      parts("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "nonsense\r\n"),
    );
    const call = nodeCaller();
    const code = expect.stringMatching(/^HPE_/);
    await expect(call(port)).rejects.toMatchObject({ code });
    const { reader } = await call(port);
    await expect(textOf(reader)).rejects.toMatchObject({ code });
  });

  it("after the whole answer harms nobody", async () => {
    const { port } = await tcpServer((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine", () =>
          socket.resetAndDestroy(),
        );
      });
    });
    const { reader } = await nodeCaller()(port);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await textOf(reader)).toBe("fine");
  });

  it("while it is kept costs one repetition on another connection, at once", async () => {
    const { port, seen } = await httpServer(answer(200, {}, "1"), reset, answer(200, {}, "2"));
    const call = nodeCaller();
    expect(await textOf((await call(port)).reader)).toBe("1");
    expect(await textOf((await call(port)).reader)).toBe("2");
    expect(seen).toHaveLength(3);
  });

  it("while it is kept is an error where the repetition breaks too", async () => {
    const { port, seen } = await httpServer(answer(200), reset);
    const call = nodeCaller();
    await textOf((await call(port)).reader);
    await expect(call(port)).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(seen).toHaveLength(3);
  });
});

describe("an abort of nodeFetch", () => {
  const reason = new Error("left");

  it("before the call sends nothing", async () => {
    const { port, seen } = await httpServer(answer(200));
    const signal = AbortSignal.abort(reason);
    await expect(nodeCaller()(port, { signal })).rejects.toBe(reason);
    expect(seen).toEqual([]);
  });

  it("at once sends nothing either", async () => {
    const { port, seen } = await httpServer(answer(200));
    const controller = new AbortController();
    const call = nodeCaller();
    const first = call(port, { signal: controller.signal });
    controller.abort(reason);
    await expect(first).rejects.toBe(reason);
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
    await textOf((await call(port, { method: "GET", body: null })).reader);
    expect(seen).toEqual(["GET /keys?a=1"]);
  });

  it("while it connects ends the call and the connection", async () => {
    const met = latch();
    const closed = latch();
    // The handshake belongs to the connection, and this server does not answer it.
    const { port } = await tcpServer((socket) => {
      socket.once("data", met.open).once("close", closed.open);
    });
    const controller = new AbortController();
    const { signal } = controller;
    const init = { method: "GET", headers: {}, body: null, redirect: "manual", signal } as const;
    const call = nodeFetch()(`https://localhost:${port}/`, init);
    call.catch(() => {});
    await met.opened;
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    await closed.opened;
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("before the answer ends the call and the connection", async () => {
    const arrived = latch();
    const closed = latch();
    const { port } = await tcpServer((socket) => {
      socket.once("data", arrived.open);
      socket.once("close", closed.open);
    });
    const controller = new AbortController();
    const call = nodeCaller()(port, { signal: controller.signal });
    call.catch(() => {});
    await arrived.opened;
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    await closed.opened;
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  it.each([
    ["plain", {}, Buffer.from("half")],
    ["compressed", { "content-encoding": "gzip" }, gzipSync("half of it").subarray(0, 25)],
  ])("in the middle of a %s answer ends the reading and the connection", async (_, more, half) => {
    const closed = latch();
    const { port } = await httpServer((request, response) => {
      request.socket.once("close", closed.open);
      response.writeHead(200, more).write(half);
    });
    const controller = new AbortController();
    const { reader, signal } = await nodeCaller()(port, { signal: controller.signal });
    const reading = textOf(reader);
    reading.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 20));
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
    await closed.opened;
    await expect.poll(() => getEventListeners(signal, "abort")).toEqual([]);
  });

  it("of an answer that nobody reads ends the connection", async () => {
    const closed = latch();
    const { port } = await httpServer((request, response) => {
      request.socket.once("close", closed.open);
      response.end("fine");
    });
    const controller = new AbortController();
    const { reader, signal } = await nodeCaller()(port, { signal: controller.signal });
    controller.abort(reason);
    await closed.opened;
    await expect(textOf(reader)).rejects.toBe(reason);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("does not repeat a request, whatever its reason", async () => {
    const { port, seen } = await httpServer(answer(200), (request) => {
      request.resume();
    });
    const call = nodeCaller();
    await textOf((await call(port)).reader);
    const controller = new AbortController();
    const second = call(port, { signal: controller.signal });
    second.catch(() => {});
    await expect.poll(() => seen.length).toBe(2);
    const stale = Object.assign(new Error("left"), { code: "ECONNRESET" });
    controller.abort(stale);
    await expect(second).rejects.toBe(stale);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toHaveLength(2);
  });

  it("comes too late for the next request on the connection", async () => {
    const { port, connections } = await countingServer(answer(200, {}, "fine"));
    const call = nodeCaller();
    const controller = new AbortController();
    const { reader, signal } = await call(port, { signal: controller.signal });
    expect(await textOf(reader)).toBe("fine");
    expect(getEventListeners(signal, "abort")).toEqual([]);
    const next = call(port);
    controller.abort(reason);
    expect(await textOf((await next).reader)).toBe("fine");
    expect(connections()).toBe(1);
  });
});
