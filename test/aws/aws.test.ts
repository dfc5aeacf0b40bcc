import { ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { createMockCloud } from "@daypass/mock";
import { type AccessKey, firstOf, huaweiIam, type Provider, tencentSts } from "daypass";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Store, startStore } from "./store.ts";

// A provider is given to a client of the AWS SDK as it is; OBS and COS both speak S3.

const minuteMs = 60_000;
let store: Store;
beforeEach(async () => {
  store = await startStore();
});
afterEach(() => store.close());

function setUp() {
  // The SDK goes by the time of this machine.
  const startMs = Date.now();
  const cloud = createMockCloud({ startsAt: new Date(startMs) });
  const { fetch, clock } = cloud;
  const provider = huaweiIam({ ...cloud.account("huawei-iam"), fetch, clock });
  return { cloud, provider };
}

function clientOf(credentials: Provider<AccessKey>): S3Client {
  return new S3Client({
    credentials,
    endpoint: store.url,
    region: "cn-north-4",
    forcePathStyle: true,
  });
}

const list = new ListObjectsV2Command({ Bucket: "day" });

test("the SDK signs with the provider's key id, secret and session token", async () => {
  const { cloud, provider } = setUp();
  const client = clientOf(provider);
  await client.send(new PutObjectCommand({ Bucket: "day", Key: "pass", Body: "text" }));
  await client.send(list);
  const { accessKeyId, sessionToken } = await provider();
  expect(store.requests).toHaveLength(2);
  for (const request of store.requests) {
    expect(request).toMatchObject({ accessKeyId, sessionToken });
    expect(request.signedHeaders).toContain("x-amz-security-token");
  }
  expect(cloud.requests).toHaveLength(1);
});

test("the SDK leaves the frozen credential as it was", async () => {
  const { provider } = setUp();
  const key = await provider();
  const before = JSON.stringify(key);
  await clientOf(provider).send(list);
  expect(Object.isFrozen(key)).toBe(true);
  expect(await provider()).toBe(key);
  expect(JSON.stringify(key)).toBe(before);
});

test("clients made in the last minute of a key share one request for the next", async () => {
  const { cloud, provider } = setUp();
  const client = clientOf(provider);
  await client.send(list);
  cloud.clock.advance(14.5 * minuteMs);
  // A client keeps a key while its own clock says that it lasts; a new one has kept none.
  await Promise.all([clientOf(provider), clientOf(provider)].map((other) => other.send(list)));
  const [first, ...others] = store.requests.map((request) => request.accessKeyId);
  expect(new Set(others)).toEqual(new Set([(await provider()).accessKeyId]));
  expect(others).not.toContain(first);
  expect(cloud.requests).toHaveLength(2);
});

test("one client gets the new key when its own clock passes the end of the old one", async () => {
  const { fetch, clock, account, requests } = createMockCloud();
  // A key that ends within the five minutes in which the SDK asks for another at each call.
  const provider = tencentSts({ ...account("tencent-sts"), fetch, clock, durationSeconds: 200 });
  const client = clientOf(provider);
  await client.send(list);
  clock.advance(150_000);
  await client.send(list);
  const [first, second] = store.requests.map((request) => request.accessKeyId);
  expect(second).toBe((await provider()).accessKeyId);
  expect(second).not.toBe(first);
  expect(requests).toHaveLength(2);
});

test("invalidate brings another key after the store has refused one as ended", async () => {
  const { provider } = setUp();
  store.refuse("ExpiredToken");
  await expect(clientOf(provider).send(list)).rejects.toMatchObject({ name: "ExpiredToken" });
  provider.invalidate(await provider());
  await clientOf(provider).send(list);
  const [first, second] = store.requests.map((request) => request.accessKeyId);
  expect(second).not.toBe(first);
});

test("firstOf serves a client as well, and its failure reaches whoever called", async () => {
  const { cloud, provider } = setUp();
  await clientOf(firstOf(provider)).send(list);
  expect(store.requests).toHaveLength(1);
  cloud.clock.advance(15 * minuteMs);
  cloud.fail("createTemporaryAccessKeyByAgency", { status: 403, times: 9 });
  await expect(clientOf(firstOf(provider)).send(list)).rejects.toMatchObject({
    code: "all-failed",
    errors: [{ code: "forbidden" }],
  });
  expect(store.requests).toHaveLength(1);
});
