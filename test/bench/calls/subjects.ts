import * as huaweiIam from "@daypass/huawei-iam";
import * as huaweiLakeformation from "@daypass/huawei-lakeformation";
import * as huaweiSwr from "@daypass/huawei-swr";
import { createMockCloud } from "@daypass/mock";
import * as tencentSts from "@daypass/tencent-sts";
import { type MakeCall, type SentRequest, withNonce } from "./request.ts";
import { huaweiSdkCall, tencentSdkCall } from "./vendors.ts";

/** An operation that issues a credential, and who can call it. */
export interface Subject {
  /** Id of the API, with the version of the interface where there are two. */
  readonly id: string;
  readonly title: string;
  /** The path in the spec. */
  readonly path: string;
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly daypass: (baseUrl: string) => MakeCall;
  /** Makes one of many out of a request that may be sent once only. */
  readonly renew?: (request: SentRequest, index: number) => SentRequest;
  /** Throws when an answer's body is not a success. */
  readonly expectSuccess: (body: unknown) => void;
  /** The same call by the vendor's SDK, where that has it. */
  readonly vendor?: {
    readonly name: string;
    readonly call: (baseUrl: string) => () => Promise<void>;
  };
}

const account = createMockCloud().account;
const iam = account("huawei-iam");
const swr = account("huawei-swr");
const lakeformation = account("huawei-lakeformation");
const sts = account("tencent-sts");
const policy = encodeURIComponent(JSON.stringify(sts.policy));

const swrPath = { project_id: swr.projectId, instance_id: swr.instanceId };
const lakeformationPath = {
  project_id: lakeformation.projectId,
  instance_id: lakeformation.instanceId,
};
const assumeRole = { agency_name: iam.agencyName, domain_name: iam.domainName };

export const subjects: readonly Subject[] = [
  {
    id: "huawei-iam",
    title: "Huawei IAM",
    path: "/v3.0/OS-CREDENTIAL/securitytokens",
    daypass: (baseUrl) => (send) => {
      const client = huaweiIam.createClient({ auth: iam.auth, baseUrl, fetch: send });
      const body = {
        auth: { identity: { methods: ["assume_role" as const], assume_role: assumeRole } },
      };
      return () => client.POST("/v3.0/OS-CREDENTIAL/securitytokens", { body });
    },
    expectSuccess: expectText("credential", "access"),
    vendor: { name: "Huawei Cloud SDK", call: (baseUrl) => huaweiSdkCall(iam, baseUrl) },
  },
  {
    id: "huawei-swr",
    title: "Huawei SWR",
    path: "/v2/{project_id}/instances/{instance_id}/temp-credential",
    pathParameters: swrPath,
    daypass: (baseUrl) => (send) => {
      const { auth, region, projectId } = swr;
      const client = huaweiSwr.createClient({ auth, region, projectId, baseUrl, fetch: send });
      const params = { path: swrPath };
      return () =>
        client.POST("/v2/{project_id}/instances/{instance_id}/temp-credential", { params });
    },
    expectSuccess: expectText("auth_token"),
  },
  {
    id: "huawei-lakeformation",
    title: "Huawei LakeFormation",
    path: "/v1/{project_id}/instances/{instance_id}/credential",
    pathParameters: lakeformationPath,
    daypass: (baseUrl) => (send) => {
      const { auth, region, projectId } = lakeformation;
      const client = huaweiLakeformation.createClient({
        auth,
        region,
        projectId,
        baseUrl,
        fetch: send,
      });
      const params = { path: lakeformationPath };
      const body = { user_names: ["user1"] };
      return () =>
        client.POST("/v1/{project_id}/instances/{instance_id}/credential", { params, body });
    },
    expectSuccess: expectText("access"),
  },
  {
    id: "tencent-sts",
    title: "Tencent STS, interface v2",
    path: "/v2/index.php",
    daypass: (baseUrl) => (send) => {
      const client = tencentSts.createClient({ auth: sts.auth, baseUrl, fetch: send });
      const body = { Action: "GetFederationToken" as const, name: sts.name, policy };
      return () => client.POST("/v2/index.php", { body });
    },
    renew: (request, index) => withNonce(request, index, sts.auth.secretKey),
    expectSuccess: expectText("data", "credentials", "tmpSecretId"),
  },
  {
    id: "tencent-sts-2018-08-13",
    title: "Tencent STS, interface 2018-08-13",
    path: "/",
    daypass: (baseUrl) => (send) => {
      const version = "2018-08-13";
      const client = tencentSts.createClient({ auth: sts.auth, version, baseUrl, fetch: send });
      const header = {
        "X-TC-Action": "GetFederationToken",
        "X-TC-Version": version,
        "X-TC-Region": "ap-guangzhou",
      } as const;
      const body = { Name: sts.name, Policy: policy };
      return () => client.POST("/", { params: { header }, body });
    },
    expectSuccess: expectText("Response", "Credentials", "TmpSecretId"),
    vendor: {
      name: "Tencent Cloud SDK",
      call: (baseUrl) => tencentSdkCall({ ...sts.auth, name: sts.name, policy }, baseUrl),
    },
  },
];

function expectText(...path: readonly string[]): (body: unknown) => void {
  return (body) => {
    let value = body as Record<string, unknown> | undefined;
    for (const name of path) value = value?.[name] as Record<string, unknown> | undefined;
    if (typeof value !== "string") throw new TypeError(`an answer without ${path.join(".")}`);
  };
}
