import { describe, expect, it } from "vitest";
import type { Credential } from "./credential.ts";
import { DaypassError } from "./error.ts";
import { firstOf } from "./first-of.ts";
import type { Provider } from "./provider.ts";

function failing(error: unknown): Provider<Credential> {
  return Object.assign(() => Promise.reject(error), { invalidate() {} });
}

describe("the error of firstOf", () => {
  it("without a provider says what was expected", () => {
    expect(() => firstOf()).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        message: expect.stringMatching(/^firstOf: .+\.$/),
        issues: [{ path: ["providers"], message: "expected at least one provider" }],
      }),
    );
  });

  it("names each cause, also one that is no error and one of no provider", async () => {
    const causes = [
      new DaypassError("forbidden", "no", { provider: "first-sts" }),
      new DaypassError("timeout", "late", { retryable: true }),
      new RangeError("fake-secret in a stranger's message"),
      "not an error",
    ];
    const error = await firstOf(...causes.map(failing))().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: "all-failed",
      retryable: true,
      message:
        "No provider gave a credential (first-sts: forbidden; a provider: timeout; RangeError; Error). See errors for each cause.",
      errors: [
        causes[0],
        causes[1],
        causes[2],
        expect.objectContaining({ message: "a provider rejected without an Error" }),
      ],
    });
  });

  it("goes on after a failure when the call came without a signal, and with one that is silent", async () => {
    const second = new DaypassError("forbidden", "no");
    for (const call of [undefined, {}, { signal: new AbortController().signal }]) {
      const error = firstOf(failing(new Error("first")), failing(second))(call);
      await expect(error).rejects.toMatchObject({ errors: [{ message: "first" }, second] });
    }
  });
});
