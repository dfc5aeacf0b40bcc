import { createHash, createHmac } from "node:crypto";
import type { CloudKey, CloudRequest, CloudWorld } from "@daypass/core/cloud";
import type { HttpRequest } from "@daypass/core/provider";
import { huaweiSigner, parseAuthorization, type SigningKeys, sdkDate } from "@daypass/huawei-auth";
import { authenticate } from "@daypass/huawei-auth/cloud";
import { createMockCloud } from "@daypass/mock";
import { describe, expect, test } from "vitest";
import { cloud as tencentCloud } from "../../packages/tencent-sts/src/cloud.ts";
import type { SignatureMethod } from "../../packages/tencent-sts/src/signature.ts";
import { tencentSigner } from "../../packages/tencent-sts/src/signer.ts";

const nowMs = Date.UTC(2026, 0, 2, 3, 4, 5);
const date = "20260102T030405Z";
const seconds = nowMs / 1_000;
const keys: SigningKeys = {
  accessKeyId: "FAKEKEYID0",
  secretAccessKey: "fake-secret-key-0123456789",
};
const emptyHash = sha256("");

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A world that knows one key, for the server's side of a signature. */
function worldWith(key: CloudKey): CloudWorld {
  const world: Partial<CloudWorld> = {
    now: () => nowMs,
    key: (id) => (id === key.accessKeyId ? key : undefined),
    useNonce: () => true,
  };
  return world as CloudWorld;
}

/** The request as a server receives it from `fetch`. */
function arrived({ method, url, headers, body = "" }: HttpRequest): CloudRequest {
  const { host, pathname, search } = new URL(url);
  const sent = Object.fromEntries(new Headers(headers));
  return {
    method: method.toUpperCase(),
    host,
    path: pathname,
    query: search.slice(1),
    headers: sent,
    body,
  };
}

interface HuaweiCase {
  readonly title: string;
  /** Of `https://service.example.com` unless it is a whole URL. */
  readonly target?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The canonical request but for the lines that are as in most cases. */
  readonly expected: {
    readonly method?: string;
    readonly path?: string;
    readonly query?: string;
    readonly headers?: string;
    readonly signed?: string;
    readonly hash?: string;
  };
}

const host = "host:service.example.com\n";
const boundary = "multipart/form-data; boundary=x";
const form = '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n';

