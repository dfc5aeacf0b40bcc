import { beforeAll, describe, expect, it, vi } from "vitest";
import vectors from "../../../specs/kit/tencent-signature.json" with { type: "json" };
import { type Parameters, type SignatureMethod, stringToSign } from "./signature.ts";

const signatures = vectors.signatures.map((vector) => ({
  ...vector,
  parameters: vector.parameters as unknown as Parameters,
  underscores: vector.underscores as "as points" | "kept",
  signatureMethod: vector.signatureMethod as SignatureMethod,
}));

describe("string to sign", () => {
  it.each(signatures)("of vector $id: $reason", (vector) => {
    const { method, host, path, underscores } = vector;
    for (const parameters of [vector.parameters, vector.parameters.toReversed()]) {
      expect(stringToSign(method, host, path, parameters, underscores)).toBe(vector.stringToSign);
    }
  });

  it.each<[string, Parameters, string]>([
    [
      "leaves the signature out",
      [
        ["Signature", "fake"],
        ["a", "1"],
      ],
      "a=1",
    ],
    [
      "sorts upper case before the underscore and that before lower case",
      [
        ["b", "1"],
        ["_", "2"],
        ["B", "3"],
      ],
      "B=3&.=2&b=1",
    ],
    [
      "writes underscores in names as points, sorted as underscores",
      [
        ["a_b", "1"],
        ["aB", "2"],
      ],
      "aB=2&a.b=1",
    ],
    ["leaves underscores in values", [["a", "x_y"]], "a=x_y"],
    [
      "encodes nothing",
      [["policy", "%7B%22a%22%3A%22一 +*~&=%22%7D"]],
      "policy=%7B%22a%22%3A%22一 +*~&=%22%7D",
    ],
    [
      "keeps empty values",
      [
        ["b", ""],
        ["a", "0"],
      ],
      "a=0&b=",
    ],
    [
      "orders the parameters of the operation as documented",
      [
        ["policy", "p"],
        ["name", "n"],
        ["durationSeconds", "1800"],
        ["Token", "t"],
        ["Timestamp", "1"],
        ["SignatureMethod", "HmacSHA256"],
        ["SecretId", "s"],
        ["Region", "r"],
        ["Nonce", "2"],
        ["Action", "a"],
      ],
      "Action=a&Nonce=2&Region=r&SecretId=s&SignatureMethod=HmacSHA256&Timestamp=1&Token=t&durationSeconds=1800&name=n&policy=p",
    ],
  ])("%s", (_, parameters, expected) => {
    const text = stringToSign("post", "sts.api.qcloud.com", "/v2/index.php", parameters);
    expect(text).toBe(`POSTsts.api.qcloud.com/v2/index.php?${expected}`);
  });

  it("keeps underscores for a current host", () => {
    expect(stringToSign("GET", "h", "/", [["a_b", "1"]], "kept")).toBe("GETh/?a_b=1");
  });
});

describe.each(["node:crypto", "Web Crypto"])("signature with %s", (backend) => {
  let signing: typeof import("./signature.ts");
  let signer: typeof import("./signer.ts");

  beforeAll(async () => {
    vi.resetModules();
    if (backend === "Web Crypto") {
      vi.doMock("../../core/src/crypto/node.ts", () => import("../../core/src/crypto/web.ts"));
    }
    signing = await import("./signature.ts");
    signer = await import("./signer.ts");
    return () => vi.doUnmock("../../core/src/crypto/node.ts");
  });

  it(`${backend === "Web Crypto" ? "is a promise" : "is there at once"}`, () => {
    const signature = signing.signature("fakeKey", "HmacSHA256", "text");
    expect(signature instanceof Promise).toBe(backend === "Web Crypto");
  });

  it.each(signatures)("of vector $id: $reason", async (vector) => {
    const { secretKey, signatureMethod } = vector;
    expect(await signing.signature(secretKey, signatureMethod, vector.stringToSign)).toBe(
      vector.signature,
    );
  });

  // T3 names no SignatureMethod, which we always send; T7 is for hosts that keep underscores.
  it.each(signatures.filter(({ id }) => id !== "T3" && id !== "T7"))(
    "of vector $id through the signer",
    async (vector) => {
      const { method, host, path, secretId, secretKey, signatureMethod } = vector;
      const value = (wanted: string) =>
        vector.parameters.find(([name]) => name === wanted)?.[1] ?? "";
      const own = ["SecretId", "Timestamp", "Nonce", "SignatureMethod"];
      const rest = vector.parameters.filter(([name]) => !own.includes(name));
      const query = rest.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join("&");
      const request =
        method === "GET"
          ? { method, url: `https://${host}${path}?${query}`, headers: {} }
          : { method, url: `https://${host}${path}`, headers: {}, body: query };
      const sign = signer.tencentSigner({ secretId, secretKey }, { signatureMethod });
      const signed = await sign(request, Number(value("Timestamp")), value("Nonce"));
      expect(signed).toMatchObject({
        stringToSign: vector.stringToSign,
        signature: vector.signature,
      });
    },
  );

  it.each([
    ["method", { method: "GET" }],
    ["host", { host: "cvm.api.qcloud.com.example" }],
    ["path", { path: "/v2/index.php/" }],
    ["name's case", { parameters: [["action", "DescribeInstances"]] as Parameters }],
    ["value's case", { parameters: [["Action", "describeInstances"]] as Parameters }],
    [
      "parameter more",
      {
        parameters: [
          ["Action", "DescribeInstances"],
          ["a", ""],
        ] as Parameters,
      },
    ],
    ["key", { key: "fakekey" }],
    ["hash", { hash: "HmacSHA1" as const }],
  ])("differs with another %s", async (_, change) => {
    const sign = (it: {
      method: string;
      host: string;
      path: string;
      parameters: Parameters;
      key: string;
      hash: SignatureMethod;
    }) =>
      signing.signature(it.key, it.hash, stringToSign(it.method, it.host, it.path, it.parameters));
    const base = {
      method: "POST",
      host: "cvm.api.qcloud.com",
      path: "/v2/index.php",
      parameters: [["Action", "DescribeInstances"]] as Parameters,
      key: "fakeKey",
      hash: "HmacSHA256" as SignatureMethod,
    };
    expect(await sign({ ...base, ...change })).not.toBe(await sign(base));
  });
});
