import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningCloud, startMockCloud } from "./server.ts";

let running: RunningCloud;
beforeAll(async () => {
  running = await startMockCloud();
});
afterAll(() => running.close());

/** A raw exchange, so that headers arrive as they were written. */
function exchange(
  path: string,
  headers: Record<string, string>,
  body = "",
  method = "POST",
): Promise<{ status: number; body: string; headers: IncomingMessage["headers"] }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(`${running.url}${path}`, { method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

function cloudUser() {
  const { username, password, domainName } = running.cloud.user("huawei-iam");
  return { name: username, password, domain: { name: domainName } };
}

const keys = "/v3.0/OS-CREDENTIAL/securitytokens";

describe("the mock cloud as a server", () => {
  it("listens on this machine only", () => {
    expect(running.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it("listens on all addresses if asked to", async () => {
    const { url, close } = await startMockCloud({ host: "0.0.0.0" });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/nothing`)).status).toBe(404);
    await close();
  });

  it("takes headers as long as the vendors' gateways do", async () => {
    const answer = await exchange(keys, { "x-auth-token": "fake".repeat(20_000) });
    expect(answer.status).toBe(401);
  });

  it("refuses a body of more than 12 MB in the gateway's words, and goes on", async () => {
    const answer = await exchange(keys, {}, "x".repeat(12 * 1024 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ error_code: "APIGW.0201" });
    expect(running.cloud.requests.at(-1)).toMatchObject({ outcome: "too-large" });
    expect((await exchange(keys, {}, "{}")).status).toBe(401);
  });

  it("reads a body of unknown length", async () => {
    const { name, password, domain } = cloudUser();
    const identity = { methods: ["password"], password: { user: { name, password, domain } } };
    const body = JSON.stringify({ auth: { identity } });
    const answer = await exchange("/v3/auth/tokens", { "transfer-encoding": "chunked" }, body);
    expect(answer.status).toBe(201);
  });

  it("lets the host decide whose gateway answers for an unknown path", async () => {
    const answer = await exchange("/nothing", { host: "sts.api.qcloud.com" }, "", "GET");
    expect(JSON.parse(answer.body)).toMatchObject({ code: 6100 });
  });

  it("answers a HEAD request without a body", async () => {
    const answer = await exchange(keys, {}, "", "HEAD");
    expect(answer).toMatchObject({ status: 405, body: "" });
  });

  it("reads a whole address in the request line, as a proxy gets it", async () => {
    const port = Number(new URL(running.url).port);
    const text = await new Promise<string>((resolve, reject) => {
      let received = "";
      const socket = connect(port, "127.0.0.1", () => {
        socket.write(
          `POST http://iam.myhuaweicloud.com${keys} HTTP/1.1\r\nHost: iam.myhuaweicloud.com\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
        );
      });
      socket.on("data", (chunk) => {
        received += chunk;
      });
      socket.on("end", () => resolve(received));
      socket.on("error", reject);
    });
    expect(text).toMatch(/^HTTP\/1\.1 401 /);
  });

  it("breaks a connection off with a reset", async () => {
    running.cloud.fail("createTemporaryAccessKeyByAgency", { reset: true });
    await expect(exchange(keys, {})).rejects.toMatchObject({ code: "ECONNRESET" });
  });

  it("sends half of a truncated body and its whole length", async () => {
    running.cloud.fail("createTemporaryAccessKeyByAgency", { truncated: true });
    await expect(exchange(keys, {})).rejects.toMatchObject({ code: "ECONNRESET" });
  });

  it("says when the port is taken", async () => {
    const port = Number(new URL(running.url).port);
    await expect(startMockCloud({ port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("ends waiting requests when it closes", async () => {
    const other = await startMockCloud();
    other.cloud.fail("createUserToken", { delayMs: 60_000 });
    const waiting = fetch(`${other.url}/v3/auth/tokens`, { method: "POST", body: "{}" });
    const rejected = expect(waiting).rejects.toThrow();
    await expect.poll(() => other.cloud.requests.length).toBe(1);
    await other.close();
    await rejected;
  });
});
