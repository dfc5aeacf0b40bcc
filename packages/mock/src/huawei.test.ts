import { sha256Hex } from "@daypass/core/provider";
import {
  canonicalRequest,
  sdkDate,
  signature,
  signedTarget,
  stringToSign,
} from "@daypass/huawei-auth";
import { cloud as iam } from "@daypass/huawei-iam/cloud";
import { describe, expect, it } from "vitest";
import { type Cloud, createCloud } from "./cloud.ts";

const startsAt = Date.UTC(2025, 0, 31, 12, 0, 0, 250);
const iamUrl = "https://iam.myhuaweicloud.com";
const keyUrl = `${iamUrl}/v3.0/OS-CREDENTIAL/securitytokens`;
const tokenUrl = `${iamUrl}/v3/auth/tokens`;

const { project, lake, registry } = urls();

function urls() {
  const { cloud } = createCloud();
  const { projectId, instanceId } = cloud.account("huawei-lakeformation");
  const swr = cloud.account("huawei-swr");
  const instances = (host: string, version: string, id: string) =>
    `https://${host}.cn-north-4.myhuaweicloud.com/${version}/${projectId}/instances/${id}`;
  return {
    project: projectId,
    lake: `${instances("lakeformation", "v1", instanceId)}/credential`,
    registry: `${instances("swr-api", "v2", swr.instanceId)}/temp-credential`,
  };
}

const { auth: accountKey, agencyName, domainName } = createCloud().cloud.account("huawei-iam");

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

interface Signing {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly nowMs?: number;
  /** Which headers are signed. Default: all that are sent. */
  readonly names?: readonly string[];
}

/** A request signed as the vendor's clients sign it. */
async function signed(url: string, keys: Keys, signing: Signing = {}): Promise<Request> {
  const { method = "POST", body = "", nowMs = startsAt } = signing;
  const { host, pathname, search } = new URL(url);
  const headers: Record<string, string> = {
    ...signing.headers,
    host,
    "x-sdk-date": sdkDate(nowMs),
    ...(keys.sessionToken && { "x-security-token": keys.sessionToken }),
  };
  const names = signing.names ?? Object.keys(headers).sort();
  const target = signedTarget(host, pathname, search.slice(1));
  const hash = await sha256Hex(body);
  const canonical = canonicalRequest({ method, headers }, target, names, hash);
  const text = stringToSign(sdkDate(nowMs), await sha256Hex(canonical));
  const proof = await signature(keys.secretAccessKey, text);
  headers.authorization = `SDK-HMAC-SHA256 Access=${keys.accessKeyId}, SignedHeaders=${names.join(";")}, Signature=${proof}`;
  return new Request(url, { method, headers, ...(body !== "" && { body }) });
}

function withToken(url: string, token: string, body?: string): Request {
  return new Request(url, {
    method: "POST",
    headers: { "x-auth-token": token, "content-type": "application/json" },
    ...(body !== undefined && { body }),
  });
}

function agencyRequest(role: object = {}, more: object = {}): string {
  const assume_role = { agency_name: agencyName, domain_name: domainName, ...role };
  return JSON.stringify({ auth: { identity: { methods: ["assume_role"], assume_role, ...more } } });
}

function login(scope: object | undefined, password = "fake-password"): Request {
  const user = { name: "IAMUser", password, domain: { name: domainName } };
  const identity = { methods: ["password"], password: { user } };
  return new Request(tokenUrl, {
    method: "POST",
    body: JSON.stringify({ auth: { identity, scope } }),
  });
}

async function tokenOf(cloud: Cloud, scope: object): Promise<string> {
  return (await cloud.fetch(login(scope))).headers.get("x-subject-token") as string;
}

async function read(answer: Response | Promise<Response>) {
  const response = await answer;
  return { status: response.status, body: await response.json() };
}

async function temporaryKey(cloud: Cloud): Promise<Required<Keys>> {
  const { body } = await read(
    cloud.fetch(await signed(keyUrl, accountKey, { body: agencyRequest() })),
  );
  const { access, secret, securitytoken } = body.credential;
  return { accessKeyId: access, secretAccessKey: secret, sessionToken: securitytoken };
}

const domainScope = { domain: { name: domainName } };
const projectScope = { project: { name: "cn-north-4" } };

