import { hmac, hmacSha256Hex, sha256Hex } from "@daypass/core/provider";
import { canonicalRequest, signature, stringToSign, urlTarget } from "@daypass/huawei-auth";
import * as tencent from "@daypass/tencent-sts/cloud";
import huaweiVectors from "../../../specs/kit/huawei-signature.json" with { type: "json" };
import tencentVectors from "../../../specs/kit/tencent-signature.json" with { type: "json" };
import { type Case, casesOf } from "../case.ts";
import { equal } from "../check.ts";

const huawei = huaweiVectors.signatures.map((vector): [string, Case["run"]] => [
  `Huawei vector ${vector.id}`,
  async () => {
    const { headers, body, method, url } = vector.request;
    const canonical = canonicalRequest(
      { method, headers: headers as Readonly<Record<string, string>> },
      urlTarget(url),
      vector.signedHeaders,
      await sha256Hex(body),
    );
    equal(canonical, vector.canonicalRequest);
    const text = stringToSign(vector.date, await sha256Hex(canonical));
    equal(text, vector.stringToSign);
    equal(await signature(vector.secretAccessKey, text), vector.signature);
  },
]);

const legacy = tencentVectors.signatures.map((vector): [string, Case["run"]] => [
  `Tencent vector ${vector.id}`,
  async () => {
    const { method, host, path, parameters, underscores, secretKey, signatureMethod } = vector;
    const text = tencent.stringToSign(
      method,
      host,
      path,
      parameters as unknown as tencent.Parameters,
      underscores as "as points" | "kept",
    );
    equal(text, vector.stringToSign);
    const signed = tencent.signature(secretKey, signatureMethod as tencent.SignatureMethod, text);
    equal(await signed, vector.signature);
  },
]);

const tc3 = tencentVectors.tc3.map((vector): [string, Case["run"]] => [
  `Tencent vector ${vector.id}`,
  async () => {
    equal(await sha256Hex(vector.canonicalRequest), vector.canonicalHash);
    let key = await hmac("sha256", `TC3${vector.secretKey}`, vector.date);
    for (const link of [vector.service, "tc3_request"]) key = await hmac("sha256", key, link);
    equal(await hmacSha256Hex(key, vector.stringToSign), vector.signature);
  },
]);

export const signing = casesOf("signing", {
  ...Object.fromEntries([...huawei, ...legacy, ...tc3]),
  async "text counts as its UTF-8 bytes"() {
    const expected = "087c35de16ad400745205d66394e4a98ce8385bc8aba58e0a2fc1f4b4c0e1fdb";
    equal(await sha256Hex("Grüße ✓"), expected);
  },
});
