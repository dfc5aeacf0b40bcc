import { describe, expect, it } from "vitest";
import type { Api } from "./api.ts";
import { errorFromResponse } from "./response-error.ts";

const api: Api = {
  id: "example-sts",
  operations: {},
  validators: {},
  errorCode: ({ vendorCode }) => (vendorCode === "TIME" ? "clock-skew" : undefined),
};
const answer = (status: number, body: unknown = {}, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers(headers),
  text: JSON.stringify(body),
});

describe("errorFromResponse", () => {
  it.each([
    [400, "rejected", false],
    [401, "unauthenticated", false],
    [403, "forbidden", false],
    [404, "not-found", false],
    [405, "rejected", false],
    [407, "network", false],
    [408, "timeout", true],
    [410, "not-found", false],
    [413, "rejected", false],
    [425, "unavailable", true],
    [429, "throttled", true],
    [500, "unavailable", true],
    [501, "unavailable", false],
    [502, "unavailable", true],
    [503, "unavailable", true],
    [504, "unavailable", true],
    [200, "rejected", false],
  ])("makes %d the code %s", (status, code, retryable) => {
    expect(errorFromResponse(api, "createKey", answer(status), 0)).toMatchObject({
      code,
      retryable,
      status,
    });
  });

  it("lets the API's own code decide", () => {
    expect(errorFromResponse(api, "createKey", answer(403, { error_code: "TIME" }), 0).code).toBe(
      "clock-skew",
    );
  });

  it.each([
    ["network", 502, true],
    ["throttled", 400, true],
    ["throttled", 501, false],
    ["rejected", 503, false],
  ] as const)("says of %s with status %d whether it may pass", (code, status, retryable) => {
    const deciding = { ...api, errorCode: () => code };
    expect(errorFromResponse(deciding, "createKey", answer(status), 0)).toMatchObject({
      code,
      retryable,
    });
  });

  it("says what happened, with which ids, and what to do, but not in the vendor's words", () => {
    const body = {
      error_code: "IAM.0003",
      error_msg: "fake-secret was echoed",
      request_id: "body-id",
    };
    const error = errorFromResponse(
      api,
      "createKey",
      answer(403, body, { "x-request-id": "r-1" }),
      0,
    );
    expect(error.message).toBe(
      "example-sts createKey: the caller is known but may not do this (HTTP 403, IAM.0003, request r-1). " +
        "Check which permissions the account behind auth has.",
    );
    expect(error).toMatchObject({
      vendorCode: "IAM.0003",
      requestId: "r-1",
      retryAfterSeconds: undefined,
    });
  });

  it("passes on how long to wait", () => {
    const seconds = errorFromResponse(
      api,
      "createKey",
      answer(429, {}, { "retry-after": "90" }),
      0,
    );
    expect(seconds.retryAfterSeconds).toBe(90);
    expect(seconds.message).toMatch(/The API asks to wait 90 s\.$/);
    const nowMs = Date.UTC(2026, 0, 1);
    const date = { "retry-after": "Thu, 01 Jan 2026 00:00:05 GMT" };
    expect(
      errorFromResponse(api, "createKey", answer(503, {}, date), nowMs).retryAfterSeconds,
    ).toBe(5);
  });

  it("drops a code and an id that repeat something of the request", () => {
    const request = {
      method: "POST",
      url: "https://example.com/",
      headers: { "x-auth-token": "fakeTokenOfTheCaller" },
    };
    const body = { error_code: "fakeTokenOfTheCaller", request_id: "r-1" };
    const echo = { ...answer(401, body, { "x-request-id": "fakeTokenOfTheCaller" }), request };
    const error = errorFromResponse(api, "createKey", echo, 0);
    expect(error).toMatchObject({ vendorCode: undefined, requestId: "r-1" });
    expect(error.message).not.toContain("fakeToken");
  });

  it("drops what an API hands over that is no identifier", () => {
    const vendorError = { vendorCode: "not an id: fake", requestId: "no id" };
    const error = errorFromResponse(api, "createKey", answer(200), 0, vendorError);
    expect(error).toMatchObject({ vendorCode: undefined, requestId: undefined });
  });
});