describe("the emulated IAM", () => {
  it.each(Object.entries(iam.examples.createTemporaryAccessKeyByAgency.requests))(
    "issues a key for the documented request %s",
    async (_, { value }) => {
      const { cloud } = createCloud({ startsAt });
      const request = await signed(keyUrl, accountKey, { body: JSON.stringify(value) });
      const { status, body } = await read(cloud.fetch(request));
      expect(status).toBe(201);
      expect(body.credential.expires_at).toBe("2025-01-31T13:00:00.250000Z");
    },
  );

  it("lets a key live for 15 minutes unless asked otherwise", async () => {
    const { cloud } = createCloud({ startsAt });
    const { body } = await read(
      cloud.fetch(await signed(keyUrl, accountKey, { body: agencyRequest() })),
    );
    expect(body.credential.expires_at).toBe("2025-01-31T12:15:00.250000Z");
  });

  it.each(["application/json;charset=utf8", "application/json;charset=UTF-8", "application/json"])(
    "takes the content type %s",
    async (type) => {
      const { cloud } = createCloud({ startsAt });
      const headers = { "content-type": type };
      const request = await signed(keyUrl, accountKey, { body: agencyRequest(), headers });
      expect(await read(cloud.fetch(request))).toMatchObject({ status: 201 });
    },
  );

  it.each([
    ["another agency", { agency_name: "Other" }],
    ["another account by name", { domain_name: "Other" }],
    ["another account by id", { domain_id: "0" }],
  ])("does not act for %s", async (_, role) => {
    const { cloud } = createCloud({ startsAt });
    const request = await signed(keyUrl, accountKey, { body: agencyRequest(role) });
    expect(await read(cloud.fetch(request))).toMatchObject({
      status: 403,
      body: { error: { code: 403, title: "Forbidden" } },
    });
  });

  const statement = { Effect: "Allow", Action: ["obs:object:*"] };
  it.each([
    ["a lifetime below 15 minutes", agencyRequest({ duration_seconds: 899 })],
    [
      "nine statements",
      agencyRequest({}, { policy: { Version: "1.1", Statement: Array(9).fill(statement) } }),
    ],
    [
      "a policy of more than 2,048 characters",
      agencyRequest(
        {},
        {
          policy: {
            Version: "1.1",
            Statement: Array(8).fill({
              ...statement,
              Resource: ["x".repeat(128), "y".repeat(128)],
            }),
          },
        },
      ),
    ],
    ["something that is not JSON", "{"],
  ])("refuses %s in its own words", async (_, body) => {
    const { cloud } = createCloud({ startsAt });
    expect(await read(cloud.fetch(await signed(keyUrl, accountKey, { body })))).toMatchObject({
      status: 400,
      body: { error: { code: 400, title: "Bad Request" } },
    });
  });

  it("issues a token for a day to the user of the account", async () => {
    const { cloud } = createCloud({ startsAt });
    const response = await cloud.fetch(login(projectScope));
    expect(response.headers.get("x-subject-token")).toMatch(/^fake/);
    expect(await read(response)).toMatchObject({
      status: 201,
      body: { token: { expires_at: "2025-02-01T12:00:00.250000Z", project: { id: project } } },
    });
  });

  it("refuses a wrong password, and an unknown project", async () => {
    const { cloud } = createCloud({ startsAt });
    expect(await read(cloud.fetch(login(projectScope, "fake-wrong")))).toMatchObject({
      status: 401,
      body: { error: { code: 401, title: "Unauthorized" } },
    });
    expect(await read(cloud.fetch(login({ project: { name: "mars-1" } })))).toMatchObject({
      status: 404,
      body: { error_code: "IAM.0004" },
    });
  });
});