const huawei: readonly HuaweiCase[] = [
  {
    title: "the path ends with a slash that the URL lacks",
    target: "/v1/a",
    expected: { path: "/v1/a/" },
  },
  { title: "a slash at the end is not doubled", target: "/v1/a/", expected: { path: "/v1/a/" } },
  {
    title: "a tilde stays, and is decoded where it was encoded",
    target: "/~/%7E",
    expected: { path: "/~/~/" },
  },
  { title: "an asterisk in the path is encoded", target: "/a*b", expected: { path: "/a%2Ab/" } },
  { title: "a space in the path is encoded", target: "/a b", expected: { path: "/a%20b/" } },
  { title: "a plus sign in the path is no space", target: "/a+b", expected: { path: "/a%2Bb/" } },
  {
    title: "UTF-8 in the path is encoded once",
    target: "/一/%e4%b8%80",
    expected: { path: "/%E4%B8%80/%E4%B8%80/" },
  },
  {
    title: "a surrogate pair is one character of four bytes",
    target: "/😀",
    expected: { path: "/%F0%9F%98%80/" },
  },
  {
    title: "half a surrogate pair is signed as it is sent",
    target: "/\ud83d",
    expected: { path: "/%EF%BF%BD/" },
  },
  { title: "an encoded slash separates nothing", target: "/a%2Fb", expected: { path: "/a%2Fb/" } },
  {
    title: "a plus sign in the query is a space",
    target: "/?a=b+c&d=%2B",
    expected: { query: "a=b%20c&d=%2B" },
  },
  {
    title: "a repeated query key is sorted by its values",
    target: "/?a=3&b=0&a=1&a=10",
    expected: { query: "a=1&a=10&a=3&b=0" },
  },
  {
    title: "empty query values keep their equals sign",
    target: "/?b&a=&=c",
    expected: { query: "=c&a=&b=" },
  },
  {
    title: "query keys are sorted by byte",
    target: "/?b=1&B=2&_=3&é=4",
    expected: { query: "B=2&_=3&b=1&%C3%A9=4" },
  },
  {
    title: "spaces around a header's value are not signed",
    headers: { "content-type": "  text/plain " },
    expected: {
      headers: `content-type:text/plain\n${host}x-sdk-date:${date}\n`,
      signed: "content-type;host;x-sdk-date",
    },
  },
  {
    title: "headers are signed in order of their names, and no more than those that stay",
    headers: {
      "x-project-id": "p",
      "user-agent": "u",
      "x-domain-id": "d",
      "content-type": "t",
      accept: "*/*",
    },
    expected: {
      headers: `content-type:t\n${host}x-domain-id:d\nx-project-id:p\nx-sdk-date:${date}\n`,
      signed: "content-type;host;x-domain-id;x-project-id;x-sdk-date",
    },
  },
  {
    title: "an empty body has the hash of nothing",
    method: "POST",
    body: "",
    expected: { method: "POST", hash: emptyHash },
  },
  {
    title: "a host has its port, unless it is the scheme's own",
    target: "https://service.example.com:8443/",
    expected: { headers: `host:service.example.com:8443\nx-sdk-date:${date}\n` },
  },
  {
    title: "a multipart body is hashed as it is sent",
    method: "post",
    headers: { "content-type": boundary },
    body: form,
    expected: {
      method: "POST",
      headers: `content-type:${boundary}\n${host}x-sdk-date:${date}\n`,
      signed: "content-type;host;x-sdk-date",
      hash: sha256(form),
    },
  },
  {
    title: "a stated body hash is signed in place of the body's",
    method: "PUT",
    headers: { "x-sdk-content-sha256": "UNSIGNED-PAYLOAD" },
    body: "😀",
    expected: {
      method: "PUT",
      headers: `${host}x-sdk-content-sha256:UNSIGNED-PAYLOAD\nx-sdk-date:${date}\n`,
      signed: "host;x-sdk-content-sha256;x-sdk-date",
      hash: "UNSIGNED-PAYLOAD",
    },
  },
];

describe("SDK-HMAC-SHA256", () => {
  test.each(huawei.map((each, index) => ({ ...each, id: idOf(index + 1) })))(
    "$id $title",
    async (each) => {
      const { target = "/", method = "GET", headers = {}, body, expected } = each;
      const url = target.startsWith("https:") ? target : `https://service.example.com${target}`;
      const request = { method, url, headers, ...(body !== undefined && { body }) };
      const signed = await huaweiSigner()(request, keys, nowMs);
      const canonical = [
        expected.method ?? "GET",
        expected.path ?? "/",
        expected.query ?? "",
        expected.headers ?? `${host}x-sdk-date:${date}\n`,
        expected.signed ?? "host;x-sdk-date",
        expected.hash ?? emptyHash,
      ].join("\n");
      expect(signed.canonicalRequest).toBe(canonical);
      const text = `SDK-HMAC-SHA256\n${date}\n${sha256(canonical)}`;
      const signature = createHmac("sha256", keys.secretAccessKey).update(text).digest("hex");
      expect(parseAuthorization(signed.request.headers.authorization ?? "")?.signature).toBe(
        signature,
      );
      expect(await authenticate(arrived(signed.request), worldWith(keys as CloudKey))).toEqual({
        key: keys,
      });
    },
  );
});

interface TencentCase {
  readonly title: string;
  readonly method?: "GET" | "POST";
  readonly url?: string;
  readonly parameters?: readonly (readonly [string, string])[];
  readonly signatureMethod?: SignatureMethod;
  readonly region?: string;
  /** What stands before the question mark. */
  readonly start?: string;
  /** All parameters; the common ones are `Nonce=7&SecretId=…&SignatureMethod=HmacSHA256&Timestamp=…`. */
  readonly expected: (common: string) => string;
}

