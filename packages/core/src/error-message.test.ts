import { describe, expect, it } from "vitest";
import type { Api } from "./api.ts";
import type { DaypassErrorCode } from "./error.ts";
import { errorFromResponse } from "./response-error.ts";

/** The message of an answer whose API calls it by this code. */
function messageOf(code: DaypassErrorCode, status = 400, headers: Record<string, string> = {}) {
  const api: Api = { id: "example-sts", operations: {}, validators: {}, errorCode: () => code };
  const answer = { status, headers: new Headers(headers), text: "" };
  return errorFromResponse(api, "createKey", answer, 0).message;
}

const codes: readonly DaypassErrorCode[] = [
  "rejected",
  "unauthenticated",
  "forbidden",
  "not-found",
  "throttled",
  "clock-skew",
  "unavailable",
  "network",
  "timeout",
  "expired",
];

describe("the message of an error answer", () => {
  it.each(codes)("of %s says what happened, with the status, and what to do", (code) => {
    const message = messageOf(code);
    expect(message).toMatch(
      /^example-sts createKey: [a-z][^()]{10,} \(HTTP 400\)\. [A-Z][^()]{10,}\.$/,
    );
    expect(message).not.toContain("undefined");
  });

  it("differs from code to code, and is that of a rejection for a code without its own", () => {
    expect(new Set(codes.map((code) => messageOf(code))).size).toBe(codes.length);
    expect(messageOf("all-failed")).toBe(messageOf("rejected"));
  });

  it("names the request where the API does, and ends with the wait that it asks for", () => {
    const message = messageOf("throttled", 429, { "x-request-id": "r-1", "retry-after": "7" });
    expect(message).toContain(" (HTTP 429, request r-1). ");
    expect(message).toMatch(/\. The API asks to wait 7 s\.$/);
  });

  it.each([
    [500, true],
    [501, false],
    [505, false],
    [503, true],
  ])("of status %d says by its field whether to try again: %s", (status, retryable) => {
    const api: Api = { id: "a", operations: {}, validators: {}, errorCode: () => undefined };
    const answer = { status, headers: new Headers(), text: "" };
    expect(errorFromResponse(api, "createKey", answer, 0).retryable).toBe(retryable);
  });
});
