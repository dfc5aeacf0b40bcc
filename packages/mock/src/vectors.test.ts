import type { CloudRequest } from "@daypass/core/cloud";
import { cloud as iam } from "@daypass/huawei-iam/cloud";
import { cloud as sts } from "@daypass/tencent-sts/cloud";
import { describe, expect, it } from "vitest";
import huawei from "../../../specs/kit/huawei-signature.json" with { type: "json" };
import tencent from "../../../specs/kit/tencent-signature.json" with { type: "json" };
import { createRandomText } from "./random.ts";
import { createWorld } from "./world.ts";

function worldAt(nowMs: number) {
  return createWorld(() => nowMs, createRandomText(1));
}

describe("the emulated Huawei gateway and the published signatures", () => {
  const cases = huawei.signatures.map((vector) => {
    const { host, pathname, search } = new URL(vector.request.url);
    const request: CloudRequest = {
      method: vector.request.method,
      host,
      path: pathname,
      query: search.slice(1),
      headers: { ...vector.request.headers, authorization: vector.authorization },
      body: vector.request.body,
    };
    const [, year, rest] = /^(\d{4})(.*)$/.exec(vector.date) ?? [];
    const iso = `${year}-${rest?.replace(/^(..)(..)T(..)(..)(..)Z$/, "$1-$2T$3:$4:$5Z")}`;
    const world = worldAt(Date.parse(iso));
    world.addKey(vector);
    return { id: vector.id, request, world };
  });

  it.each(cases)("accepts vector $id", async ({ request, world }) => {
    expect(await iam.authenticate?.(request, world)).toHaveProperty("key");
  });

  it.each(cases)("refuses vector $id with another body", async ({ request, world }) => {
    const changed = { ...request, body: `${request.body} ` };
    expect(await iam.authenticate?.(changed, world)).toMatchObject({ reason: "unauthenticated" });
  });
});

describe("the emulated Tencent STS and the published signatures", () => {
  const cases = tencent.signatures.map((vector) => {
    const parameters = new URLSearchParams(vector.parameters as [string, string][]);
    parameters.set("Signature", vector.signature);
    const get = vector.method === "GET";
    const request: CloudRequest = {
      method: vector.method,
      host: vector.host,
      path: vector.path,
      query: get ? parameters.toString() : "",
      headers: {},
      body: get ? "" : parameters.toString(),
    };
    const world = worldAt(Number(parameters.get("Timestamp")) * 1000);
    world.addKey({ accessKeyId: vector.secretId, secretAccessKey: vector.secretKey });
    return { id: vector.id, request, world };
  });

  it.each(cases)("refuses vector $id on another path", async ({ request, world }) => {
    const changed = { ...request, path: "/v2/index.html" };
    expect(await sts.authenticate?.(changed, world)).toMatchObject({ reason: "unauthenticated" });
  });

  it.each(cases)("accepts vector $id", async ({ request, world }) => {
    expect(await sts.authenticate?.(request, world)).toHaveProperty("key");
  });
});

describe("the emulated Tencent STS and the published signature of its current version", () => {
  const cases = tencent.tc3.map((vector) => {
    const { id, secretId, secretKey, method, host, path, contentType, timestamp, body } = vector;
    const scope = `${vector.date}/${vector.service}/tc3_request`;
    const headers = {
      host,
      "content-type": contentType,
      "x-tc-timestamp": String(timestamp),
      authorization: `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=content-type;host, Signature=${vector.signature}`,
    };
    const request: CloudRequest = { method, host, path, query: "", headers, body };
    const world = worldAt(timestamp * 1000);
    world.addKey({ accessKeyId: secretId, secretAccessKey: secretKey });
    return { id, request, world };
  });

  it.each(cases)("accepts vector $id", async ({ request, world }) => {
    expect(await sts.authenticate?.(request, world)).toHaveProperty("key");
  });

  it.each(cases)("refuses vector $id with another body", async ({ request, world }) => {
    const changed = { ...request, body: `${request.body} ` };
    expect(await sts.authenticate?.(changed, world)).toMatchObject({ reason: "unauthenticated" });
  });
});
