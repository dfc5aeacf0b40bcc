import * as iam from "./clients/huawei-iam";
import * as lake from "./clients/huawei-lakeformation";
import * as swr from "./clients/huawei-swr";
import * as sts from "./clients/tencent-sts";

// Uses the clients that @hey-api/openapi-ts generated; prints what test/languages expects.

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
declare const console: { log(...values: unknown[]): void };

const env = (name: string): string => process.env[`DAYPASS_${name}`] ?? "";
const baseUrl = env("URL");

async function userToken(scope: iam.TokenScope): Promise<string> {
  const user = { name: env("USER"), password: env("PASSWORD"), domain: { name: env("DOMAIN") } };
  const identity: iam.PasswordIdentity = { methods: ["password"], password: { user } };
  const { response } = await iam.createUserToken({ baseUrl, body: { auth: { identity, scope } } });
  return response?.headers.get("x-subject-token") ?? "";
}

function agencyKey(auth: string, agency_name: string, duration_seconds: number) {
  const assume_role = { agency_name, domain_name: env("DOMAIN"), duration_seconds };
  const identity: iam.AssumeRoleIdentity = { methods: ["assume_role"], assume_role };
  return iam.createTemporaryAccessKeyByAgency({ baseUrl, auth, body: { auth: { identity } } });
}

function registryLogin(auth: string, instance_id: string) {
  const path = { project_id: env("PROJECT_ID"), instance_id };
  return swr.createInstanceTempCredential({ baseUrl, auth, path });
}

function lakeKey(auth: string, project_id: string) {
  const path = { project_id, instance_id: env("LAKE") };
  return lake.showCredential({ baseUrl, auth, path, body: { roles: ["admin"] } });
}

async function federationToken(durationSeconds: number, secretKey: string) {
  const fields = {
    Action: "GetFederationToken" as const,
    name: env("NAME"),
    policy: env("POLICY"),
    durationSeconds,
    Timestamp: Math.floor(Date.now() / 1000),
    Nonce: 1 + Math.floor(Math.random() * 2 ** 31),
    SecretId: env("SECRET_ID"),
    SignatureMethod: "HmacSHA256" as const,
  };
  const pairs = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
  const text = `POST${new URL(baseUrl).host}/v2/index.php?${pairs.sort().join("&")}`;
  const Signature = await hmac(secretKey, text);
  const { data } = await sts.getFederationTokenByForm({ baseUrl, body: { ...fields, Signature } });
  return data;
}

async function hmac(secretKey: string, text: string): Promise<string> {
  const bytes = (value: string) => new TextEncoder().encode(value);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes(secretKey), algorithm, false, ["sign"]);
  const signature = await crypto.subtle.sign("HMAC", key, bytes(text));
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
}

const account = await userToken({ domain: { name: env("DOMAIN") } });
const project = await userToken({ project: { name: env("PROJECT") } });

const key = (await agencyKey(account, env("AGENCY"), 3600)).data?.credential;
console.log("huawei-iam obtained", key?.access, key?.secret, key?.securitytoken);
const short = await agencyKey(account, env("AGENCY"), 60);
console.log("huawei-iam refused", short.error?.error?.code);
console.log("huawei-iam decoded", (await agencyKey(account, "nobody", 3600)).error?.error?.code);

const login = (await registryLogin(project, env("REGISTRY"))).data;
console.log("huawei-swr obtained", login?.user_id, login?.auth_token);
console.log("huawei-swr refused", (await registryLogin(project, "")).error?.error_code);
console.log("huawei-swr decoded", (await registryLogin(project, "unknown")).error?.error_code);

const lakeKeys = (await lakeKey(project, env("PROJECT_ID"))).data;
console.log(
  "huawei-lakeformation obtained",
  lakeKeys?.access,
  lakeKeys?.secret,
  lakeKeys?.security_token,
);
const long = await lakeKey(project, "0".repeat(65));
console.log("huawei-lakeformation refused", long.error?.error_code);
const stranger = await lakeKey("fake-token", env("PROJECT_ID"));
console.log("huawei-lakeformation decoded", stranger.error?.error_code);

const triad = (await federationToken(1800, env("SECRET_KEY")))?.data?.credentials;
console.log("tencent-sts obtained", triad?.tmpSecretId, triad?.tmpSecretKey, triad?.sessionToken);
console.log("tencent-sts refused", (await federationToken(7201, env("SECRET_KEY")))?.code);
console.log("tencent-sts decoded", (await federationToken(1800, "fake-wrong-key"))?.code);
