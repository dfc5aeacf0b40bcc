import type { Cloud } from "@daypass/mock/node";
import type { AccessKey, Credential, Login } from "daypass";

/** What a program in another language has to print of each API, one line a column. */
export const columns = ["obtained", "refused", "decoded"] as const;

/** Code of the documented error for an input that the API refuses, and for one of the other errors. */
const codes = {
  "huawei-iam": { refused: "400", decoded: "403" },
  "huawei-swr": { refused: "APIGW.0101", decoded: "SVCSTG.SWR.4040000" },
  "huawei-lakeformation": { refused: "common.01000001", decoded: "APIG.1002" },
  "tencent-sts": { refused: "4000", decoded: "4100" },
} as const;

/** Ids of the APIs, in the manifest's order. */
export const apis = Object.keys(codes) as readonly (keyof typeof codes)[];

/** Whether a program printed what it has to: a credential that the cloud issued, or the error's code. */
export function isMet(
  cloud: Cloud,
  lines: readonly string[],
  api: keyof typeof codes,
  column: (typeof columns)[number],
): boolean {
  const line = lines.find((each) => each.startsWith(`${api} ${column} `));
  const values = line?.split(" ").slice(2) ?? [];
  if (column !== "obtained") return values.join() === codes[api][column];
  return cloud.accepts(credentialOf(api, values));
}

function credentialOf(api: string, [first = "", second = "", third = ""]: string[]): Credential {
  const common = { provider: api, expiration: new Date(0), expirySource: "server" } as const;
  if (api === "huawei-swr") {
    return { ...common, kind: "login", username: first, password: second } satisfies Login;
  }
  return {
    ...common,
    kind: "access-key",
    accessKeyId: first,
    secretAccessKey: second,
    sessionToken: third,
  } satisfies AccessKey;
}

/** What a program needs to know about the cloud, as environment variables. */
export function environment(url: string, cloud: Cloud): Record<string, string> {
  const { username, password, domainName } = cloud.user("huawei-iam");
  const { agencyName } = cloud.account("huawei-iam");
  const { projectId, region, instanceId } = cloud.account("huawei-swr");
  const { auth, name, policy } = cloud.account("tencent-sts");
  return {
    DAYPASS_URL: url,
    DAYPASS_USER: username,
    DAYPASS_PASSWORD: password,
    DAYPASS_DOMAIN: domainName,
    DAYPASS_AGENCY: agencyName,
    DAYPASS_PROJECT: region,
    DAYPASS_PROJECT_ID: projectId,
    DAYPASS_REGISTRY: instanceId,
    DAYPASS_LAKE: cloud.account("huawei-lakeformation").instanceId,
    DAYPASS_SECRET_ID: auth.secretId,
    DAYPASS_SECRET_KEY: auth.secretKey,
    DAYPASS_NAME: name,
    DAYPASS_POLICY: encodeURIComponent(JSON.stringify(policy)),
  };
}
