import { firstOf } from "daypass";
import { expect, it } from "vitest";
import { createAgency, operation } from "./agency.ts";

it("F4 when every source fails the call fails with every cause, never with blank keys", async () => {
  const first = createAgency();
  const second = createAgency();
  first.cloud.fail(operation, { refusal: "forbidden" });
  second.cloud.fail(operation, { reset: true });
  const provider = firstOf(first.provider, second.provider);
  await expect(provider()).rejects.toMatchObject({
    name: "DaypassError",
    code: "all-failed",
    message: expect.stringMatching(/huawei-iam: forbidden; huawei-iam: network/),
    errors: [{ code: "forbidden", status: 403 }, { code: "network" }],
    retryable: true,
  });
  expect(second.cloud.accepts(await provider())).toBe(true);
});
