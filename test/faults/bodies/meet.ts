import { createMockCloud, type Fault, type MockCloud, type OperationId } from "@daypass/mock";
import {
  type Credential,
  DaypassError,
  huaweiIam,
  huaweiLakeformation,
  huaweiSwr,
  type Provider,
  tencentSts,
} from "daypass";
import { expect } from "vitest";

type Maker = (cloud: MockCloud, options: { readonly maxAttempts?: number }) => Provider<Credential>;

/** What ties a provider to the cloud. */
export const world = ({ fetch, clock }: MockCloud) => ({ fetch, clock, random: () => 0 });
/** Each API with the operation that its provider calls. */
export const apis: Readonly<Record<string, readonly [OperationId, Maker]>> = {
  iam: [
    "createTemporaryAccessKeyByAgency",
    (cloud, more) => huaweiIam({ ...cloud.account("huawei-iam"), ...world(cloud), ...more }),
  ],
  swr: [
    "createInstanceTempCredential",
    (cloud, more) => huaweiSwr({ ...cloud.account("huawei-swr"), ...world(cloud), ...more }),
  ],
  lake: [
    "showCredential",
    (cloud, more) =>
      huaweiLakeformation({ ...cloud.account("huawei-lakeformation"), ...world(cloud), ...more }),
  ],
  tencent: [
    "getFederationTokenByForm",
    (cloud, more) => tencentSts({ ...cloud.account("tencent-sts"), ...world(cloud), ...more }),
  ],
};

/** The error of a call that meets this answer, and how many requests it took. */
export async function meet(
  api: string,
  fault: Fault,
  options: { readonly maxAttempts?: number } = {},
) {
  const [operation, make] = apis[api] ?? [];
  if (operation === undefined || make === undefined) throw new TypeError(`no API ${api}`);
  const cloud = createMockCloud({ startsAt: Date.UTC(2026, 0, 1) });
  cloud.fail(operation, { times: Number.POSITIVE_INFINITY, ...fault });
  const error: unknown = await make(cloud, options)().then(
    () => expect.unreachable("the call succeeded"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DaypassError)) throw error;
  return { error, requests: cloud.requests.length };
}
