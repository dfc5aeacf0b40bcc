import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Cloud, createCloud } from "./cloud.ts";

const startsAt = Date.UTC(2025, 0, 31, 12);
const url = "https://sts.api.qcloud.com/v2/index.php";
const { auth } = createCloud().cloud.account("tencent-sts");
const policy = '{"version":"2.0","statement":[{"effect":"allow","action":"*","resource":"*"}]}';

interface Keys {
  readonly secretId: string;
  readonly secretKey: string;
  readonly token?: string;
}

/** All parameters of a good call, signed as the documents say, by code of the test's own. */
function parameters(method: string, more: Record<string, string> = {}, keys: Keys = auth) {
  const all: Record<string, string> = {
    Action: "GetFederationToken",
    Nonce: "11886",
    SecretId: keys.secretId,
    SignatureMethod: "HmacSHA256",
    Timestamp: String(startsAt / 1000),
    name: "nickName",
    policy: encodeURIComponent(policy),
    ...(keys.token && { Token: keys.token }),
    ...more,
  };
  const names = Object.keys(all).sort();
  const pairs = names.map((name) => `${name}=${all[name]}`).join("&");
  const hash = all.SignatureMethod === "HmacSHA256" ? "sha256" : "sha1";
  const Signature = createHmac(hash, keys.secretKey)
    .update(`${method}sts.api.qcloud.com/v2/index.php?${pairs}`)
    .digest("base64");
  return new URLSearchParams({ ...all, Signature });
}

async function post(cloud: Cloud, form: URLSearchParams, query = "") {
  const response = await cloud.fetch(`${url}${query}`, { method: "POST", body: form });
  return { status: response.status, body: await response.json() };
}

async function get(cloud: Cloud, query: URLSearchParams) {
  const response = await cloud.fetch(`${url}?${query}`);
  return { status: response.status, body: await response.json() };
}

