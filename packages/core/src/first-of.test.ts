import { describe, expect, it, vi } from "vitest";
import { accessKey } from "./credential.ts";
import { DaypassError } from "./error.ts";
import { firstOf } from "./first-of.ts";
import type { Provider } from "./provider.ts";

const key = (accessKeyId: string) =>
  accessKey({
    provider: "example-sts",
    accessKeyId,
    secretAccessKey: "fake-secret",
    sessionToken: "fake-token",
    expiration: new Date("2026-01-01T00:00:00Z"),
    expirySource: "server",
  });

function stub(answer: () => Promise<ReturnType<typeof key>>) {
  const provide = vi.fn(answer);
  const invalidate = vi.fn();
  return {
    provide,
    invalidate,
    provider: Object.assign(provide, { invalidate }) as Provider<ReturnType<typeof key>>,
  };
}

const denied = new DaypassError("forbidden", "no", { provider: "first-sts" });

describe("firstOf", () => {
  it("takes the first credential it gets", async () => {
    const first = stub(async () => key("A"));
    const second = stub(async () => key("B"));
    const { signal } = new AbortController();
    expect((await firstOf(first.provider, second.provider)({ signal })).accessKeyId).toBe("A");
    expect(first.provide).toHaveBeenCalledWith({ signal });
    expect(second.provide).not.toHaveBeenCalled();
  });

  it("goes on after a failure", async () => {
    const provider = firstOf(
      stub(async () => Promise.reject(denied)).provider,
      stub(async () => key("B")).provider,
    );
    expect((await provider()).accessKeyId).toBe("B");
  });

  it("fails with every cause, and names no more than their codes", async () => {
    const secret = new Error("fake-secret in a message");
    const provider = firstOf(
      stub(async () => Promise.reject(denied)).provider,
      stub(async () => Promise.reject(secret)).provider,
    );
    await expect(provider()).rejects.toMatchObject({
      code: "all-failed",
      message:
        "No provider gave a credential (first-sts: forbidden; Error). See errors for each cause.",
      errors: [denied, secret],
      retryable: true,
    });
    await expect(
      firstOf(stub(async () => Promise.reject(denied)).provider)(),
    ).rejects.toMatchObject({
      retryable: false,
    });
  });

  it("does not try the next after an abort", async () => {
    const controller = new AbortController();
    const first = stub(async () => {
      controller.abort();
      throw controller.signal.reason;
    });
    const second = stub(async () => key("B"));
    await expect(
      firstOf(first.provider, second.provider)({ signal: controller.signal }),
    ).rejects.toMatchObject({ name: "AbortError" });
    expect(second.provide).not.toHaveBeenCalled();
  });

  it("tells the provider that gave a credential that it was rejected", async () => {
    const first = stub(async () => Promise.reject(denied));
    const second = stub(async () => key("B"));
    const provider = firstOf(first.provider, second.provider);
    const credential = await provider();
    provider.invalidate(credential);
    expect(first.invalidate).not.toHaveBeenCalled();
    expect(second.invalidate).toHaveBeenCalledWith(credential);
    provider.invalidate({ ...credential });
    expect(first.invalidate).toHaveBeenCalledTimes(1);
  });

  it("needs a provider", () => {
    expect(() => firstOf()).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});