describe("signatures at the emulated gateway", () => {
  const body = agencyRequest();

  it.each([
    ["all headers", undefined],
    ["the date only", ["x-sdk-date"]],
    ["content type and date", ["content-type", "x-sdk-date"]],
    ["host and date", ["host", "x-sdk-date"]],
  ])("are accepted over %s", async (_, names) => {
    const { cloud } = createCloud({ startsAt });
    const headers = { "content-type": "application/json" };
    const request = await signed(keyUrl, accountKey, { body, headers, ...(names && { names }) });
    expect(await read(cloud.fetch(request))).toMatchObject({ status: 201 });
  });

  it.each([
    [
      "with another secret",
      { ...accountKey, secretAccessKey: "fake-other" },
      {},
      "verify aksk signature fail",
    ],
    ["by an unknown key", { ...accountKey, accessKeyId: "FAKEUNKNOWN" }, {}, "ak not exist"],
    ["that leave the date out", accountKey, { names: ["host"] }, "x-sdk-date"],
    [
      "made too early",
      accountKey,
      { nowMs: startsAt - 15 * 60_000 - 1_000 },
      "signature time:20250131T114459Z,server time:20250131T120000Z",
    ],
    ["made too late", accountKey, { nowMs: startsAt + 15 * 60_000 + 1_000 }, "signature expired"],
  ])("are refused %s", async (_, keys, signing, message) => {
    const { cloud } = createCloud({ startsAt });
    const response = await cloud.fetch(await signed(keyUrl, keys, { body, ...signing }));
    const id = response.headers.get("x-request-id");
    const answer = await read(response);
    expect(answer).toMatchObject({
      status: 401,
      body: { error_code: "APIGW.0301", request_id: id },
    });
    expect(answer.body.error_msg).toContain(message);
  });

  it("are accepted within 15 minutes of the server's time", async () => {
    const { cloud } = createCloud({ startsAt });
    for (const minutes of [-14, 14]) {
      const request = await signed(keyUrl, accountKey, {
        body,
        nowMs: startsAt + minutes * 60_000,
      });
      expect(await read(cloud.fetch(request))).toMatchObject({ status: 201 });
    }
  });

  it("are refused when the body was changed on the way", async () => {
    const { cloud } = createCloud({ startsAt });
    const request = await signed(keyUrl, accountKey, { body });
    const changed = new Request(request, { body: `${body} ` });
    expect(await read(cloud.fetch(changed))).toMatchObject({ status: 401 });
  });

  it.each([
    ["UNSIGNED-PAYLOAD", 401],
    ["0".repeat(64), 401],
  ])("do not fit a stated body hash that is not the signed one: %s", async (stated, status) => {
    const { cloud } = createCloud({ startsAt });
    const request = await signed(keyUrl, accountKey, { body });
    request.headers.set("x-sdk-content-sha256", stated);
    expect(await read(cloud.fetch(request))).toMatchObject({ status });
  });

  it("show the canonical request that was expected, without the session token", async () => {
    const { cloud } = createCloud({ startsAt });
    const key = { ...(await temporaryKey(cloud)), secretAccessKey: "fake-other" };
    const answer = await read(cloud.fetch(await signed(registry, key)));
    expect(answer.body.error_msg).toContain("canonicalRequest:POST|/v2/");
    expect(answer.body.error_msg).toContain("x-security-token:***|");
    expect(answer.body.error_msg).not.toContain(key.sessionToken);
  });

  it("are asked for when there is neither a signature nor a token", async () => {
    const { cloud } = createCloud({ startsAt });
    const answer = await read(cloud.fetch(keyUrl, { method: "POST", body }));
    expect(answer).toMatchObject({ status: 401, body: { error_code: "APIGW.0301" } });
  });
});

describe("issued keys", () => {
  it("sign calls of the other Huawei services until they end", async () => {
    const { cloud } = createCloud({ startsAt });
    const key = await temporaryKey(cloud);
    expect(await read(cloud.fetch(await signed(registry, key)))).toMatchObject({ status: 201 });
    expect(await read(cloud.fetch(await signed(lake, key)))).toMatchObject({ status: 200 });
    cloud.clock.advance(900_000);
    const nowMs = cloud.clock.now();
    expect(await read(cloud.fetch(await signed(registry, key, { nowMs })))).toMatchObject({
      status: 401,
      body: { error_code: "APIGW.0307" },
    });
    const late = await signed(keyUrl, key, { nowMs, body: agencyRequest() });
    expect(await read(cloud.fetch(late))).toMatchObject({
      status: 400,
      body: { error_code: "IAM.1108" },
    });
  });

  it("are nothing without their session token", async () => {
    const { cloud } = createCloud({ startsAt });
    const { accessKeyId, secretAccessKey } = await temporaryKey(cloud);
    const answer = await read(
      cloud.fetch(await signed(registry, { accessKeyId, secretAccessKey })),
    );
    expect(answer).toMatchObject({ status: 401 });
    expect(answer.body.error_msg).toContain("ak not exist");
  });

  it("do not take the session token of another key", async () => {
    const { cloud } = createCloud({ startsAt });
    const [one, two] = [await temporaryKey(cloud), await temporaryKey(cloud)];
    const mixed = { ...one, sessionToken: two.sessionToken };
    expect(await read(cloud.fetch(await signed(registry, mixed)))).toMatchObject({ status: 401 });
  });
});

