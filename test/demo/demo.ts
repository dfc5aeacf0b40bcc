import { styleText } from "node:util";
import { startMockCloud } from "@daypass/mock/node";
import {
  type Credential,
  createProvider,
  DaypassError,
  type ProviderConfig,
  userToken,
} from "daypass";
import { table } from "./table.ts";

// Gets a credential of each API from the mock cloud, over HTTP on loopback, through the facade.

const { url, cloud, close } = await startMockCloud();
console.log(`The mock cloud listens on ${url}\n`);

const login = userToken({
  ...cloud.user("huawei-iam"),
  scope: { project: { name: "cn-north-4" } },
  baseUrl: url,
});

const sources: readonly { readonly how: string; readonly config: ProviderConfig }[] = [
  {
    how: "access key, SDK-HMAC-SHA256",
    config: { provider: "huawei-iam", ...cloud.account("huawei-iam"), baseUrl: url },
  },
  {
    how: "user token from IAM",
    config: { provider: "huawei-swr", ...cloud.account("huawei-swr"), auth: login, baseUrl: url },
  },
  {
    how: "access key, SDK-HMAC-SHA256",
    config: {
      provider: "huawei-lakeformation",
      ...cloud.account("huawei-lakeformation"),
      baseUrl: url,
    },
  },
  {
    how: "access key, HmacSHA256",
    config: { provider: "tencent-sts", ...cloud.account("tencent-sts"), baseUrl: url },
  },
];

const rows: string[][] = [];
const providers = sources.map(({ how, config }) => ({ how, provider: createProvider(config) }));
for (const { how, provider } of providers) {
  const startedAt = performance.now();
  const credential: Credential = await provider();
  const tookMs = performance.now() - startedAt;
  if (!cloud.accepts(credential)) throw new Error(`${credential.provider} is not accepted`);
  rows.push([
    credential.provider,
    credential.kind,
    credential.kind === "login" ? credential.username : credential.accessKeyId,
    credential.kind === "login" ? "password [redacted]" : "secret, token [redacted]",
    lifetime(credential),
    credential.expirySource,
    how,
    tookMs.toFixed(1),
  ]);
}
const header = ["API", "kind", "id", "secrets", "lifetime", "expiry", "authenticated by", "ms"];
console.log(table(header, rows));

const requestsBefore = cloud.requests.length;
const startedAt = performance.now();
for (const { provider } of providers) await provider();
const cachedMs = performance.now() - startedAt;
const sent = cloud.requests.length - requestsBefore;
console.log(`\nA second call of each: ${cachedMs.toFixed(2)} ms, ${sent} requests.`);

try {
  createProvider({ ...cloud.account("huawei-iam"), provider: "huawei-iam", durationSeconds: 60 });
  throw new Error("a key for one minute was not rejected");
} catch (error) {
  if (!(error instanceof DaypassError)) throw error;
  console.log(`\nA key for one minute: ${styleText("yellow", error.code)}\n  ${error.message}`);
}
await close();

function lifetime({ expiration }: Credential): string {
  const minutes = Math.round((expiration.getTime() - cloud.clock.now()) / 60_000);
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
}
