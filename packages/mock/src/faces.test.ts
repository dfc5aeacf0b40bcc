import { setupServer } from "msw/node";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Cloud } from "./cloud.ts";
import { createMockCloud } from "./mock-cloud.ts";
import { startMockCloud } from "./server.ts";

const startsAt = Date.UTC(2025, 0, 31, 12);
const path = "/v3/auth/tokens?nocatalog=true";
const host = "https://iam.myhuaweicloud.com";

function loginBody(cloud: Cloud): string {
  const { username, password, domainName } = cloud.user("huawei-iam");
  const user = { name: username, password, domain: { name: domainName } };
  const identity = { methods: ["password"], password: { user } };
  return JSON.stringify({ auth: { identity, scope: { domain: { name: domainName } } } });
}

interface Face {
  readonly cloud: Cloud;
  readonly fetch: typeof globalThis.fetch;
  readonly base: string;
  readonly close: () => unknown;
}

const faces: Readonly<Record<string, () => Face | Promise<Face>>> = {
  "a fetch function": () => {
    const cloud = createMockCloud({ startsAt });
    return { cloud, fetch: cloud.fetch, base: host, close: () => undefined };
  },
  "MSW handlers": () => {
    const cloud = createMockCloud({ startsAt });
    const server = setupServer(...cloud.handlers);
    server.listen({ onUnhandledFrame: "error" });
    return { cloud, fetch, base: host, close: () => server.close() };
  },
  "a Node server": async () => {
    const { url, cloud, close } = await startMockCloud({ startsAt });
    return { cloud, fetch, base: url, close };
  },
};

describe.each(Object.keys(faces))("the cloud as %s", (name) => {
  let face: Face;
  const open = async (): Promise<Face> => {
    face = await (faces[name] as () => Promise<Face>)();
    return face;
  };
  const post = (body: string, init: RequestInit = {}) =>
    face.fetch(`${face.base}${path}`, { method: "POST", body, ...init });
  afterEach(() => face.close());

  it("gives the same answer as every other, byte by byte", async () => {
    const { cloud } = await open();
    const response = await post(loginBody(cloud));
    expect(response.status).toBe(201);
    expect(response.headers.get("date")).toBe("Fri, 31 Jan 2025 12:00:00 GMT");
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("x-request-id")).toMatch(/^[\da-f]{32}$/);
    const twin = createMockCloud({ startsAt });
    const other = await twin.fetch(`${host}${path}`, { method: "POST", body: loginBody(twin) });
    expect(response.headers.get("x-subject-token")).toBe(other.headers.get("x-subject-token"));
    expect(await response.text()).toBe(await other.text());
  });

  it("refuses another method and says which it takes", async () => {
    const { base } = await open();
    const response = await face.fetch(`${base}${path}`);
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    expect(await response.json()).toMatchObject({ error_code: "APIGW.0101" });
  });

  it("shows a scripted status with what to do about it", async () => {
    const { cloud } = await open();
    cloud.fail("createUserToken", { status: 429, retryAfter: 3 });
    const response = await post(loginBody(cloud));
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("3");
    expect(await response.json()).toMatchObject({ error_code: "APIGW.0308" });
    expect((await post(loginBody(cloud))).status).toBe(201);
  });

  it("shows a wrong date", async () => {
    const { cloud } = await open();
    cloud.fail("createUserToken", { dateOffsetMs: 3_600_000 });
    const response = await post(loginBody(cloud));
    expect(response.headers.get("date")).toBe("Fri, 31 Jan 2025 13:00:00 GMT");
  });

  it("shows a redirect", async () => {
    const { cloud } = await open();
    const headers = { location: "https://elsewhere.example/" };
    cloud.fail("createUserToken", { status: 302, headers });
    const response = await post(loginBody(cloud), { redirect: "manual" });
    expect(response.status).toBe(302);
  });

  it("breaks the connection off before the answer", async () => {
    const { cloud } = await open();
    cloud.fail("createUserToken", { reset: true });
    await expect(post(loginBody(cloud))).rejects.toThrow(TypeError);
    expect(cloud.requests).toMatchObject([{ operation: "createUserToken", outcome: "fault" }]);
  });

  it("breaks the connection off within the answer", async () => {
    const { cloud } = await open();
    cloud.fail("createUserToken", { truncated: true });
    const response = await post(loginBody(cloud));
    expect(response.status).toBe(201);
    await expect(response.text()).rejects.toThrow();
  });

  it("delays the answer until the caller leaves", async () => {
    const { cloud } = await open();
    cloud.fail("createUserToken", { delayMs: 60_000 });
    const controller = new AbortController();
    const answer = post(loginBody(cloud), { signal: controller.signal });
    while (cloud.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(cloud.requests).toMatchObject([{ outcome: "pending" }]);
    controller.abort();
    await expect(answer).rejects.toThrow();
    await expect.poll(() => cloud.requests.at(0)?.outcome).toBe("aborted");
  });

  it("keeps every secret out of the request log", async () => {
    const { cloud } = await open();
    const response = await post(loginBody(cloud));
    const token = response.headers.get("x-subject-token") as string;
    const url = `${face.base}/v3.0/OS-CREDENTIAL/securitytokens?token=${token}`;
    const headers = { "x-auth-token": token, authorization: token };
    await face.fetch(url, { method: "POST", headers, body: token });
    const log = JSON.stringify(cloud.requests);
    expect(cloud.requests).toHaveLength(2);
    expect(log).not.toContain("fake");
    cloud.forgetRequests();
    expect(cloud.requests).toHaveLength(0);
  });
});

describe("the cloud as a fetch function", () => {
  it("rejects at once when the signal has already aborted", async () => {
    const { fetch, requests } = createMockCloud();
    const signal = AbortSignal.abort(new Error("left"));
    await expect(fetch(host, { signal })).rejects.toThrow("left");
    expect(requests).toHaveLength(0);
  });

  it("takes a Request as well as an address", async () => {
    const { fetch } = createMockCloud();
    expect((await fetch(new Request(`${host}/nothing`))).status).toBe(404);
    expect((await fetch(new URL(`${host}/nothing`))).status).toBe(404);
  });

  it("answers for an unknown path as the host's gateway does", async () => {
    const { fetch } = createMockCloud();
    const iam = await fetch(`${host}/nothing`);
    expect(await iam.json()).toMatchObject({ error_code: "APIGW.0101" });
    const sts = await fetch("https://sts.api.qcloud.com/nothing");
    expect(await sts.json()).toMatchObject({ code: 6100 });
  });
});

describe("MSW handlers of the cloud", () => {
  it("leave requests to other paths to MSW", async () => {
    const server = setupServer(...createMockCloud().handlers);
    server.listen({ onUnhandledFrame: "error" });
    vi.spyOn(console, "error").mockReturnValue();
    await expect(fetch(`${host}/nothing`)).rejects.toThrow();
    server.close();
    vi.restoreAllMocks();
  });
});