describe("user tokens", () => {
  it("are good for what they are scoped to", async () => {
    const { cloud } = createCloud({ startsAt });
    const [domain, forProject] = [
      await tokenOf(cloud, domainScope),
      await tokenOf(cloud, projectScope),
    ];
    const statusOf = async (url: string, token: string, body?: string) =>
      (await cloud.fetch(withToken(url, token, body))).status;
    expect(await statusOf(keyUrl, domain, agencyRequest())).toBe(201);
    expect(await statusOf(keyUrl, forProject, agencyRequest())).toBe(403);
    expect(await statusOf(registry, forProject)).toBe(201);
    expect(await statusOf(registry, domain)).toBe(403);
    expect(await statusOf(lake, forProject)).toBe(200);
    expect(await statusOf(lake, domain)).toBe(403);
    expect(cloud.requests.at(2)).toMatchObject({ authentication: "token" });
  });

  it("are good for the account without a scope, and for the project with both", async () => {
    const { cloud } = createCloud({ startsAt });
    const { body } = await read(cloud.fetch(login(undefined)));
    expect(body.token.domain).toMatchObject({ name: domainName });
    const both = await read(cloud.fetch(login({ ...domainScope, ...projectScope })));
    expect(both.body.token.project).toMatchObject({ id: project });
  });

  it.each([
    ["IAM", keyUrl, { error: { code: 401, title: "Unauthorized" } }],
    ["SWR", registry, { error_code: "APIGW.0301" }],
    ["LakeFormation", lake, { error_code: "APIG.1002" }],
  ])("that nobody issued are refused by %s in its own way", async (_, url, body) => {
    const { cloud } = createCloud({ startsAt });
    const answer = await read(cloud.fetch(withToken(url, "fake-token", agencyRequest())));
    expect(answer).toMatchObject({ status: 401, body });
  });

  it("end after a day", async () => {
    const { cloud } = createCloud({ startsAt });
    const token = await tokenOf(cloud, projectScope);
    cloud.clock.advance(86_400_000 - 1);
    expect((await cloud.fetch(withToken(registry, token))).status).toBe(201);
    cloud.clock.advance(1);
    expect(await read(cloud.fetch(withToken(registry, token)))).toMatchObject({
      status: 401,
      body: { error_code: "APIGW.0307" },
    });
  });
});

describe("the emulated SWR", () => {
  it("issues a login for a day, in whole seconds", async () => {
    const { cloud } = createCloud({ startsAt });
    const { status, body } = await read(cloud.fetch(await signed(registry, accountKey)));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      created_at: "2025-01-31T12:00:00Z",
      expire_date: "2025-02-01T12:00:00Z",
    });
  });

  it("does not know other instances, nor other projects", async () => {
    const { cloud } = createCloud({ startsAt });
    const instance = registry.replace(/[^/]+(?=\/temp-credential)/, "other");
    expect(await read(cloud.fetch(await signed(instance, accountKey)))).toMatchObject({
      status: 404,
      body: { error_code: "SVCSTG.SWR.4040000" },
    });
    const elsewhere = registry.replace(project, "other");
    const answer = await read(cloud.fetch(await signed(elsewhere, accountKey)));
    expect(answer).toMatchObject({ status: 403, body: { error_code: "SVCSTG.SWR.4030170" } });
    expect(answer.body.encoded_authorization_message).toHaveLength(64);
  });
});

describe("the emulated LakeFormation", () => {
  it.each([
    ["without a body", ""],
    ["with an empty body", "{}"],
    ["for users, groups and roles", '{"user_names":["a"],"groups":["b"],"roles":["c"]}'],
  ])("issues a key %s, and does not say when it ends", async (_, body) => {
    const { cloud } = createCloud({ startsAt });
    const answer = await read(cloud.fetch(await signed(lake, accountKey, { body })));
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.body).sort()).toEqual(["access", "secret", "security_token"]);
  });

  it("lets a key live for an hour", async () => {
    const { cloud } = createCloud({ startsAt });
    const { body } = await read(cloud.fetch(await signed(lake, accountKey)));
    const key = {
      accessKeyId: body.access,
      secretAccessKey: body.secret,
      sessionToken: body.security_token,
    };
    cloud.clock.advance(3_599_999);
    const early = await signed(registry, key, { nowMs: cloud.clock.now() });
    expect((await cloud.fetch(early)).status).toBe(201);
    cloud.clock.advance(1);
    const late = await signed(registry, key, { nowMs: cloud.clock.now() });
    expect((await cloud.fetch(late)).status).toBe(401);
  });

  it("refuses lists that are none, and says a 403 twice", async () => {
    const { cloud } = createCloud({ startsAt });
    const wrong = await signed(lake, accountKey, { body: '{"roles":"admin"}' });
    expect(await read(cloud.fetch(wrong))).toMatchObject({
      status: 400,
      body: { error_code: "common.01000001" },
    });
    const elsewhere = await signed(lake.replace(project, "other"), accountKey);
    const detail = { title: "Forbidden" };
    expect(await read(cloud.fetch(elsewhere))).toMatchObject({
      status: 403,
      body: {
        ...detail,
        error_code: "403",
        error: { ...detail, code: "403", error_code: null, error_msg: null },
      },
    });
  });
});
