import core from "@huaweicloud/huaweicloud-sdk-core";
// The package's main file asks for a file that does not exist.
import iam from "@huaweicloud/huaweicloud-sdk-iam/v3/public-api.js";
import tencent from "tencentcloud-sdk-nodejs-sts";

/** A call of IAM by Huawei Cloud's own SDK. It checks the answer itself. */
export function huaweiSdkCall(
  account: {
    readonly auth: { readonly accessKeyId: string; readonly secretAccessKey: string };
    readonly agencyName: string;
    readonly domainName: string;
  },
  baseUrl: string,
): () => Promise<void> {
  const credential = new core.GlobalCredentials()
    .withAk(account.auth.accessKeyId)
    .withSk(account.auth.secretAccessKey)
    // It would be looked up if it were not given.
    .withDomainId("00010203040506070809000102030405");
  const client = iam.IamClient.newBuilder()
    .withCredential(credential)
    .withEndpoint(baseUrl)
    .build();
  return async () => {
    const role = new iam.IdentityAssumerole(account.agencyName).withDomainName(account.domainName);
    const identity = new iam.AgencyAuthIdentity(["assume_role"]).withAssumeRole(role);
    const body = new iam.CreateTemporaryAccessKeyByAgencyRequestBody(new iam.AgencyAuth(identity));
    const request = new iam.CreateTemporaryAccessKeyByAgencyRequest().withBody(body);
    const answer = await client.createTemporaryAccessKeyByAgency(request);
    if (!answer.credential?.access) throw new TypeError("an answer without a key");
  };
}

/** A call of STS by Tencent Cloud's own SDK, which knows the interface 2018-08-13 only. */
export function tencentSdkCall(
  account: {
    readonly secretId: string;
    readonly secretKey: string;
    readonly name: string;
    readonly policy: string;
  },
  baseUrl: string,
): () => Promise<void> {
  const { protocol, host } = new URL(baseUrl);
  const { secretId, secretKey, name, policy } = account;
  const client = new tencent.sts.v20180813.Client({
    credential: { secretId, secretKey },
    region: "ap-guangzhou",
    profile: { httpProfile: { protocol: `${protocol}//` as "https://", endpoint: host } },
  });
  return async () => {
    const answer = await client.GetFederationToken({ Name: name, Policy: policy });
    if (!answer.Credentials?.TmpSecretId) throw new TypeError("an answer without a key");
  };
}
