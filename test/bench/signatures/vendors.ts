import type { HttpRequest } from "@daypass/core/provider";
import core from "@huaweicloud/huaweicloud-sdk-core";
import signer from "@huaweicloud/huaweicloud-sdk-core/auth/AKSKSigner.js";
import common from "tencentcloud-sdk-nodejs-common";
import tc3 from "tencentcloud-sdk-nodejs-common/tencentcloud/common/sign.js";

interface Key {
  readonly accessKeyId: string;
  readonly secret: string;
}

/** The signer of Huawei Cloud's SDK. */
export function huaweiSdk(
  { method, url, headers }: HttpRequest,
  data: unknown,
  { accessKeyId, secret }: Key,
): () => unknown {
  const credentials = new core.GlobalCredentials().withAk(accessKeyId).withSk(secret);
  return () =>
    signer.AKSKSigner.sign(
      { method, endpoint: url, headers: { ...headers }, data } as never,
      credentials,
    );
}

/** Signing of parameters by Tencent Cloud's SDK: asynchronous, as it may have to ask for the key. */
export function tencentSdk(
  parameters: Readonly<Record<string, string>>,
  { accessKeyId, secret }: Key,
): () => unknown {
  const client = new common.AbstractClient("sts.tencentcloudapi.com", "2018-08-13", {
    credential: { secretId: accessKeyId, secretKey: secret },
    region: "ap-guangzhou",
    profile: { signMethod: "HmacSHA256" },
  });
  // Private by its types; what is public sends the request too.
  const { formatRequestData } = client as unknown as {
    readonly formatRequestData: (action: string, parameters: object) => Promise<unknown>;
  };
  return () => formatRequestData.call(client, "GetFederationToken", { ...parameters });
}

/** Signing of a request by Tencent Cloud's SDK. */
export function tencentSdkTc3(
  { method, url, headers, body = "{}" }: HttpRequest,
  { accessKeyId, secret }: Key,
): () => unknown {
  const payload: unknown = JSON.parse(body);
  let timestamp = Date.UTC(2026, 0, 1) / 1_000;
  return () =>
    tc3.default.sign3({
      method,
      url,
      payload,
      timestamp: ++timestamp,
      service: "sts",
      secretId: accessKeyId,
      secretKey: secret,
      multipart: false,
      boundary: "",
      headers: { "Content-Type": headers["content-type"] ?? "" },
    });
}
