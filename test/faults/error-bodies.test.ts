import { createMockCloud, type Fault, type MockCloud, type OperationId } from "@daypass/mock";
import {
  type Credential,
  DaypassError,
  type DaypassErrorCode,
  firstOf,
  huaweiIam,
  huaweiLakeformation,
  huaweiSwr,
  type Provider,
  tencentSts,
} from "daypass";
import { describe, expect, it } from "vitest";
import { stringToSign } from "../../packages/tencent-sts/src/signature.ts";

type Maker = (cloud: MockCloud, options: { readonly maxAttempts?: number }) => Provider<Credential>;

const world = ({ fetch, clock }: MockCloud) => ({ fetch, clock, random: () => 0 });
const apis: Readonly<Record<string, readonly [OperationId, Maker]>> = {
  iam: [
    "createTemporaryAccessKeyByAgency",
    (cloud, more) => huaweiIam({ ...cloud.account("huawei-iam"), ...world(cloud), ...more }),
  ],
  swr: [
    "createInstanceTempCredential",
    (cloud, more) => huaweiSwr({ ...cloud.account("huawei-swr"), ...world(cloud), ...more }),
  ],
  lake: [
    "showCredential",
    (cloud, more) =>
      huaweiLakeformation({ ...cloud.account("huawei-lakeformation"), ...world(cloud), ...more }),
  ],
  tencent: [
    "getFederationTokenByForm",
    (cloud, more) => tencentSts({ ...cloud.account("tencent-sts"), ...world(cloud), ...more }),
  ],
};

/** The error of a call that meets this answer, and how many requests it took. */
async function meet(api: string, fault: Fault, options: { readonly maxAttempts?: number } = {}) {
  const [operation, make] = apis[api] ?? [];
  if (operation === undefined || make === undefined) throw new TypeError(`no API ${api}`);
  const cloud = createMockCloud({ startsAt: Date.UTC(2026, 0, 1) });
  cloud.fail(operation, { times: Number.POSITIVE_INFINITY, ...fault });
  const error: unknown = await make(cloud, options)().then(
    () => expect.unreachable("the call succeeded"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DaypassError)) throw error;
  return { error, requests: cloud.requests.length };
}

interface Row {
  readonly title: string;
  readonly api: string;
  /** Absent for the status of a success. */
  readonly status?: number;
  readonly body: unknown;
  readonly code: DaypassErrorCode;
  readonly vendorCode?: string;
  readonly requestId?: string;
  /** Default: 1. */
  readonly requests?: number;
}

const words = "fake-words of the vendor";
const legacy = (code: unknown, codeDesc?: string) => ({ code, message: words, codeDesc });
const current = (Code: string) => ({ Error: { Code, Message: words } });
const envelope = (Code: string) => ({ Response: { ...current(Code), RequestId: "r-body" } });
const skew =
  "Incorrect IAM authentication information: signature expired, signature time:20260101T000000Z,server time:20260101T020000Z";