const tencent: readonly TencentCase[] = [
  {
    title: "names are sorted by byte, upper case first",
    parameters: [
      ["b", "1"],
      ["a", "2"],
      ["Zone", "3"],
      ["Action", "4"],
    ],
    expected: (common) => `Action=4&${common}&Zone=3&a=2&b=1`,
  },
  {
    title: "values are signed as they are, not encoded",
    parameters: [["a", "1 + 1 = ~*/%20"]],
    expected: (common) => `${common}&a=1 + 1 = ~*/%20`,
  },
  {
    title: "UTF-8 and surrogate pairs are signed as text",
    parameters: [["a", "一😀"]],
    expected: (common) => `${common}&a=一😀`,
  },
  {
    title: "an underscore in a name is signed as a point, in a value it stays",
    parameters: [
      ["a_b", "x_y"],
      ["aB", "1"],
    ],
    expected: (common) => `${common}&aB=1&a.b=x_y`,
  },
  {
    title: "an empty value is signed",
    parameters: [["a", ""]],
    expected: (common) => `${common}&a=`,
  },
  {
    title: "repeated names keep their order",
    parameters: [
      ["a", "2"],
      ["a", "1"],
    ],
    expected: (common) => `${common}&a=2&a=1`,
  },
  {
    title: "the query of a GET is signed with GET",
    method: "GET",
    parameters: [["a", "1"]],
    start: "GETsts.api.qcloud.com/v2/index.php",
    expected: (common) => `${common}&a=1`,
  },
  {
    title: "a host has its port",
    url: "https://127.0.0.1:8443/v2/index.php",
    start: "POST127.0.0.1:8443/v2/index.php",
    expected: (common) => common,
  },
  {
    title: "HmacSHA1 signs when it is asked for, and says so",
    signatureMethod: "HmacSHA1",
    expected: (common) => common.replace("HmacSHA256", "HmacSHA1"),
  },
  {
    title:
      "an encoded policy is signed encoded once, and parameters that were signed before are replaced",
    parameters: [
      ["policy", "%7B%22a%22%3A1%7D"],
      ["Signature", "fake"],
      ["Nonce", "1"],
    ],
    region: "gz",
    expected: (common) =>
      `${common.replace("SecretId", "Region=gz&SecretId")}&policy=%7B%22a%22%3A1%7D`,
  },
];

describe("HmacSHA1 and HmacSHA256", () => {
  test.each(tencent.map((each, index) => ({ ...each, id: idOf(index + 21) })))(
    "$id $title",
    async (each) => {
      const {
        method = "POST",
        url = "https://sts.api.qcloud.com/v2/index.php",
        parameters = [],
      } = each;
      const { start = "POSTsts.api.qcloud.com/v2/index.php", signatureMethod, region } = each;
      const all = new URLSearchParams(parameters.map((pair) => [...pair])).toString();
      const request: HttpRequest =
        method === "POST"
          ? { method, url: `${url}?ignored=1`, headers: {}, body: all }
          : { method, url: `${url}?${all}`, headers: {} };
      const auth = { secretId: keys.accessKeyId, secretKey: keys.secretAccessKey };
      const signed = await tencentSigner(auth, { signatureMethod, region })(request, seconds, 7);
      const common = `Nonce=7&SecretId=FAKEKEYID0&SignatureMethod=HmacSHA256&Timestamp=${seconds}`;
      const text = `${start}?${each.expected(common)}`;
      expect(signed.stringToSign).toBe(text);
      const hash = signatureMethod === "HmacSHA1" ? "sha1" : "sha256";
      expect(signed.signature).toBe(
        createHmac(hash, keys.secretAccessKey).update(text).digest("base64"),
      );
      const world = worldWith(keys as CloudKey);
      expect(await tencentCloud.authenticate?.(arrived(signed.request), world)).toEqual({
        key: keys,
      });
    },
  );
});

