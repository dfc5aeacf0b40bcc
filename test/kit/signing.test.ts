import { canonicalRequest, signature, stringToSign, urlTarget } from "@daypass/huawei-auth";
import { describe, expect, it } from "vitest";
import * as tencent from "../../packages/tencent-sts/src/signature.ts";
import huaweiKit from "../../specs/kit/huawei-signature.json" with { type: "json" };
import tencentKit from "../../specs/kit/tencent-signature.json" with { type: "json" };

// The packages' own tests look closer; here the kit's claim is held, step by step.
describe("signatures of the kit", () => {
  it.each(huaweiKit.signatures)("$id: $reason", async ({ request, signedHeaders, ...vector }) => {
    const bodyHash = vector.canonicalRequest.split("\n").at(-1) ?? "";
    const canonical = canonicalRequest(request, urlTarget(request.url), signedHeaders, bodyHash);
    expect(canonical).toBe(vector.canonicalRequest);
    expect(stringToSign(vector.date, vector.canonicalHash)).toBe(vector.stringToSign);
    expect(await signature(vector.secretAccessKey, vector.stringToSign)).toBe(vector.signature);
  });

  it.each(tencentKit.signatures)("$id: $reason", async ({ method, host, path, ...vector }) => {
    const parameters = vector.parameters as [string, string][];
    const underscores = vector.underscores as "kept" | "as points";
    const text = tencent.stringToSign(method, host, path, parameters, underscores);
    expect(text).toBe(vector.stringToSign);
    const hash = vector.signatureMethod as tencent.SignatureMethod;
    expect(await tencent.signature(vector.secretKey, hash, text)).toBe(vector.signature);
  });
});
