import { type ApiId, createMockCloud } from "@daypass/mock/fetch";
import { createProvider, type ProviderConfig, userToken } from "daypass";
import { type Case, casesOf } from "../case.ts";
import { equal } from "../check.ts";

const ids = [
  "huawei-iam",
  "huawei-swr",
  "huawei-lakeformation",
  "tencent-sts",
] as const satisfies readonly ApiId[];

const scope = { project: { name: "cn-north-4" } };

/** Every provider against the cloud in memory, and the same over HTTP on loopback. */
const plain = ids.flatMap((provider): [string, Case["run"]][] => [
  [
    `${provider} through fetch`,
    async () => {
      const cloud = createMockCloud();
      const { fetch, clock } = cloud;
      const config = { provider, ...cloud.account(provider), fetch, clock } as ProviderConfig;
      const credential = await createProvider(config)();
      equal([credential.provider, cloud.accepts(credential)], [provider, true]);
      cloud.clock.advance(25 * 3_600_000);
      equal(cloud.accepts(credential), false);
    },
  ],
  [
    `${provider} over HTTP`,
    async ({ url }) => {
      const account = createMockCloud().account(provider);
      const issue = createProvider({ provider, ...account, baseUrl: url } as ProviderConfig);
      const credential = await issue();
      equal(credential.provider, provider);
      equal(credential.expiration.getTime() > Date.now(), true);
      equal(await issue(), credential);
    },
  ],
]);

export const providers = casesOf("providers", {
  ...Object.fromEntries(plain),
  async "a user token that logs in serves a registry login, over HTTP"({ url }) {
    const { user, account } = createMockCloud();
    const auth = userToken({ ...user("huawei-iam"), scope, baseUrl: url });
    const config = { ...account("huawei-swr"), provider: "huawei-swr" as const, baseUrl: url };
    const credential = await createProvider({ ...config, auth })();
    equal([credential.kind, credential.provider], ["login", "huawei-swr"]);
  },
});