describe("a signature that does not fit", () => {
  const body = JSON.stringify({
    auth: {
      identity: {
        methods: ["assume_role"],
        assume_role: { agency_name: "IAMAgency", domain_name: "IAMDomainA" },
      },
    },
  });
  const request: HttpRequest = {
    method: "POST",
    url: "https://iam.myhuaweicloud.com/v3.0/OS-CREDENTIAL/securitytokens",
    headers: { "content-type": "application/json;charset=utf8" },
    body,
  };
  type Change = (signed: HttpRequest) => HttpRequest;
  const header =
    (name: string, change: (value: string) => string): Change =>
    (signed) => ({
      ...signed,
      headers: { ...signed.headers, [name]: change(signed.headers[name] ?? "") },
    });

  async function huaweiOutcome(change: Change, key: Partial<SigningKeys> = {}, atMs = nowMs) {
    const cloud = createMockCloud({ startsAt: nowMs });
    const { auth } = cloud.account("huawei-iam");
    const signed = await huaweiSigner({ projectId: "p" })(request, { ...auth, ...key }, atMs);
    const { url, ...init } = change(signed.request);
    const { status } = await cloud.fetch(url, init);
    return { status, outcome: cloud.requests[0]?.outcome };
  }

  const refused: readonly (readonly [string, Change, Partial<SigningKeys>?])[] = [
    ["another date than the signed one", header("x-sdk-date", () => sdkDate(nowMs + 1_000))],
    ["another scope than the signed one", header("x-project-id", () => "q")],
    ["another secret", (signed) => signed, { secretAccessKey: "fake-other" }],
    [
      "a signature in upper case",
      header("authorization", (text) => text.replace(/[\da-f]{64}$/, (hex) => hex.toUpperCase())),
    ],
    [
      "the algorithm in lower case",
      header("authorization", (text) => text.replace("SDK-HMAC", "sdk-hmac")),
    ],
    [
      "a signed header that was not signed",
      header("authorization", (text) => text.replace("x-sdk-date,", "x-sdk-date;x-trace,")),
    ],
    ["a truncated signature", header("authorization", (text) => text.slice(0, -1))],
    ["another body than the signed one", (signed) => ({ ...signed, body: `${body} ` })],
  ];
  test.each(refused.map((each, index) => [idOf(index + 31), ...each] as const))(
    "%s is refused: %s",
    async (_, __, change, key) => {
      expect(await huaweiOutcome((signed) => signed)).toEqual({ status: 201, outcome: "answered" });
      expect(await huaweiOutcome(change, key)).toEqual({ status: 401, outcome: "unauthenticated" });
    },
  );

  test("G7.39 is refused: a key id that nobody has", async () => {
    const outcome = await huaweiOutcome((signed) => signed, { accessKeyId: "FAKENOBODY" });
    expect(outcome).toEqual({ status: 401, outcome: "unknown-key" });
  });

  test("G7.40 is refused: a time more than 15 minutes away", async () => {
    const outcome = await huaweiOutcome((signed) => signed, {}, nowMs - 15 * 60_000 - 1_000);
    expect(outcome).toEqual({ status: 401, outcome: "clock-skew" });
  });

  async function tencentOutcome(change: (form: string) => string) {
    const cloud = createMockCloud({ startsAt: nowMs });
    const { auth, name, policy } = cloud.account("tencent-sts");
    const form = {
      Action: "GetFederationToken",
      name,
      policy: encodeURIComponent(JSON.stringify(policy)),
    };
    const unsigned = {
      method: "POST",
      url: "https://sts.api.qcloud.com/v2/index.php",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(form).toString(),
    };
    const signed = await tencentSigner(auth, {})(unsigned, seconds, 7);
    const { url, ...init } = signed.request;
    await cloud.fetch(url, { ...init, body: change(init.body ?? "") });
    return cloud.requests[0]?.outcome;
  }

  test("G7.41 is refused: a parameter that was changed, or added, after signing", async () => {
    expect(await tencentOutcome((form) => form)).toBe("answered");
    expect(await tencentOutcome((form) => form.replace("name=nick", "name=Nick"))).toBe(
      "unauthenticated",
    );
    expect(await tencentOutcome((form) => `${form}&durationSeconds=7200`)).toBe("unauthenticated");
  });

  test("G7.42 is refused: a truncated signature, and one by another method than the stated", async () => {
    expect(await tencentOutcome((form) => form.replace(/%3D$/, ""))).toBe("unauthenticated");
    expect(await tencentOutcome((form) => form.replace("HmacSHA256", "HmacSHA1"))).toBe(
      "unauthenticated",
    );
  });
});

function idOf(number: number): string {
  return `G7.${String(number).padStart(2, "0")}`;
}
