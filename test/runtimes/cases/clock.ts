import { parseHttpDate } from "@daypass/core/provider";
import { createMockCloud } from "@daypass/mock/fetch";
import { huaweiIam, huaweiLakeformation, tencentSts } from "daypass";
import { casesOf } from "../case.ts";
import { equal } from "../check.ts";

const dayMs = 24 * 3_600_000;

/** How many requests it takes to get a credential that is valid, when the local clock is off. */
async function requestsWith(
  offsetMs: number,
  create: typeof huaweiIam | typeof huaweiLakeformation | typeof tencentSts,
  api: "huawei-iam" | "huawei-lakeformation" | "tencent-sts",
): Promise<number> {
  const cloud = createMockCloud({ startsAt: new Date(Date.UTC(2026, 0, 31, 12)) });
  const clock = () => cloud.clock.now() + offsetMs;
  const options = { ...cloud.account(api), fetch: cloud.fetch, clock };
  const credential = await create(options as never)();
  equal(cloud.accepts(credential), true);
  return cloud.requests.length;
}

export const clock = casesOf("clock", {
  async "a right clock needs one request"() {
    equal(await requestsWith(0, huaweiIam, "huawei-iam"), 1);
  },
  async "Huawei Cloud works with a clock three days ahead, after one more request"() {
    equal(await requestsWith(3 * dayMs, huaweiIam, "huawei-iam"), 2);
  },
  async "Huawei Cloud works with a clock three days behind, after one more request"() {
    equal(await requestsWith(-3 * dayMs, huaweiLakeformation, "huawei-lakeformation"), 2);
  },
  async "Tencent Cloud works with a clock three days ahead, after one more request"() {
    equal(await requestsWith(3 * dayMs, tencentSts, "tencent-sts"), 2);
  },
  async "Tencent Cloud works with a clock three days behind, after one more request"() {
    equal(await requestsWith(-3 * dayMs, tencentSts, "tencent-sts"), 2);
  },
  "dates of HTTP are read, and nothing else"() {
    equal(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), Date.UTC(1994, 10, 6, 8, 49, 37));
    for (const text of [null, "", "5", "-5", "1994-11-06T08:49:37Z", "soon"]) {
      equal(parseHttpDate(text) === undefined, true);
    }
  },
  async "six fraction digits of a second are read"() {
    const cloud = createMockCloud({ startsAt: new Date(Date.UTC(2026, 0, 31, 12)) });
    cloud.fail("createTemporaryAccessKeyByAgency", {
      edit: (body) => {
        const { credential } = body as { credential: object };
        return { credential: { ...credential, expires_at: "2026-01-31T12:15:00.587000Z" } };
      },
    });
    const { fetch, clock } = cloud;
    const { expiration } = await huaweiIam({ ...cloud.account("huawei-iam"), fetch, clock })();
    equal(expiration.getTime(), Date.UTC(2026, 0, 31, 12, 15, 0, 587));
  },
});
