import { createMockCloud } from "@daypass/mock/fetch";
import { huaweiIam, tencentSts } from "daypass";
import { casesOf, type Surroundings } from "../case.ts";
import { equal, failureOf, lacks } from "../check.ts";

const operation = "createTemporaryAccessKeyByAgency";

/** A cloud in memory with one fault ahead, and a provider that pauses for no time. */
function setUp(fault: Parameters<ReturnType<typeof createMockCloud>["fail"]>[1]) {
  const cloud = createMockCloud();
  cloud.fail(operation, fault);
  const { fetch, clock } = cloud;
  const provider = huaweiIam({ ...cloud.account("huawei-iam"), fetch, clock, random: () => 0 });
  return { cloud, provider, outcomes: () => cloud.requests.map(({ outcome }) => outcome) };
}

/** A provider over real HTTP whose requests meet a fault of that name. */
function at({ url }: Surroundings, fault: string, options: object = {}) {
  const account = createMockCloud().account("tencent-sts");
  return tencentSts({ ...account, baseUrl: `${url}/faults/${fault}`, maxAttempts: 1, ...options });
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
  async "a redirect is refused"(here) {
    const { code, retryable } = await failureOf(at(here, "redirect")());
    equal([code, retryable], ["redirected", false]);
  },
  async "a page of a gateway is told by its status"(here) {
    const { code, status, message } = await failureOf(at(here, "page")());
    equal([code, status], ["unavailable", 502]);
    lacks(message, "<", "html");
  },
  async "an answer over 1 MiB is refused"(here) {
    equal((await failureOf(at(here, "long")())).code, "invalid-response");
  },
  async "an answer that breaks off is a network error"(here) {
    equal((await failureOf(at(here, "broken")())).code, "network");
  },
  async "no answer is a timeout"(here) {
    const error = await failureOf(at(here, "silent", { attemptTimeoutMs: 50 })());
    equal([error.code, error.retryable], ["timeout", true]);
  },
  async "an answer that never ends is a timeout"(here) {
    equal((await failureOf(at(here, "slow", { attemptTimeoutMs: 50 })())).code, "timeout");
  },
  async "a caller's abort ends the call with its reason"(here) {
    const controller = new AbortController();
    const reason = new Error("left");
    const call = at(here, "silent")({ signal: controller.signal });
    setTimeout(() => controller.abort(reason), 20);
    equal(await call.catch((error: unknown) => error === reason), true);
  },
  async "only HTTPS and loopback are spoken"() {
    const account = createMockCloud().account("tencent-sts");
    const make = () => tencentSts({ ...account, baseUrl: "http://sts.example.com" });
    const { code, issues } = await failureOf(make);
    equal([code, issues?.[0]?.path], ["invalid-input", ["baseUrl"]]);
  },
});
