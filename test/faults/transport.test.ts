import { Agent as HttpAgent } from "node:http";
import { gzipSync } from "node:zlib";
import { createServerClock, createTransport, DaypassError } from "@daypass/core/provider";
import { nodeFetch } from "daypass/node";
import { Agent } from "undici";
import { describe, expect, it } from "vitest";
import { fetchBy } from "./network/dispatcher.ts";
import { closedPort, httpServer, type Meeting, tcpServer } from "./network/loopback.ts";
import { answer, caller, errorOf, fine, fineBody } from "./network/provider.ts";
import { overEach, transports } from "./network/transports.ts";

const dayMs = 86_400_000;

const reset: Meeting = (socket) => socket.once("data", () => socket.resetAndDestroy());
const bytes =
  (...parts: readonly (string | Buffer)[]): Meeting =>
  (socket) =>
    socket.once("data", () => {
      for (const part of parts) socket.write(part);
      socket.end();
    });
const fineBytes = bytes(
  `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${fineBody.length}\r\n\r\n`,
  fineBody,
);
const silent: Meeting = () => {};

describe("the way to the server", () => {
  overEach("G3.01 name not found: says so after three attempts", async (caller) => {
    const { provider, retries } = caller("https://keys.invalid");
    const error = await errorOf(provider());
    expect(error).toMatchObject({ code: "network", retryable: true, status: undefined });
    expect(error.message).toMatch(/the host name was not found \((ENOTFOUND|EAI_AGAIN)\)/);
    expect(retries).toEqual(["network", "network"]);
  });

  it("G3.02 temporary DNS: a name service that fails once is asked again", async () => {
    const { port } = await httpServer(fine);
    let lookups = 0;
    const lookup = (_: string, options: { all?: boolean }, done: CallableFunction) => {
      lookups += 1;
      if (lookups === 1) done(Object.assign(new Error("try again"), { code: "EAI_AGAIN" }));
      else if (options.all) done(null, [{ address: "127.0.0.1", family: 4 }]);
      else done(null, "127.0.0.1", 4);
    };
    const agent = new HttpAgent({ lookup: lookup as never });
    for (const fetch of [
      fetchBy(new Agent({ connect: { lookup: lookup as never } })),
      nodeFetch({ agent }),
    ]) {
      lookups = 0;
      const { provider, retries } = caller(`http://localhost:${port}`, { fetch });
      expect((await provider()).accessKeyId).toBe("FAKEKEY");
      expect({ lookups, retries }).toEqual({ lookups: 2, retries: ["network"] });
    }
  });

  overEach("G3.03 refused: says so after three attempts", async (caller) => {
    const { provider, retries } = caller(`http://127.0.0.1:${await closedPort()}`);
    const error = await errorOf(provider());
    expect(error).toMatchObject({ code: "network", retryable: true });
    expect(error.message).toContain("no connection (ECONNREFUSED). Check the network");
    expect(retries).toHaveLength(2);
  });

  overEach(
    "G3.04 reset before headers: the request is sent again, three times at most",
    async (caller) => {
      const once = await tcpServer(reset, fineBytes);
      expect((await caller(`http://127.0.0.1:${once.port}`).provider()).accessKeyId).toBe(
        "FAKEKEY",
      );
      const always = await tcpServer(reset);
      const error = await errorOf(caller(`http://127.0.0.1:${always.port}`).provider());
      expect(error).toMatchObject({ code: "network", retryable: true });
      expect(always.seen).toHaveLength(3);
    },
  );

  overEach(
    "G3.05 reset in body: half an answer is thrown away and asked for again",
    async (caller) => {
      const half = bytes("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n", fineBody.slice(0, 40));
      const { port, seen } = await tcpServer(half, fineBytes);
      const { provider, retries } = caller(`http://127.0.0.1:${port}`);
      expect((await provider()).sessionToken).toBe("fake-session-token");
      expect({ seen: seen.length, retries }).toEqual({ seen: 2, retries: ["network"] });
    },
  );

  it("G3.06 connect timeout: a connection that is never made is given up and tried again", async () => {
    const { port, seen } = await tcpServer(silent);
    // The handshake belongs to the connection, and this server does not answer it.
    const fetch = fetchBy(new Agent({ connect: { timeout: 50 } }));
    const { provider } = caller(`https://localhost:${port}`, { fetch, maxAttempts: 2 });
    const error = await errorOf(provider());
    expect(error).toMatchObject({ code: "timeout", retryable: true });
    expect(error.message).toContain("no connection in time (UND_ERR_CONNECT_TIMEOUT)");
    expect(seen).toHaveLength(2);
  });

  overEach(
    "G3.07 header timeout: an attempt without an answer ends, and its connection with it",
    async (caller) => {
      const closed: boolean[] = [];
      const { port, seen } = await httpServer((request) => {
        request.socket.once("close", () => closed.push(true));
      });
      const { provider } = caller(`http://127.0.0.1:${port}`, { attemptTimeoutMs: 60 });
      const error = await errorOf(provider());
      expect(error).toMatchObject({ code: "timeout", retryable: true });
      expect(error.message).toContain("no answer within 60 ms");
      expect(seen).toHaveLength(3);
      await expect.poll(() => closed.length).toBe(3);
    },
  );

  overEach(
    "G3.08 slow body: a body that drips does not outlast the attempt nor the deadline",
    async (caller) => {
      const { port } = await httpServer((_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write(" "), 10);
        response.once("close", () => clearInterval(drip));
      });
      const startedAt = performance.now();
      const { provider } = caller(`http://127.0.0.1:${port}`, {
        attemptTimeoutMs: 80,
        deadlineMs: 200,
      });
      expect(await errorOf(provider())).toMatchObject({ code: "timeout", retryable: true });
      expect(performance.now() - startedAt).toBeLessThan(1_500);
    },
  );

  describe("G3.09 stale keep-alive: a connection that the server has given up costs one repetition", () => {
    it.each([
      { ...transports[0], retries: ["network"] },
      // Tells such a connection from one that broke, and needs no pause.
      { ...transports[1], retries: [] },
    ])("over $name", async ({ fetch, retries: expected }) => {
      const { port, seen } = await httpServer(
        fine,
        (request) => request.socket.resetAndDestroy(),
        fine,
      );
      const { provider, retries } = caller(`http://127.0.0.1:${port}`, { fetch });
      await provider();
      expect((await provider({ forceRefresh: true })).accessKeyId).toBe("FAKEKEY");
      expect({ seen: seen.length, retries }).toEqual({ seen: 3, retries: expected });
    });
  });
});

