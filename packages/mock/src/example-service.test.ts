import type { CloudApi } from "@daypass/core/cloud";
import { afterEach, describe, expect, it } from "vitest";
import { createCloud, type MockCloudOptions } from "./cloud.ts";
import { clouds } from "./generated/apis.ts";
import { type RunningCloud, startMockCloud } from "./server.ts";

const startsAt = Date.UTC(2020, 0, 8);
const iam = clouds["huawei-iam"].examples.createTemporaryAccessKeyByAgency;
const keys = "https://iam.myhuaweicloud.com/v3.0/OS-CREDENTIAL/securitytokens";
const body = JSON.stringify(Object.values(iam.requests)[0]?.value);

function post(options: MockCloudOptions, headers: Record<string, string> = {}, text = body) {
  return createCloud(options).cloud.fetch(keys, { method: "POST", headers, body: text });
}

interface Parameters {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly header?: Readonly<Record<string, string>>;
}

/** Every request that a spec gives as an example, without anything that would prove who sends it. */
function documentedRequests(api: CloudApi) {
  return Object.entries(api.operations).flatMap(([operation, { method, path, body: declared }]) => {
    const { requests = {}, parameters = {}, responses = {} } = api.examples[operation] ?? {};
    const given = (Object.values(parameters)[0]?.value ?? {}) as Parameters;
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => given.path?.[name] ?? "");
    const url = `https://cloud.example${filled}?${form(given.query)}`;
    const [status] = Object.keys(responses).map(Number);
    const [success] = Object.values(responses[status as number]?.examples ?? {});
    const write = declared?.contentType.includes("form") ? form : JSON.stringify;
    return Object.entries(requests).map(([name, { value }]) => {
      const sent = declared && { body: write(value as Record<string, string>) };
      const init: RequestInit = { method, headers: given.header ?? {}, ...sent };
      return { operation, name, url, init, status, expected: success?.value };
    });
  });
}

/** A query or a form without what signing adds. */
function form(fields: Readonly<Record<string, string>> = {}): string {
  const proof = ["SecretId", "Timestamp", "Nonce", "SignatureMethod", "Signature", "Token"];
  const unsigned = Object.entries(fields).filter(([name]) => !proof.includes(name));
  return new URLSearchParams(unsigned).toString();
}

describe.each(Object.values<CloudApi>(clouds))(
  "a cloud that answers with examples of $id",
  (api) => {
    it.each(documentedRequests(api))(
      "answers the documented request $name to $operation with its success, whoever sends it",
      async ({ url, init, status, expected, operation }) => {
        const { cloud } = createCloud({ startsAt, examples: true });
        const response = await cloud.fetch(url, init);
        expect(await response.json()).toEqual(expected);
        expect(response.status).toBe(status);
        expect(cloud.requests).toMatchObject([{ api: api.id, operation, outcome: "answered" }]);
      },
    );
  },
);

describe("a cloud that answers with examples", () => {
  it("answers with the one that was chosen, its date the cloud's", async () => {
    const choice = { createTemporaryAccessKeyByAgency: "forbidden" } as const;
    const response = await post({ startsAt, examples: { "huawei-iam": choice } });
    expect(response.status).toBe(403);
    expect(response.headers.get("date")).toBe("Wed, 08 Jan 2020 00:00:00 GMT");
    expect(await response.json()).toEqual(iam.responses[403].examples.forbidden.value);
  });

  it.each(["example=forbidden", 'code=403, example="forbidden"; q=1'])(
    "answers with the one that the request prefers: %s",
    async (prefer) => {
      const choice = { createTemporaryAccessKeyByAgency: "success" } as const;
      const response = await post({ examples: { "huawei-iam": choice } }, { prefer });
      expect(response.status).toBe(403);
    },
  );

  it("says which examples there are when a request prefers another", async () => {
    const response = await post({ examples: true }, { prefer: "example=sunshine" });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { message: expect.stringMatching(/^header\.Prefer: .* success, invalid-parameter,/) },
    });
  });

  it("refuses a request that does not fit the spec, also when it prefers an example", async () => {
    const response = await post({ examples: true }, { prefer: "example=forbidden" }, "{}");
    expect(response.status).toBe(400);
  });

  it("takes a form of Tencent's current interface for the JSON that it stands for", async () => {
    const { cloud } = createCloud({ examples: true });
    const form = new URLSearchParams({
      Action: "GetFederationToken",
      Version: "2018-08-13",
      Region: "ap-guangzhou",
      Name: "nickName",
      Policy: "%7B%7D",
    });
    const response = await cloud.fetch("https://cloud.example/", { method: "POST", body: form });
    expect(await response.json()).toHaveProperty("Response.Credentials");
  });

  it("meets faults like any other", async () => {
    const { cloud } = createCloud({ examples: true });
    cloud.fail("createTemporaryAccessKeyByAgency", { refusal: "throttled", retryAfter: 1 });
    cloud.fail("createTemporaryAccessKeyByAgency", { edit: () => ({ edited: true }) });
    const send = () => cloud.fetch(keys, { method: "POST", body });
    const throttled = await send();
    expect([throttled.status, throttled.headers.get("retry-after")]).toEqual([429, "1"]);
    expect(await (await send()).json()).toEqual({ edited: true });
    expect((await send()).status).toBe(201);
  });

  it("issues nothing, so that it accepts nothing", async () => {
    const { cloud } = createCloud({ startsAt, examples: true });
    const response = await cloud.fetch(keys, { method: "POST", body });
    const { credential } =
      (await response.json()) as (typeof iam.responses)[201]["examples"]["success"]["value"];
    const accepted = cloud.accepts({
      kind: "access-key",
      provider: "huawei-iam",
      accessKeyId: credential.access,
      secretAccessKey: credential.secret,
      sessionToken: credential.securitytoken,
      expiration: new Date(credential.expires_at),
      expirySource: "server",
    });
    expect(accepted).toBe(false);
  });

  it.each([
    [{ "huawei-obs": {} }, "no API huawei-obs; there are huawei-iam, huawei-swr"],
    [{ "huawei-swr": { toString: "success" } }, "huawei-swr has no operation toString; it has"],
    [
      { "huawei-iam": { createUserToken: "sunny" } },
      "createUserToken of huawei-iam has no example",
    ],
  ])("refuses names that the specs do not have: %j", (examples, message) => {
    expect(() => createCloud({ examples: examples as never })).toThrow(message);
    expect(() => createCloud({ examples: examples as never })).toThrow(RangeError);
  });
});

describe("a server that answers with examples", () => {
  let running: RunningCloud | undefined;
  afterEach(() => running?.close());

  it("answers a program that cannot sign", async () => {
    running = await startMockCloud({ examples: true });
    const { pathname } = new URL(keys);
    const response = await fetch(running.url + pathname, { method: "POST", body });
    expect(response.status).toBe(201);
    expect(response.headers.get("x-iam-trace-id")).toBe(
      iam.responses[201].headers["X-IAM-Trace-Id"],
    );
    expect(await response.json()).toEqual(iam.responses[201].examples.success.value);
  });

  it("does not start with names that the specs do not have", async () => {
    const examples = { "huawei-iam": { createUserToken: "sunny" } } as never;
    await expect(startMockCloud({ examples })).rejects.toThrow(RangeError);
  });
});
