import type { Fetch } from "@daypass/core/provider";
import { createMockCloud } from "@daypass/mock/fetch";
import { tencentSts } from "daypass";
import type { Case } from "../case.ts";
import { equal, failureOf, lacks } from "../check.ts";

/** What a way to send has to do over real HTTP. Default: the global fetch. */
export function overHttp(fetch?: Fetch): Readonly<Record<string, Case["run"]>> {
  /** A provider whose requests meet a fault of that name. */
  function at(url: string, fault: string, options: object = {}) {
    const account = createMockCloud().account("tencent-sts");
    const baseUrl = `${url}/faults/${fault}`;
    return tencentSts({ ...account, baseUrl, fetch, maxAttempts: 1, ...options });
  }

  return {
    async "a credential is fetched"({ url }) {
      const account = createMockCloud().account("tencent-sts");
      equal((await tencentSts({ ...account, baseUrl: url, fetch })()).provider, "tencent-sts");
    },
    async "a redirect is refused"(here) {
      const { code, retryable } = await failureOf(at(here.url, "redirect")());
      equal([code, retryable], ["redirected", false]);
    },
    async "a page of a gateway is told by its status"(here) {
      const { code, status, message } = await failureOf(at(here.url, "page")());
      equal([code, status], ["unavailable", 502]);
      lacks(message, "<", "html");
    },
    async "an answer over 1 MiB is refused"(here) {
      equal((await failureOf(at(here.url, "long")())).code, "invalid-response");
    },
    async "an answer that breaks off is a network error"(here) {
      equal((await failureOf(at(here.url, "broken")())).code, "network");
    },
    async "no answer is a timeout"(here) {
      const error = await failureOf(at(here.url, "silent", { attemptTimeoutMs: 50 })());
      equal([error.code, error.retryable], ["timeout", true]);
    },
    async "an answer that never ends is a timeout"(here) {
      equal((await failureOf(at(here.url, "slow", { attemptTimeoutMs: 50 })())).code, "timeout");
    },
    async "a caller's abort ends the call with its reason"(here) {
      const controller = new AbortController();
      const reason = new Error("left");
      const call = at(here.url, "silent")({ signal: controller.signal });
      setTimeout(() => controller.abort(reason), 20);
      equal(await call.catch((error: unknown) => error === reason), true);
    },
  };
}
