import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { exampleHandlers } from "./example-handlers.ts";
import { clouds } from "./generated/apis.ts";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const iam = clouds["huawei-iam"].examples.createTemporaryAccessKeyByAgency;
const good = JSON.stringify(Object.values(iam.requests)[0]?.value);
const url = "https://iam.cn-north-4.myhuaweicloud.com/v3.0/OS-CREDENTIAL/securitytokens";

async function post(address: string, body?: string) {
  const response = await fetch(address, { method: "POST", ...(body && { body }) });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

describe("example handlers", () => {
  it("answer with the success of the spec, on any origin", async () => {
    server.use(...exampleHandlers("huawei-iam"));
    const expected = { status: 201, body: iam.responses[201].examples.success.value };
    expect(await post(url, good)).toMatchObject(expected);
    expect(await post(url.replace(/^.*?com/, "http://127.0.0.1:1234"), good)).toMatchObject(
      expected,
    );
  });

  it("answer with the headers of the spec", async () => {
    server.use(...exampleHandlers("huawei-iam"));
    const { createUserToken } = clouds["huawei-iam"].examples;
    const body = JSON.stringify(Object.values(createUserToken.requests)[0]?.value);
    const { headers } = await post("https://iam.myhuaweicloud.com/v3/auth/tokens", body);
    expect(headers.get("x-subject-token")).toBe("fake-user-token");
    expect(headers.get("date")).toBeNull();
  });

  it("answer with the example that was chosen by name", async () => {
    server.use(...exampleHandlers("huawei-iam", { createTemporaryAccessKeyByAgency: "forbidden" }));
    expect(await post(url, good)).toMatchObject({
      status: 403,
      body: iam.responses[403].examples.forbidden.value,
    });
  });

  it("refuse a name that the spec does not have, with the list of those it has", () => {
    const choose = { createTemporaryAccessKeyByAgency: "success!" } as never;
    expect(() => exampleHandlers("huawei-iam", choose)).toThrow(
      /no example success!; it has success, invalid-parameter, .*internal-error/,
    );
    expect(() => exampleHandlers("huawei-iam", { showCredential: "success" } as never)).toThrow(
      "it has createTemporaryAccessKeyByAgency, createUserToken",
    );
    expect(() => exampleHandlers("huawei-obs" as never)).toThrow(
      "there are huawei-iam, huawei-swr, huawei-lakeformation, tencent-sts",
    );
  });

  it.each([
    ["huawei-iam", url, { error: { code: 400, title: "Bad Request" } }],
    [
      "huawei-lakeformation",
      "https://lakeformation.example/v1/p/instances/i/credential",
      { error_code: "common.01000001" },
    ],
    ["tencent-sts", "https://sts.api.qcloud.com/v2/index.php", { code: 4000 }],
  ] as const)("refuse a wrong request in the words of %s", async (api, address, body) => {
    server.use(...exampleHandlers(api));
    expect((await post(address, '{"roles":"admin"}')).body).toMatchObject(body);
  });

  it("answer at one address only, if asked to", async () => {
    server.use(...exampleHandlers("huawei-iam", {}, { baseUrl: "http://localhost:9000/proxy/" }));
    const { pathname } = new URL(url);
    expect(await post(`http://localhost:9000/proxy${pathname}`, good)).toMatchObject({
      status: 201,
    });
    vi.spyOn(console, "error").mockReturnValue();
    await expect(post(url, good)).rejects.toThrow();
    await expect(post(`http://localhost:9000${pathname}`, good)).rejects.toThrow();
    vi.restoreAllMocks();
  });
});
