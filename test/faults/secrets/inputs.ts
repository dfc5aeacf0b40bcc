import { createProvider, type ProviderConfig, userToken } from "daypass";
import { plant } from "./mark.ts";
import type { Settings, Subject } from "./subjects.ts";

/** Spoils a secret so that no check lets it pass. */
const spoilers: readonly ((secret: string) => unknown)[] = [
  (secret) => `${secret}\n`,
  (secret) => `${secret}\r\nx-evil: ${secret}`,
  (secret) => ` ${secret}`,
  (secret) => `${secret}ü`,
  (secret) => [secret],
  (secret) => ({ [secret.slice(0, 4)]: secret }),
];

/** Options of a provider with a secret where it does not belong, each to be refused. */
export function wrongOptions({ id, options }: Subject): readonly (() => unknown)[] {
  const fields =
    id === "tencent-sts" ? ["secretKey", "token"] : ["secretAccessKey", "sessionToken"];
  const good =
    id === "tencent-sts"
      ? { secretId: "AKIDfake0", secretKey: "fake" }
      : { accessKeyId: "FAKEKEYID0", secretAccessKey: "fake" };
  const make = (settings: Settings) => () =>
    createProvider({
      provider: id,
      auth: good,
      ...options,
      ...settings,
    } as unknown as ProviderConfig);
  const wrong: Settings[] = fields.flatMap((field) =>
    spoilers.map((spoil) => ({ auth: { ...good, [field]: spoil(plant(`${id} wrong ${field}`)) } })),
  );
  if (id !== "tencent-sts") {
    wrong.push(
      ...spoilers.map((spoil) => ({ auth: { token: spoil(plant(`${id} wrong token`)) } })),
    );
  }
  const secret = (place: string) => plant(`${id} wrong ${place}`);
  wrong.push(
    { auth: secret("auth") },
    { baseUrl: `https://user:${secret("password in baseUrl")}@example.com` },
    { baseUrl: `https://example.com/?token=${secret("query of baseUrl")}` },
    { baseUrl: `https://example.com/#${secret("fragment of baseUrl")}` },
    { baseUrl: `http://example.com/${secret("path of baseUrl")}` },
    { baseUrl: secret("baseUrl") },
    { region: `${secret("region")} x` },
    { deadlineMs: secret("deadlineMs") },
    { fetch: secret("fetch") },
    { onEvent: secret("onEvent") },
    { unknown: secret("unknown option") },
    { durationSeconds: secret("durationSeconds") },
  );
  if (id === "huawei-iam") {
    wrong.push(
      { agencyName: [secret("agencyName")] },
      { sessionUser: { name: `${secret("sessionUser")}!` } },
      { policy: { Version: secret("policy"), Statement: [{ Effect: secret("effect") }] } },
    );
  }
  if (id === "huawei-lakeformation") wrong.push({ userNames: [[secret("userNames")]] });
  if (id === "huawei-swr") wrong.push({ usernameField: secret("usernameField") });
  if (id === "tencent-sts") {
    wrong.push(
      { policy: secret("policy") },
      { policy: { version: "2.0", statement: { principal: secret("principal") } } },
      { signatureMethod: secret("signatureMethod") },
      { nonce: secret("nonce") },
    );
  }
  return wrong.map(make);
}

/** Options of a login with a secret where it does not belong. */
export function wrongLogins(): readonly (() => unknown)[] {
  const good = { username: "u", password: "fake", domainName: "d", scope: { domain: { id: "i" } } };
  const wrong = [
    { password: [plant("login wrong password")] },
    { password: plant("login password"), username: { name: plant("login username") } },
    { password: plant("login password"), domainName: 7 },
    { password: plant("login password"), scope: { [plant("login").slice(0, 3)]: 1 } },
    { password: plant("login password"), scope: { project: { id: [plant("login scope")] } } },
    { password: plant("login password"), region: `${plant("login region")}/x` },
    { password: plant("login password"), maxAttempts: plant("login maxAttempts") },
  ];
  return wrong.map(
    (each) => () => userToken({ ...good, ...each } as Parameters<typeof userToken>[0]),
  );
}