describe("an answer", () => {
  overEach(
    "G3.16 redirect to another host: not followed, so that nothing secret goes there",
    async (caller) => {
      const other = await httpServer(fine);
      const { port } = await httpServer(
        answer(307, { location: `http://localhost:${other.port}/fake-place` }),
      );
      const error = await errorOf(caller(`http://127.0.0.1:${port}`).provider());
      expect(error).toMatchObject({ code: "redirected", status: 307, retryable: false });
      expect(error.message).not.toContain("fake-place");
      expect(other.seen).toEqual([]);
    },
  );

  overEach("G3.17 redirect loop: one request", async (caller) => {
    const { port, seen } = await httpServer((request, response) =>
      response.writeHead(302, { location: request.url }).end(),
    );
    const error = await errorOf(caller(`http://127.0.0.1:${port}`).provider());
    expect(error).toMatchObject({ code: "redirected", status: 302, retryable: false });
    expect(seen).toHaveLength(1);
  });

  overEach("G3.18 429 with seconds: waits as long as it was asked to", async (caller) => {
    const { port } = await httpServer(answer(429, { "retry-after": "1" }), fine);
    const { provider, retries } = caller(`http://127.0.0.1:${port}`);
    const startedAt = performance.now();
    expect((await provider()).accessKeyId).toBe("FAKEKEY");
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990);
    expect(retries).toEqual(["throttled"]);
  });

  overEach(
    "G3.19 429 with date: measured against the server's clock, here three days ahead",
    async (caller) => {
      const ahead = Date.now() + 3 * dayMs;
      const date = new Date(ahead).toUTCString();
      const later = new Date(ahead + 2_000).toUTCString();
      const { port } = await httpServer((_, response) => {
        response.sendDate = false;
        response.writeHead(429, { date, "retry-after": later }).end();
      });
      const { provider } = caller(`http://127.0.0.1:${port}`, { maxAttempts: 1 });
      const error = await errorOf(provider());
      expect(error).toMatchObject({ code: "throttled", status: 429, retryable: true });
      expect([1, 2, 3]).toContain(error.retryAfterSeconds);
    },
  );

  describe("G3.20 429 with garbage: counts as a 429 without", () => {
    for (const garbage of ["soon", "-5", "1.5", "1e9", "9999999999", " "]) {
      overEach(JSON.stringify(garbage), async (caller) => {
        const { port } = await httpServer(answer(429, { "retry-after": garbage }), fine);
        const { provider, retries } = caller(`http://127.0.0.1:${port}`, { deadlineMs: 900 });
        expect((await provider()).accessKeyId).toBe("FAKEKEY");
        expect(retries).toEqual(["throttled"]);
      });
    }
  });

  overEach(
    "G3.21 503 asking for longer than the deadline: fails at once and says how long",
    async (caller) => {
      const { port, seen } = await httpServer(answer(503, { "retry-after": "60" }));
      const startedAt = performance.now();
      const error = await errorOf(caller(`http://127.0.0.1:${port}`).provider());
      expect(performance.now() - startedAt).toBeLessThan(1_000);
      expect(error).toMatchObject({
        code: "unavailable",
        status: 503,
        retryable: true,
        retryAfterSeconds: 60,
      });
      expect(error.message).toMatch(/The API asks to wait 60 s\.$/);
      expect(seen).toHaveLength(1);
    },
  );

  overEach("G3.22 408: sent again, three times at most", async (caller) => {
    const once = await httpServer(answer(408), fine);
    expect((await caller(`http://127.0.0.1:${once.port}`).provider()).accessKeyId).toBe("FAKEKEY");
    const always = await httpServer(answer(408));
    const error = await errorOf(caller(`http://127.0.0.1:${always.port}`).provider());
    expect(error).toMatchObject({ code: "timeout", status: 408, retryable: true });
    expect(always.seen).toHaveLength(3);
  });

  overEach("G3.23 502 HTML: a gateway's page is sent again for, and not quoted", async (caller) => {
    const page = answer(502, { "content-type": "text/html" }, "<html>fake-page</html>");
    const { port, seen } = await httpServer(page);
    const error = await errorOf(caller(`http://127.0.0.1:${port}`).provider());
    expect(error).toMatchObject({ code: "unavailable", status: 502, retryable: true });
    expect(error.message).not.toContain("fake-page");
    expect(seen).toHaveLength(3);
  });

  overEach(
    "G3.24 body over the cap: given up, announced or not, compressed or not",
    async (caller) => {
      const long = Buffer.alloc(2 * 1_048_576, 32);
      for (const turn of [
        answer(200, { "content-length": String(long.length) }, long),
        answer(200, { "transfer-encoding": "chunked" }, long),
        answer(200, { "content-encoding": "gzip" }, gzipSync(long)),
      ]) {
        const { port, seen } = await httpServer(turn);
        const error = await errorOf(caller(`http://127.0.0.1:${port}`).provider());
        expect(error).toMatchObject({ code: "invalid-response", status: 200, retryable: false });
        expect(error.message).toContain("longer than 1048576 bytes");
        expect(seen).toHaveLength(1);
      }
    },
  );

  overEach("G3.25 bad gzip: asked for again; half of it is no answer either", async (caller) => {
    const gzip = { "content-encoding": "gzip" };
    const broken = await httpServer(answer(200, gzip, "not compressed"), fine);
    const { provider, retries } = caller(`http://127.0.0.1:${broken.port}`);
    expect((await provider()).accessKeyId).toBe("FAKEKEY");
    expect(retries).toEqual(["network"]);
    const half = gzipSync(fineBody).subarray(0, 40);
    const cut = await httpServer(answer(200, gzip, half));
    const error = await errorOf(caller(`http://127.0.0.1:${cut.port}`).provider());
    expect(["invalid-response", "network"]).toContain(error.code);
  });

  describe("G3.26 conflicting lengths: never make a credential", () => {
    for (const [title, headers] of [
      ["two lengths", "Content-Length: 7\r\nContent-Length: 90\r\n\r\n"],
      ["a length and chunks", "Content-Length: 7\r\nTransfer-Encoding: chunked\r\n\r\n5a\r\n"],
      ["a length that is too small", "Content-Length: 7\r\n\r\n"],
      ["a length that is too large", "Content-Length: 900\r\n\r\n"],
    ] as const) {
      overEach(title, async (caller) => {
        const { port } = await tcpServer(bytes(`HTTP/1.1 200 OK\r\n${headers}`, fineBody));
        const error = await errorOf(caller(`http://127.0.0.1:${port}`).provider());
        expect(["network", "invalid-response"]).toContain(error.code);
      });
    }
  });
});

