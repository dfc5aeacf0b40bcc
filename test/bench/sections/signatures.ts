import type { Authenticator, HttpRequest } from "@daypass/core/provider";
import { huaweiAuthenticator } from "@daypass/huawei-auth";
// Only the package's own client calls its signer, so that no entry exports it.
import { tencentAuthenticator } from "../../../packages/tencent-sts/src/auth.ts";
import { running } from "../code.ts";
import type { Contestant } from "../rounds.ts";
import { type Group, group } from "../section.ts";
import { huaweiHashes, parameterHash, tc3Hashes } from "../signatures/hashes.ts";
import { huaweiSdk, tencentSdk, tencentSdkTc3 } from "../signatures/vendors.ts";

// A request signed, from the request without a signature to the one that is sent.

const limit = "bare hashes";
const daypass = "Daypass";
const secret = "fake-secret-of-forty-characters-in-total";
const accessKeyId = "FAKEACCESSKEYID00000";
const policy = encodeURIComponent(
  JSON.stringify({
    version: "2.0",
    statement: [{ effect: "allow", action: ["name/cos:GetObject"] }],
  }),
);

const iamBody = {
  auth: {
    identity: {
      methods: ["assume_role"],
      assume_role: { agency_name: "IAMAgency", domain_name: "IAMDomainA" },
    },
  },
};
const iam: HttpRequest = {
  method: "POST",
  url: "https://iam.myhuaweicloud.com/v3.0/OS-CREDENTIAL/securitytokens",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(iamBody),
};

const form: HttpRequest = {
  method: "POST",
  url: "https://sts.api.qcloud.com/v2/index.php",
  headers: { "content-type": "application/x-www-form-urlencoded" },
  body: String(new URLSearchParams({ Action: "GetFederationToken", name: "nickName", policy })),
};

const json: HttpRequest = {
  method: "POST",
  url: "https://sts.tencentcloudapi.com/",
  headers: {
    "content-type": "application/json",
    "x-tc-action": "GetFederationToken",
    "x-tc-version": "2018-08-13",
    "x-tc-region": "ap-guangzhou",
  },
  body: JSON.stringify({ Name: "nickName", Policy: policy }),
};

const bodyOf = ({ body = "" }: HttpRequest): string => body;
// Of the length that a canonical request of these has.
const canonicalRequest = "x".repeat(280);

const contests: Readonly<
  Record<string, { title: string; contestants: () => Contestant<"timeNs">[] }>
> = {
  huawei: {
    title: "Huawei, SDK-HMAC-SHA256",
    contestants: () => [
      signing(limit, huaweiHashes(bodyOf(iam), canonicalRequest, secret)),
      authenticating(huaweiAuthenticator({ accessKeyId, secretAccessKey: secret }), iam),
      signing("Huawei Cloud SDK", huaweiSdk(iam, iamBody, { accessKeyId, secret })),
    ],
  },
  "tencent-v2": {
    title: "Tencent, signature v2 (HmacSHA256)",
    contestants: () => [
      signing(limit, parameterHash(`POSTsts.api.qcloud.com/v2/index.php?${bodyOf(form)}`, secret)),
      authenticating(tencentAuthenticator({ secretId: accessKeyId, secretKey: secret }), form),
      signing(
        "Tencent Cloud SDK",
        tencentSdk({ Name: "nickName", Policy: policy }, { accessKeyId, secret }),
      ),
    ],
  },
  "tencent-v3": {
    title: "Tencent, signature v3 (TC3-HMAC-SHA256)",
    contestants: () => [
      signing(limit, tc3Hashes(bodyOf(json), canonicalRequest)),
      authenticating(tencentAuthenticator({ secretId: accessKeyId, secretKey: secret }), json),
      signing("Tencent Cloud SDK", tencentSdkTc3(json, { accessKeyId, secret })),
    ],
  },
};

function signing(name: string, sign: () => unknown): Contestant<"timeNs"> {
  return running(name, sign, { batch: 256 });
}

/** Daypass signs what its client sends, each time for another second. */
function authenticating(authenticate: Authenticator, request: HttpRequest): Contestant<"timeNs"> {
  const { signal } = new AbortController();
  let nowMs = Date.UTC(2026, 0, 1);
  return signing(daypass, () => {
    nowMs += 1_000;
    return authenticate(request, { nowMs, signal });
  });
}

export const groups: readonly Group[] = Object.entries(contests).map(
  ([name, { title, contestants }]) =>
    group({
      id: `signatures/${name}`,
      rounds: 31,
      warmUps: 3,
      budgetSeconds: 6,
      contestants,
      headings: [
        {
          id: `signatures/${name}/time`,
          figure: "timeNs",
          title: `${title}: time of a signature`,
          unit: "ns",
          better: "less",
          baseline: limit,
          aims: { [daypass]: { of: "ratio", limit: 1.5 } },
        },
      ],
    }),
);