const rows: readonly Row[] = [
  {
    title: "G4.01 flat",
    api: "iam",
    status: 400,
    body: { error_code: "IAM.0011", error_msg: words },
    code: "rejected",
    vendorCode: "IAM.0011",
  },
  {
    title: "G4.02 flat with a solution",
    api: "lake",
    status: 404,
    body: { error_code: "lakeformation.00000005", error_msg: words, solution_msg: words },
    code: "not-found",
    vendorCode: "lakeformation.00000005",
  },
  {
    title: "G4.03 nested",
    api: "iam",
    status: 403,
    body: { error: { code: "IAM.0002", message: words } },
    code: "forbidden",
    vendorCode: "IAM.0002",
  },
  {
    title: "G4.04 LakeFormation's doubled 403",
    api: "lake",
    status: 403,
    body: {
      error: {
        code: "403",
        message: words,
        error_code: null,
        error_msg: null,
        title: "Forbidden",
      },
      error_code: "403",
      error_msg: words,
      title: "Forbidden",
    },
    code: "forbidden",
    vendorCode: "403",
  },
  {
    title: "G4.05 Keystone with a title",
    api: "iam",
    status: 401,
    body: { error: { code: 401, message: words, title: "Unauthorized" } },
    code: "unauthenticated",
    vendorCode: "401",
  },
  {
    title: "G4.06 SWR with an encoded message",
    api: "swr",
    status: 403,
    body: {
      error_code: "SVCSTG.SWR.4030170",
      error_msg: words,
      encoded_authorization_message: "fake-encoded",
    },
    code: "forbidden",
    vendorCode: "SVCSTG.SWR.4030170",
  },
  {
    title: "G4.07 APIG.*",
    api: "lake",
    status: 401,
    body: { error_msg: words, error_code: "APIG.1002", request_id: "r-body" },
    code: "unauthenticated",
    vendorCode: "APIG.1002",
  },
  {
    title: "G4.08 APIGW.0301 with the server's time, signed once more with it",
    api: "iam",
    status: 401,
    body: { error_msg: skew, error_code: "APIGW.0301", request_id: "r-body" },
    code: "clock-skew",
    vendorCode: "APIGW.0301",
    requests: 2,
  },
  {
    title: "G4.09 APIGW.0308",
    api: "iam",
    status: 429,
    body: { error_msg: words, error_code: "APIGW.0308", request_id: "r-body" },
    code: "throttled",
    vendorCode: "APIGW.0308",
    requests: 3,
  },
  {
    title: "G4.10 null code, where the status decides",
    api: "lake",
    status: 404,
    body: { error_code: null, error_msg: null },
    code: "not-found",
  },
  {
    title: "G4.11 numeric code",
    api: "iam",
    status: 400,
    body: { error: { code: 400, message: words } },
    code: "rejected",
    vendorCode: "400",
  },
  {
    title: "G4.12 errors[]",
    api: "swr",
    status: 401,
    body: { errors: [{ errorCode: "SVCSTG.SWR.4010000", errorMessage: words }] },
    code: "unauthenticated",
    vendorCode: "SVCSTG.SWR.4010000",
  },
  {
    title: "G4.13 camel-case",
    api: "swr",
    status: 404,
    body: { errorCode: "SVCSTG.SWR.4040000", errorMsg: words, requestId: "r-body" },
    code: "not-found",
    vendorCode: "SVCSTG.SWR.4040000",
  },
  {
    title: "G4.14 Tencent v2 code other than 0 on 200",
    api: "tencent",
    body: legacy(4102, "UnauthorizedOperation"),
    code: "forbidden",
    vendorCode: "4102",
  },
  {
    title: "G4.15 codeDesc alone",
    api: "tencent",
    body: { codeDesc: "InvalidParameter", message: words },
    code: "rejected",
    vendorCode: "InvalidParameter",
  },
  {
    title: "G4.16 message alone",
    api: "iam",
    status: 500,
    body: { message: words },
    code: "unavailable",
    requests: 3,
  },
  {
    title: "G4.17 v3 Error on 200",
    api: "tencent",
    body: envelope("AuthFailure.SecretIdNotFound"),
    code: "unauthenticated",
    vendorCode: "AuthFailure.SecretIdNotFound",
    requestId: "r-body",
  },
  {
    title: "G4.18 v3 without Response",
    api: "tencent",
    body: { ...current("UnauthorizedOperation"), RequestId: "r-body" },
    code: "forbidden",
    vendorCode: "UnauthorizedOperation",
    requestId: "r-body",
  },
  {
    title: "G4.19 SignatureExpire, signed once more",
    api: "tencent",
    body: envelope("AuthFailure.SignatureExpire"),
    code: "clock-skew",
    vendorCode: "AuthFailure.SignatureExpire",
    requestId: "r-body",
    requests: 2,
  },
  {
    title: "G4.20 RequestLimitExceeded",
    api: "tencent",
    body: envelope("RequestLimitExceeded"),
    code: "throttled",
    vendorCode: "RequestLimitExceeded",
    requestId: "r-body",
    requests: 3,
  },
  {
    title: "G4.21 InvalidParameter.*",
    api: "tencent",
    body: envelope("InvalidParameter.StrategyFormatError"),
    code: "rejected",
    vendorCode: "InvalidParameter.StrategyFormatError",
    requestId: "r-body",
  },
  {
    title: "G4.22 HTML",
    api: "swr",
    status: 502,
    body: "<html><h1>fake-words</h1></html>",
    code: "unavailable",
    requests: 3,
  },
  { title: "G4.23 empty", api: "iam", status: 401, body: "", code: "unauthenticated" },
  { title: "G4.24 text", api: "lake", status: 403, body: words, code: "forbidden" },
  { title: "G4.25 JSON null", api: "iam", status: 404, body: "null", code: "not-found" },
  {
    title: "G4.26 array",
    api: "swr",
    status: 400,
    body: [{ errorCode: "SVCSTG.SWR.4001048", errorMessage: words, detail: words }],
    code: "rejected",
    vendorCode: "SVCSTG.SWR.4001048",
  },
  { title: "G4.27 string", api: "lake", status: 400, body: `"${words}"`, code: "rejected" },
  {
    title: "G4.28 single-quoted pseudo-JSON, as the document's own 401",
    api: "lake",
    status: 401,
    body: `{ "error_code": 'APIG.1002', "error_msg": 'fake-words: Incorrect token', "request_id": 'r-body' }`,
    code: "unauthenticated",
    vendorCode: "APIG.1002",
  },
  {
    title: "G4.29 BOM",
    api: "iam",
    status: 403,
    body: `\uFEFF{"error_code":"IAM.0003","error_msg":"fake-words"}`,
    code: "forbidden",
    vendorCode: "IAM.0003",
  },
];

describe("an error answer", () => {
  it.each(rows)("$title becomes $code", async (row) => {
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
