import { createHash, createHmac } from "node:crypto";
import { type TencentStsOptions, tencentSts } from "@daypass/tencent-sts";
import { setupServer } from "msw/node";
import { describe, expect, it } from "vitest";
import { type Cloud, createCloud } from "./cloud.ts";
import { createMockCloud } from "./mock-cloud.ts";

const startsAt = Date.UTC(2025, 0, 31, 12);
const url = "https://sts.tencentcloudapi.com/";
const { auth } = createCloud().cloud.account("tencent-sts");
const policy = encodeURIComponent('{"version":"2.0","statement":[]}');

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const mac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

interface Call {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly keys?: { readonly secretId: string; readonly secretKey: string };
  readonly timestamp?: number;
  readonly date?: string;
}

/** A call signed as the documents say, by code of the test's own. */
async function call(cloud: Cloud, { body = {}, headers = {}, keys = auth, ...more }: Call = {}) {
  const { timestamp = startsAt / 1000, date = "2025-01-31" } = more;
  const text = JSON.stringify({ Name: "nickName", Policy: policy, ...body });
  const canonical = `POST\n/\n\ncontent-type:application/json\nhost:sts.tencentcloudapi.com\n\ncontent-type;host\n${hash(text)}`;
  const scope = `${date}/sts/tc3_request`;
  const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${hash(canonical)}`;
  const dayKey = mac(mac(mac(`TC3${keys.secretKey}`, date), "sts"), "tc3_request");
  const response = await cloud.fetch(url, {
    method: "POST",
    body: text,
    headers: {
      "content-type": "application/json",
      "x-tc-action": "GetFederationToken",
      "x-tc-version": "2018-08-13",
      "x-tc-region": "ap-guangzhou",
      "x-tc-timestamp": String(timestamp),
      authorization: `TC3-HMAC-SHA256 Credential=${keys.secretId}/${scope}, SignedHeaders=content-type;host, Signature=${mac(dayKey, toSign).toString("hex")}`,
      ...headers,
    },
  });
  return { status: response.status, answer: (await response.json()).Response };
}

function form(cloud: Cloud, more: Readonly<Record<string, string>> = {}) {
  const all: Record<string, string> = {
    Action: "GetFederationToken",
    Name: "cos-sts-nodejs",
    Nonce: "11886",
    Policy: policy,
    Region: "ap-beijing",
    SecretId: auth.secretId,
    Timestamp: String(startsAt / 1000),
    Version: "2018-08-13",
    ...more,
  };
  const pairs = Object.keys(all).sort();
  const toSign = `POSTsts.tencentcloudapi.com/?${pairs.map((name) => `${name}=${all[name]}`).join("&")}`;
  const Signature = createHmac("sha1", auth.secretKey).update(toSign).digest("base64");
  const body = new URLSearchParams({ ...all, Signature });
  return cloud.fetch(url, { method: "POST", body }).then((response) => response.json());
}

describe("the emulated Tencent STS, version 2018-08-13", () => {
  it("issues a key for half an hour, in seconds and as text", async () => {
    const { cloud } = createCloud({ startsAt });
    expect(await call(cloud)).toEqual({
      status: 200,
      answer: {
        Credentials: {
          Token: expect.stringMatching(/^fake/),
          TmpSecretId: expect.stringMatching(/^AKIDfake/),
          TmpSecretKey: expect.stringMatching(/^fake/),
        },
        ExpiredTime: startsAt / 1000 + 1_800,
        Expiration: "2025-01-31T12:30:00Z",
        RequestId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      },
    });
  });

  it("issues a key for 36 hours, and for no second more", async () => {
    const { cloud } = createCloud({ startsAt });
    const longest = await call(cloud, { body: { DurationSeconds: 129_600 } });
    expect(longest.answer.ExpiredTime).toBe(startsAt / 1000 + 129_600);
    const { answer } = await call(cloud, { body: { DurationSeconds: 129_601 } });
    expect(answer.Error).toMatchObject({ Code: "InvalidParameter" });
    expect(answer.Error.Message).toContain("DurationSeconds");
  });

  const other = { ...auth, secretKey: "fake-other" };
  const unknown = { ...auth, secretId: "fake-other" };
  const late = startsAt / 1000 - 301;
  it.each<[string, Call, string]>([
    ["a wrong key", { keys: other }, "AuthFailure.SignatureFailure"],
    ["an unknown key id", { keys: unknown }, "AuthFailure.SecretIdNotFound"],
    ["a time too far back", { timestamp: late }, "AuthFailure.SignatureExpire"],
    ["a time too far ahead", { timestamp: late + 602 }, "AuthFailure.SignatureExpire"],
    ["another day's key", { date: "2025-01-30" }, "AuthFailure.SignatureFailure"],
    ["a token of nobody's", { headers: { "x-tc-token": "fake" } }, "AuthFailure.TokenFailure"],
    ["no signature", { headers: { authorization: "SKIP" } }, "AuthFailure.SignatureFailure"],
    ["another action", { headers: { "x-tc-action": "AssumeRole" } }, "InvalidParameter"],
    ["a policy that is none", { body: { Policy: "allow" } }, "InvalidParameter"],
  ])("answers 200 and an error to %s", async (_, how, code) => {
    const { cloud } = createCloud({ startsAt });
    const { status, answer } = await call(cloud, how);
    expect(status).toBe(200);
    expect(answer).toEqual({
      Error: { Code: code, Message: expect.any(String) },
      RequestId: expect.any(String),
    });
  });

  it("takes the same call twice: it has no nonce", async () => {
    const { cloud } = createCloud({ startsAt });
    await call(cloud);
    expect((await call(cloud)).answer).toHaveProperty("Credentials");
  });

  it("takes a form with the parameter signature, underscores kept", async () => {
    const { cloud } = createCloud({ startsAt });
    const answer = await form(cloud, { DurationSeconds: "7200", fake_name: "x" });
    expect(answer.Response.ExpiredTime).toBe(startsAt / 1000 + 7_200);
    const wrong = await form(cloud, { SecretId: "fake-other" });
    expect(wrong.Response.Error.Code).toBe("AuthFailure.SecretIdNotFound");
    const long = await form(cloud, { DurationSeconds: "long" });
    expect(long.Response.Error.Message).toContain("DurationSeconds");
  });

  it("refuses a temporary key", async () => {
    const { cloud } = createCloud({ startsAt });
    const { TmpSecretId, TmpSecretKey, Token } = (await call(cloud)).answer.Credentials;
    const keys = { secretId: TmpSecretId, secretKey: TmpSecretKey };
    const { answer } = await call(cloud, { keys, headers: { "x-tc-token": Token } });
    expect(answer.Error.Code).toBe("UnauthorizedOperation");
  });
});

describe("tencentSts with the version 2018-08-13", () => {
  const options: Partial<TencentStsOptions> = { version: "2018-08-13", region: "ap-guangzhou" };

  it("gets a key for 36 hours that the cloud accepts", async () => {
    const cloud = createMockCloud({ startsAt });
    const { fetch, clock } = cloud;
    const account = cloud.account("tencent-sts");
    const durationSeconds = 129_600;
    const key = await tencentSts({ ...account, ...options, durationSeconds, fetch, clock })();
    expect(cloud.accepts(key)).toBe(true);
    expect(key.expiration).toEqual(new Date(startsAt + 129_600_000));
    expect(cloud.requests).toMatchObject([{ operation: "getFederationTokenByJson" }]);
  });

  it("mends its clock when the signature's time was too far off", async () => {
    const cloud = createMockCloud({ startsAt });
    const clock = () => startsAt + 3_600_000;
    const account = cloud.account("tencent-sts");
    const key = await tencentSts({ ...account, ...options, fetch: cloud.fetch, clock })();
    expect(cloud.accepts(key)).toBe(true);
    expect(cloud.requests.map(({ outcome }) => outcome)).toEqual(["clock-skew", "answered"]);
  });

  it("says what the interface said, with its word and the id of the request", async () => {
    const cloud = createMockCloud({ startsAt });
    cloud.fail("getFederationTokenByJson", { refusal: "forbidden" });
    const { fetch, clock } = cloud;
    const provider = tencentSts({ ...cloud.account("tencent-sts"), ...options, fetch, clock });
    await expect(provider()).rejects.toMatchObject({
      code: "forbidden",
      operation: "getFederationTokenByJson",
      vendorCode: "UnauthorizedOperation",
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it.each([
    ["neither a key nor an error", {}],
    ["a key without its end", { Credentials: { Token: "t", TmpSecretId: "i", TmpSecretKey: "k" } }],
    ["an error without a code", { Error: { Message: "no" } }],
    ["an empty secret", { Credentials: { Token: "t", TmpSecretId: "i", TmpSecretKey: "" } }],
  ])("takes an answer with %s for no answer", async (_, Response) => {
    const cloud = createMockCloud({ startsAt });
    cloud.fail("getFederationTokenByJson", { status: 200, body: { Response } });
    const { fetch, clock } = cloud;
    const provider = tencentSts({ ...cloud.account("tencent-sts"), ...options, fetch, clock });
    await expect(provider()).rejects.toMatchObject({ code: "invalid-response" });
  });

  it("reaches the cloud through MSW, which leaves the roots of other sites alone", async () => {
    const cloud = createMockCloud();
    const server = setupServer(...cloud.handlers);
    server.listen({ onUnhandledFrame: "bypass" });
    await tencentSts({ ...cloud.account("tencent-sts"), ...options })();
    await fetch("http://127.0.0.1:9/").catch(() => {});
    server.close();
    expect(cloud.requests).toMatchObject([{ outcome: "answered" }]);
  });
});
