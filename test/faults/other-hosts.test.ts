import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createMockCloud } from "@daypass/mock";
import { createProvider, type ProviderConfig, type ProviderId, userToken } from "daypass";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

// Two hosts: the one that is configured answers with a redirect to the other one, which notes who comes.

const cloud = createMockCloud();
const visits: string[] = [];
let redirect: { readonly status: number; readonly location: string };
let asked = 0;
let configured: Server;
let other: Server;

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  other = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    response.writeHead(200).end("{}");
  });
  configured = createServer((request, response) => {
    asked += 1;
    request.resume().on("end", () => {
      response.writeHead(redirect.status, { location: redirect.location }).end();
    });
  });
  for (const server of [other, configured]) {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  }
});

afterAll(() => {
  for (const server of [other, configured]) server.close().closeAllConnections();
});

beforeEach(() => {
  visits.length = 0;
  asked = 0;
});

const ids: readonly ProviderId[] = [
  "huawei-iam",
  "huawei-swr",
  "huawei-lakeformation",
  "tencent-sts",
];
const statuses = [300, 301, 302, 303, 305, 307, 308];

describe("I11 no key, token or password goes to another host than the configured one", () => {
  test.each(ids)("when %s is redirected there, in any of seven ways", async (id) => {
    for (const status of statuses) {
      redirect = { status, location: `${urlOf(other)}/collect` };
      const options = { provider: id, ...cloud.account(id), baseUrl: urlOf(configured) };
      const provide = createProvider(options as ProviderConfig);
      await expect(provide()).rejects.toMatchObject({ code: "redirected", status });
    }
    expect(asked).toBe(statuses.length);
    expect(visits).toEqual([]);
  });

  test("when a login is redirected there, or to another path of the same host", async () => {
    for (const location of [`${urlOf(other)}/collect`, "//127.0.0.2/collect", "/elsewhere"]) {
      redirect = { status: 307, location };
      const scope = { domain: { name: "IAMDomainA" } };
      const login = userToken({ ...cloud.user("huawei-iam"), scope, baseUrl: urlOf(configured) });
      await expect(login()).rejects.toMatchObject({ code: "redirected", status: 307 });
    }
    expect(asked).toBe(3);
    expect(visits).toEqual([]);
  });

  test("when an id or a region names one", async () => {
    const { auth, projectId, instanceId } = cloud.account("huawei-swr");
    const hosts: string[] = [];
    const fetch: typeof globalThis.fetch = async (url) => {
      hosts.push(new URL(String(url)).host);
      return new Response("{}", { status: 404 });
    };
    const swr = { provider: "huawei-swr", auth, region: "cn-north-4", projectId, fetch } as const;
    for (const id of [
      `@evil.example/${instanceId}`,
      "//evil.example",
      "..\\..\\evil.example",
      "?#",
    ]) {
      await createProvider({ ...swr, instanceId: id })().catch(() => {});
    }
    expect(new Set(hosts)).toEqual(new Set(["swr-api.cn-north-4.myhuaweicloud.com"]));
    for (const region of [
      "evil.example/",
      "evil.example#",
      "x@evil.example",
      "a.evil-b",
      "a-b:1",
    ]) {
      expect(() => createProvider({ ...swr, instanceId, region })).toThrow("region");
    }
  });
});
