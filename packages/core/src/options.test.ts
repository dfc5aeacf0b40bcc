import { describe, expect, it } from "vitest";
import { type ClientOptions, checkClientOptions } from "./options.ts";

describe("checkClientOptions", () => {
  it("accepts what is documented, and nothing at all", () => {
    checkClientOptions("example-sts", {});
    checkClientOptions("example-sts", {
      baseUrl: "https://host",
      fetch,
      clock: Date.now,
      random: Math.random,
      onEvent: () => {},
      attemptTimeoutMs: 1,
      deadlineMs: 2_147_483_647,
      maxAttempts: 10,
    });
  });

  it("names every wrong option and says what was expected", () => {
    const wrong = {
      baseUrl: "http://host",
      fetch: "fetch",
      clock: 1,
      random: 2,
      onEvent: {},
      attemptTimeoutMs: 0,
      deadlineMs: Number.POSITIVE_INFINITY,
      maxAttempts: 11,
    } as unknown as ClientOptions;
    expect(() => checkClientOptions("example-sts", wrong)).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        issues: [
          { path: ["fetch"], message: "expected a function" },
          { path: ["clock"], message: "expected a function" },
          { path: ["random"], message: "expected a function" },
          { path: ["onEvent"], message: "expected a function" },
          { path: ["attemptTimeoutMs"], message: "expected milliseconds above 0" },
          { path: ["deadlineMs"], message: "expected milliseconds above 0" },
          { path: ["maxAttempts"], message: "expected an integer from 1 to 10" },
          {
            path: ["baseUrl"],
            message: "expected https:, or http: on 127.0.0.0/8, [::1] or localhost",
          },
        ],
      }),
    );
    expect(() => checkClientOptions("example-sts", { maxAttempts: 1.5 })).toThrow(
      "example-sts: nothing was sent. Correct maxAttempts: expected an integer from 1 to 10.",
    );
  });

  it("names an option that it does not know", () => {
    const misspelt = { maxAttempt: 2 } as ClientOptions;
    expect(() => checkClientOptions("example-sts", misspelt)).toThrow(
      "example-sts: nothing was sent. Correct maxAttempt: expected no such option.",
    );
  });
});