describe("a repetition", () => {
  overEach("ends with the caller's abort, also during the pause before it", async (caller) => {
    const { port, seen } = await httpServer(answer(503, { "retry-after": "5" }));
    const abort = new AbortController();
    const { provider } = caller(`http://127.0.0.1:${port}`, {
      onEvent: ({ type }) => {
        if (type === "retry") setTimeout(() => abort.abort(new Error("enough")), 10);
      },
    });
    const startedAt = performance.now();
    await expect(provider({ signal: abort.signal })).rejects.toThrow("enough");
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(seen).toHaveLength(1);
  });

  it.each(transports)(
    "of what must not reach the server twice is made only where it cannot have, over $name",
    async ({ fetch }) => {
      const sendTo = (port: number) =>
        createTransport("fake-api", createServerClock(Date.now), { random: () => 0, fetch })(
          { method: "POST", url: `http://127.0.0.1:${port}/`, headers: {}, body: "{}" },
          {
            operation: "createThing",
            repeatable: false,
            failureOf: ({ status }) =>
              status < 400
                ? undefined
                : new DaypassError("unavailable", "no", { status, retryable: true }),
          },
        );
      const throttled = await httpServer(answer(429), fine);
      expect((await sendTo(throttled.port)).status).toBe(200);
      const failing = await httpServer(answer(503), fine);
      expect((await sendTo(failing.port)).status).toBe(503);
      const cut = await tcpServer(reset, fineBytes);
      await expect(sendTo(cut.port)).rejects.toMatchObject({ code: "network" });
      expect(cut.seen).toHaveLength(1);
    },
  );
});
