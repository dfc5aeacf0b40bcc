import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { endOfAnswer, openConnection } from "./connection.ts";

const server = createServer((request, response) => {
  request.resume();
  const status = request.url === "/good" ? 201 : 404;
  const body = "ü".repeat(300);
  response.writeHead(status, { "content-length": Buffer.byteLength(body) });
  // In two pieces, as it may come.
  response.write(body.slice(0, 100));
  setImmediate(() => response.end(body.slice(100)));
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => server.closeAllConnections());

it("asks again and again on one connection", async () => {
  const { port } = server.address() as AddressInfo;
  const { ask, close } = openConnection(`http://127.0.0.1:${port}`);
  const request = (path: string) =>
    `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\n\r\n{}`;
  expect(await ask(request("/good"))).toBe(201);
  expect(await ask(request("/bad"))).toBe(404);
  expect(await ask(request("/good"))).toBe(201);
  close();
});

it("finds the end of an answer by its content-length", () => {
  const answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
  expect(endOfAnswer(`${answer}HTTP/1.1`)).toBe(answer.length);
  expect(endOfAnswer(answer.slice(0, 20))).toBeUndefined();
  expect(() => endOfAnswer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")).toThrow(
    "content-length",
  );
});