describe("the emulated Tencent STS", () => {
  it("issues a key for half an hour to a signed form, in Unix seconds", async () => {
    const { cloud } = createCloud({ startsAt });
    expect(await post(cloud, parameters("POST"))).toMatchObject({
      status: 200,
      body: {
        code: 0,
        codeDesc: "Success",
        data: { expiredTime: startsAt / 1000 + 1800 },
      },
    });
  });

  it.each(["HmacSHA1", "HmacSHA256"])("issues a key to a query signed with %s", async (hash) => {
    const { cloud } = createCloud({ startsAt });
    const query = parameters("GET", { SignatureMethod: hash, durationSeconds: "7200" });
    expect(await get(cloud, query)).toMatchObject({
      body: { code: 0, data: { expiredTime: startsAt / 1000 + 7200 } },
    });
  });

  it("does not look at the query of a form", async () => {
    const { cloud } = createCloud({ startsAt });
    const mixed = await post(cloud, parameters("POST"), "?durationSeconds=7201");
    expect(mixed).toMatchObject({ body: { code: 0 } });
    const all = parameters("POST");
    expect(await post(cloud, new URLSearchParams(), `?${all}`)).toMatchObject({
      body: { code: 4104 },
    });
  });

  it.each([
    ["encoded once more than the form", encodeURIComponent(policy)],
    [
      "encoded in lower case",
      encodeURIComponent(policy).replace(/%../g, (text) => text.toLowerCase()),
    ],
    ["plain", policy],
  ])("reads a policy that is %s", async (_, text) => {
    const { cloud } = createCloud({ startsAt });
    const answer = await post(cloud, parameters("POST", { policy: text }));
    expect(answer).toMatchObject({ body: { code: 0 } });
  });

  it.each([
    ["a policy that is no JSON", { policy: "allow" }, "policy"],
    ["a policy of another version", { policy: '{"version":"1.0","statement":[]}' }, "policy"],
    ["more than two hours", { durationSeconds: "7201" }, "durationSeconds"],
    ["a duration that is no number", { durationSeconds: "long" }, "durationSeconds"],
    ["another action", { Action: "AssumeRole" }, "Action"],
  ])("answers 4000 to %s", async (_, more, field) => {
    const { cloud } = createCloud({ startsAt });
    const { status, body } = await post(cloud, parameters("POST", more));
    expect(status).toBe(200);
    expect(body).toMatchObject({ code: 4000, codeDesc: "InvalidParameter" });
    expect(body.message).toContain(field);
  });

  it.each([
    ["4100 to a wrong signature", parameters("GET"), 4100],
    ["4100 to a wrong key", parameters("POST", {}, { ...auth, secretKey: "fake-other" }), 4100],
    [
      "4104 to an unknown key id",
      parameters("POST", {}, { ...auth, secretId: "fake-other" }),
      4104,
    ],
    ["4105 to a token that is not the key's", parameters("POST", { Token: "fake" }), 4105],
    [
      "4500 to a time too far back",
      parameters("POST", { Timestamp: String(startsAt / 1000 - 301) }),
      4500,
    ],
    [
      "4500 to a time too far ahead",
      parameters("POST", { Timestamp: String(startsAt / 1000 + 301) }),
      4500,
    ],
    ["4500 to no time", parameters("POST", { Timestamp: "now" }), 4500],
  ])("answers %s", async (_, form, code) => {
    const { cloud } = createCloud({ startsAt });
    expect(await post(cloud, form)).toMatchObject({ status: 200, body: { code } });
  });

  it("takes a time within five minutes", async () => {
    const { cloud } = createCloud({ startsAt });
    for (const seconds of [-300, 300]) {
      const more = { Timestamp: String(startsAt / 1000 + seconds), Nonce: String(1_000 + seconds) };
      expect(await post(cloud, parameters("POST", more))).toMatchObject({ body: { code: 0 } });
    }
  });

  it("answers 4500 to a nonce that was used before, as long as its time could be right", async () => {
    const { cloud } = createCloud({ startsAt });
    await post(cloud, parameters("POST"));
    expect(await post(cloud, parameters("POST"))).toMatchObject({ body: { code: 4500 } });
    expect(await get(cloud, parameters("GET"))).toMatchObject({ body: { code: 4500 } });
    expect(await post(cloud, parameters("POST", { Nonce: "11887" }))).toMatchObject({
      body: { code: 0 },
    });
    cloud.clock.advance(301_000);
    const later = parameters("POST", { Timestamp: String(cloud.clock.now() / 1000) });
    expect(await post(cloud, later)).toMatchObject({ body: { code: 0 } });
  });

  it("does not use a nonce up when the signature is wrong", async () => {
    const { cloud } = createCloud({ startsAt });
    await post(cloud, parameters("GET"));
    expect(await post(cloud, parameters("POST"))).toMatchObject({ body: { code: 0 } });
  });

  it("answers 4101 to a key that it issued, and 4105 once that has ended", async () => {
    const { cloud } = createCloud({ startsAt });
    const { body } = await post(cloud, parameters("POST"));
    const { tmpSecretId, tmpSecretKey, sessionToken } = body.data.credentials;
    const keys = { secretId: tmpSecretId, secretKey: tmpSecretKey, token: sessionToken };
    expect(await post(cloud, parameters("POST", {}, keys))).toMatchObject({ body: { code: 4101 } });
    cloud.clock.advance(1_800_000);
    const late = { Timestamp: String(cloud.clock.now() / 1000) };
    expect(await post(cloud, parameters("POST", late, keys))).toMatchObject({
      body: { code: 4105 },
    });
  });

  it("keeps its own status for what it says itself, and takes a scripted one", async () => {
    const { cloud } = createCloud({ startsAt });
    cloud.fail("getFederationTokenByForm", { refusal: "throttled" });
    cloud.fail("getFederationTokenByForm", { status: 429, retryAfter: 7 });
    expect(await post(cloud, parameters("POST"))).toMatchObject({
      status: 200,
      body: { code: 4400 },
    });
    expect(await post(cloud, parameters("POST"))).toMatchObject({
      status: 429,
      body: { code: 4400 },
    });
  });
});
