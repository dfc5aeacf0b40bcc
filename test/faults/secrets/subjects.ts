import type { Provider } from "daypass";
import { createProvider, type ProviderConfig, userToken } from "daypass";
import type { Success } from "./answers.ts";
import { plant, plantLoud } from "./mark.ts";

const projectId = "0f0e0d0c0b0a09080706050403020100";
const instanceId = "9f0ae0f5-3ad5-4f2c-9a55-0d4f7a1d2c3b";
const ends = "2099-01-01T00:00:00.000000Z";

/** Settings that the caller of a scenario adds. */
export type Settings = Readonly<Record<string, unknown>>;

/** A way to authenticate, with planted secrets. */
export interface Way {
  readonly title: string;
  /** What was planted; the first is the one that requests carry. */
  readonly secrets: readonly [string, ...string[]];
  readonly auth: (settings: Settings) => unknown;
}

/** The APIs that the catalogue was written for; a later one is held to its contract. */
export type SubjectId = "huawei-iam" | "huawei-swr" | "huawei-lakeformation" | "tencent-sts";

/** A provider under test. */
export interface Subject {
  readonly id: SubjectId;
  readonly options: Settings;
  readonly ways: readonly Way[];
  readonly success: (place: string) => Success;
}

export function providerOf({ id, options }: Subject, way: Way, settings: Settings): Provider {
  const config = { provider: id, ...options, ...settings, auth: way.auth(settings) };
  return createProvider(config as unknown as ProviderConfig) as Provider;
}

/** IAM's answer to a login; the token is in a header. */
export function loginSuccess(place: string): Success {
  const token = {
    expires_at: ends,
    issued_at: "2026-01-01T00:00:00.000000Z",
    methods: ["password"],
    catalog: [],
    roles: [{ id: "0", name: "te_agency" }],
    user: { id: projectId, name: "IAMUser", domain: { id: projectId, name: "IAMDomainA" } },
    domain: { id: projectId, name: "IAMDomainA" },
  };
  const headers = { "x-subject-token": plant(`${place} x-subject-token`) };
  return { status: 201, headers, body: { token }, secretFields: [] };
}

function huaweiWays(id: string): readonly Way[] {
  const at = (place: string) => plant(`${id} ${place}`);
  const key = () => ({
    accessKeyId: "FAKEKEYID0",
    secretAccessKey: at("secretAccessKey"),
    sessionToken: at("sessionToken"),
  });
  const [own, given, issued] = [key(), key(), key()];
  const [token, loud, returned, password] = [
    at("token"),
    plantLoud(`${id} token in capitals`),
    at("returned token"),
    at("password"),
  ];
  const expiration = new Date(ends);
  const inner = Object.assign(async () => ({ ...issued, expiration }), { invalidate() {} });
  return [
    { title: "access key", secrets: [own.sessionToken, own.secretAccessKey], auth: () => own },
    { title: "token", secrets: [token], auth: () => ({ token }) },
    { title: "token in capitals", secrets: [loud], auth: () => ({ token: loud }) },
    { title: "function with a token", secrets: [returned], auth: () => () => returned },
    {
      title: "function with a key",
      secrets: [given.sessionToken, given.secretAccessKey],
      auth: () => async () => given,
    },
    {
      title: "another provider",
      secrets: [issued.sessionToken, issued.secretAccessKey],
      auth: () => inner,
    },
    {
      title: "password",
      secrets: [password],
      auth: ({ fetch, onEvent, clock, maxAttempts, attemptTimeoutMs }) => {
        const user = { username: "IAMUser", password, domainName: "IAMDomainA" };
        const scope = { domain: { name: "IAMDomainA" } };
        const settings = { fetch, onEvent, clock, maxAttempts, attemptTimeoutMs };
        return userToken({ ...user, scope, ...settings } as Parameters<typeof userToken>[0]);
      },
    },
  ];
}

function tencentWays(): readonly Way[] {
  const at = (place: string) => plant(`tencent-sts ${place}`);
  const make = () => ({ secretId: "AKIDfake0", secretKey: at("secretKey"), token: at("token") });
  const [key, other] = [make(), make()];
  const loud = { ...make(), token: plantLoud("tencent-sts token in capitals") };
  return [
    { title: "key", secrets: [key.token, key.secretKey], auth: () => key },
    { title: "key again", secrets: [other.token, other.secretKey], auth: () => other },
    { title: "token in capitals", secrets: [loud.token, loud.secretKey], auth: () => loud },
  ];
}

export const subjects: readonly Subject[] = [
  {
    id: "huawei-iam",
    options: { agencyName: "IAMAgency", domainName: "IAMDomainA" },
    ways: huaweiWays("huawei-iam"),
    success: (place) => ({
      status: 201,
      body: {
        credential: {
          access: "FAKEISSUED0",
          secret: plant(`${place} secret`),
          securitytoken: plant(`${place} securitytoken`),
          expires_at: ends,
        },
      },
      secretFields: ["secret", "securitytoken"],
    }),
  },
  {
    id: "huawei-swr",
    options: { region: "cn-north-4", projectId, instanceId },
    ways: huaweiWays("huawei-swr"),
    success: (place) => ({
      status: 201,
      body: {
        auth_token: plant(`${place} auth_token`),
        created_at: "2026-01-01T00:00:00Z",
        expire_date: "2099-01-01T00:00:00Z",
        token_id: instanceId,
        user_id: "fake_user",
      },
      secretFields: ["auth_token"],
    }),
  },
  {
    id: "huawei-lakeformation",
    options: { region: "cn-north-4", projectId, instanceId },
    ways: huaweiWays("huawei-lakeformation"),
    success: (place) => ({
      status: 200,
      body: {
        access: "FAKEISSUED0",
        secret: plant(`${place} secret`),
        security_token: plant(`${place} security_token`),
      },
      secretFields: ["secret", "security_token"],
    }),
  },
  {
    id: "tencent-sts",
    options: {
      name: "nickName",
      policy: { version: "2.0", statement: [{ effect: "allow", action: "*", resource: "*" }] },
    },
    ways: tencentWays(),
    success: (place) => ({
      status: 200,
      body: {
        code: 0,
        message: "",
        codeDesc: "Success",
        data: {
          credentials: {
            sessionToken: plant(`${place} sessionToken`),
            tmpSecretId: "AKIDfakeissued0",
            tmpSecretKey: plant(`${place} tmpSecretKey`),
          },
          expiredTime: 4_070_908_800,
        },
      },
      secretFields: ["sessionToken", "tmpSecretKey"],
    }),
  },
];

/** The current version of Tencent's interface, under the same id. */
export const currentTencent: Subject = {
  id: "tencent-sts",
  options: {
    name: "nickName",
    policy: { version: "2.0", statement: [{ effect: "allow", action: "*", resource: "*" }] },
    version: "2018-08-13",
    region: "ap-guangzhou",
  },
  ways: tencentWays(),
  success: (place) => ({
    status: 200,
    body: {
      Response: {
        Credentials: {
          Token: plant(`${place} Token`),
          TmpSecretId: "AKIDfakeissued0",
          TmpSecretKey: plant(`${place} TmpSecretKey`),
        },
        ExpiredTime: 4_070_908_800,
        Expiration: "2099-01-01T00:00:00Z",
        RequestId: instanceId,
      },
    },
    secretFields: ["Token", "TmpSecretKey"],
  }),
};
