import { huaweiIam, userToken } from "@daypass/huawei-iam";
import { huaweiLakeformation } from "@daypass/huawei-lakeformation";
import { huaweiSwr } from "@daypass/huawei-swr";
import { tencentSts } from "@daypass/tencent-sts";
import { describe, expect, it } from "vitest";
import { type Cloud, createCloud } from "./cloud.ts";

const startsAt = Date.UTC(2025, 0, 31, 12);

/** The provider of each API, as it is used with the mock cloud. */
const providers = {
  "huawei-iam": (cloud: Cloud) => huaweiIam({ ...cloud.account("huawei-iam"), ...faces(cloud) }),
  "huawei-swr": (cloud: Cloud) => huaweiSwr({ ...cloud.account("huawei-swr"), ...faces(cloud) }),
  "huawei-lakeformation": (cloud: Cloud) =>
    huaweiLakeformation({ ...cloud.account("huawei-lakeformation"), ...faces(cloud) }),
  "tencent-sts": (cloud: Cloud) => tencentSts({ ...cloud.account("tencent-sts"), ...faces(cloud) }),
};

function faces({ fetch, clock }: Cloud) {
  return { fetch, clock };
}

describe.each([
  ["huawei-iam", 900],
  ["huawei-swr", 86_400],
  ["huawei-lakeformation", 3_600],
  ["tencent-sts", 1_800],
] as const)("the provider of %s with the cloud's account", (id, lifetimeSeconds) => {
  it("gets a credential that the cloud accepts until it ends, and not with another secret", async () => {
    const { cloud } = createCloud({ startsAt });
    const credential = await providers[id](cloud)();
    expect(credential.expiration.getTime()).toBe(startsAt + lifetimeSeconds * 1000);
    expect(cloud.accepts(credential)).toBe(true);
    const secret = credential.kind === "login" ? "password" : "secretAccessKey";
    expect(cloud.accepts({ ...credential, [secret]: "fake-other" })).toBe(false);
    cloud.clock.advance(lifetimeSeconds * 1000 - 1);
    expect(cloud.accepts(credential)).toBe(true);
    cloud.clock.advance(1);
    expect(cloud.accepts(credential)).toBe(false);
  });

  it("gets the same credential from a cloud with the same seed, another from another", async () => {
    const [one, same, other] = await Promise.all(
      [1, 1, 2].map((seed) => providers[id](createCloud({ startsAt, seed }).cloud)()),
    );
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
  });
});

describe("what the cloud accepts", () => {
  it("is not what another cloud issued, nor what belongs to an unknown API", async () => {
    const { cloud } = createCloud({ startsAt, seed: 2 });
    const credential = await providers["huawei-iam"](createCloud({ startsAt }).cloud)();
    expect(cloud.accepts(credential)).toBe(false);
    expect(cloud.accepts({ ...credential, provider: "other" })).toBe(false);
  });

  it("includes a login by password as `userToken` does it", async () => {
    const { cloud } = createCloud({ startsAt });
    const scope = { project: { name: "cn-north-4" } };
    const auth = userToken({ ...cloud.user("huawei-iam"), ...faces(cloud), scope });
    const login = await huaweiSwr({ ...cloud.account("huawei-swr"), ...faces(cloud), auth })();
    expect(cloud.accepts(login)).toBe(true);
    expect(cloud.requests).toMatchObject([
      { operation: "createUserToken", outcome: "answered" },
      { operation: "createInstanceTempCredential", authentication: "token" },
    ]);
  });
});
