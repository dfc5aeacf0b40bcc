import { createMockCloud, type Fault } from "@daypass/mock";
import { type Credential, firstOf, huaweiIam, tencentSts } from "daypass";
import { describe, expect, it } from "vitest";
import { stringToSign } from "../../packages/tencent-sts/src/signature.ts";
import { envelope, errorBodies, legacy, words } from "./bodies/error-body.ts";
import { apis, meet, world } from "./bodies/meet.ts";

describe("an error answer", () => {
  it.each(errorBodies)("$title becomes $code", async (row) => {
    const { api, status, body, code, vendorCode, requestId, requests = 1 } = row;
    const found = await meet(api, { body, ...(status !== undefined && { status }) });
    expect(found.error).toMatchObject({
      code,
      vendorCode,
      status: status ?? 200,
      provider: expect.stringMatching(/^(huawei|tencent)-/),
      operation: expect.any(String),
      retryable: ["throttled", "unavailable"].includes(code),
    });
    // Huawei's stands in a header of every answer of the mock cloud, and that one counts.
    if (api === "tencent") expect(found.error.requestId).toBe(requestId);
    else expect(found.error.requestId).toMatch(/^[\da-f]{32}$/);
    expect(found.requests).toBe(requests);
    expect(`${found.error.stack} ${JSON.stringify(found.error)}`).not.toContain("fake-");
    expect(found.error.message).toMatch(/^\S+ \S+: .* \(HTTP \d+.*\)\. [A-Z].*\.$/);
  });

  it("G4.30 Latin-1: bytes that are no UTF-8 hide neither code nor id", async () => {
    const bytes = Buffer.from(
      '{"error_code":"IAM.0004","error_msg":"fake-words: agência não existe","request_id":"r-body"}',
      "latin1",
    );
    const cloud = createMockCloud();
    const provider = huaweiIam({
      ...cloud.account("huawei-iam"),
      fetch: async () => new Response(bytes, { status: 404 }),
    });
    await expect(provider()).rejects.toMatchObject({
      code: "not-found",
      vendorCode: "IAM.0004",
      requestId: "r-body",
      status: 404,
    });
  });
});

describe("what an answer echoes", () => {
  const secrets = ["FAKEHUAWEIACCESSKEY0", "IAMAgency", "IAMDomainA"];

  it.each(secrets)("is not taken for a code or an id: %s", async (secret) => {
    for (const echo of [secret, secret.slice(0, 9), `Invalid.${secret}`, `no-${secret}`]) {
      const body = { error_code: echo, error_msg: echo, request_id: echo };
      const headers = { "x-request-id": echo };
      const { error } = await meet("iam", { status: 403, body, headers });
      expect(error).toMatchObject({
        code: "forbidden",
        vendorCode: undefined,
        requestId: undefined,
      });
      expect(`${error.stack}`).not.toContain(echo);
    }
  });

  it("is not taken for a code or an id when it is the request's own signature", async () => {
    const cloud = createMockCloud();
    let signature = "";
    const provider = huaweiIam({
      ...cloud.account("huawei-iam"),
      fetch: async (_, { headers }) => {
        signature = /[\da-f]{64}$/.exec(headers.authorization ?? "")?.[0] ?? "";
        const body = { error_code: signature, request_id: signature };
        return Response.json(body, { status: 400, headers: { "x-request-id": signature } });
      },
    });
    const error: unknown = await provider().catch((thrown: unknown) => thrown);
    expect(signature).toHaveLength(64);
    expect(error).toMatchObject({ vendorCode: undefined, requestId: undefined });
  });

  it("still decides: a code that is dropped as an echo was read before", async () => {
    const body = { error_code: "IAM.0002", error_msg: "" };
    const cloud = createMockCloud();
    const account = cloud.account("huawei-iam");
    const provider = huaweiIam({
      ...account,
      agencyName: "IAM.0002",
      fetch: async () => Response.json(body, { status: 400 }),
    });
    await expect(provider()).rejects.toMatchObject({ code: "forbidden", vendorCode: undefined });
  });
});

describe("regressions of the official SDKs", () => {
  it("F6 a status other than 200 keeps the body's code and request id", async () => {
    const { error } = await meet("tencent", {
      status: 403,
      body: envelope("AuthFailure.TokenFailure"),
    });
    expect(error).toMatchObject({
      status: 403,
      code: "unauthenticated",
      vendorCode: "AuthFailure.TokenFailure",
      requestId: "r-body",
    });
  });

  it.each([["{}"], ["null"], ["[]"], ["7"], [""], ["<html></html>"], ['{"Response":null}']])(
    "F6 a 200 without Response is an answer that does not fit, not a TypeError: %s",
    async (body) => {
      const { error } = await meet("tencent", { body });
      expect(error).toMatchObject({ code: "invalid-response", status: 200, retryable: false });
    },
  );

  it.each([
    ["an error answer", { status: 400 }],
    ["an answer that does not fit", { body: {} }],
    ["a broken connection", { reset: true }],
  ])("F12 %s rejects with an Error that has a stack and a name", async (_, fault: Fault) => {
    for (const api of Object.keys(apis)) {
      const { error } = await meet(api, fault, { maxAttempts: 1 });
      expect(error).toBeInstanceOf(Error);
      expect(error.name).toBe("DaypassError");
      expect(error.stack).toContain("DaypassError: ");
    }
  });

  it("F12 a parameter that is 0 or empty is signed as it is sent", () => {
    const parameters = [
      ["Nonce", "0"],
      ["Region", ""],
      ["Action", "GetFederationToken"],
    ] as const;
    expect(stringToSign("GET", "sts.api.qcloud.com", "/v2/index.php", parameters)).toBe(
      "GETsts.api.qcloud.com/v2/index.php?Action=GetFederationToken&Nonce=0&Region=",
    );
  });
});

it("firstOf fails with every cause, and its message lists each provider's code", async () => {
  const cloud = createMockCloud();
  cloud.fail("createTemporaryAccessKeyByAgency", {
    status: 403,
    body: { error_code: "IAM.0002", error_msg: words },
  });
  cloud.fail("getFederationTokenByForm", { body: legacy(4102) });
  const provider = firstOf<Credential>(
    huaweiIam({ ...cloud.account("huawei-iam"), ...world(cloud) }),
    tencentSts({ ...cloud.account("tencent-sts"), ...world(cloud) }),
  );
  const error: unknown = await provider().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({
    code: "all-failed",
    retryable: false,
    message: expect.stringContaining("huawei-iam: forbidden; tencent-sts: forbidden"),
    errors: [
      { provider: "huawei-iam", vendorCode: "IAM.0002" },
      { provider: "tencent-sts", vendorCode: "4102" },
    ],
  });
});
