import { createMockCloud } from "@daypass/mock/fetch";
import { huaweiIam, tencentSts } from "daypass";
import { casesOf } from "../case.ts";
import { equal, failureOf } from "../check.ts";
import { overHttp } from "./over-http.ts";

const operation = "createTemporaryAccessKeyByAgency";

/** A cloud in memory with one fault ahead, and a provider that pauses for no time. */
function setUp(fault: Parameters<ReturnType<typeof createMockCloud>["fail"]>[1]) {
  const cloud = createMockCloud();
  cloud.fail(operation, fault);
  const { fetch, clock } = cloud;
  const provider = huaweiIam({ ...cloud.account("huawei-iam"), fetch, clock, random: () => 0 });
  return { cloud, provider, outcomes: () => cloud.requests.map(({ outcome }) => outcome) };
}

export const transport = casesOf("transport", {
  async "an outage is retried"() {
    const { provider, outcomes } = setUp({ status: 503, times: 2 });
    await provider();
    equal(outcomes(), ["fault", "fault", "answered"]);
  },
  async "there are three attempts"() {
    const { provider, outcomes } = setUp({ status: 503, times: 9 });
    const { code, status, retryable } = await failureOf(provider());
    equal([code, status, retryable, outcomes().length], ["unavailable", 503, true, 3]);
  },
  async "a broken connection is retried"() {
    const { provider, outcomes } = setUp({ reset: true });
    await provider();
    equal(outcomes().length, 2);
  },
  async "a refusal is not retried"() {
    const { provider, outcomes } = setUp({ status: 403, times: 9 });
    equal((await failureOf(provider())).code, "forbidden");
    equal(outcomes().length, 1);
  },
  async "a wait beyond the deadline is not waited for"() {
    const { provider, outcomes } = setUp({ status: 429, retryAfter: 3_600 });
    const { code, retryAfterSeconds } = await failureOf(provider());
    equal([code, retryAfterSeconds, outcomes().length], ["throttled", 3_600, 1]);
  },
  ...overHttp(),
  async "only HTTPS and loopback are spoken"() {
    const account = createMockCloud().account("tencent-sts");
    const make = () => tencentSts({ ...account, baseUrl: "http://sts.example.com" });
    const { code, issues } = await failureOf(make);
    equal([code, issues?.[0]?.path], ["invalid-input", ["baseUrl"]]);
  },
});
