import type { CloudApi, CloudRefusal, CloudRefusalReason } from "@daypass/core/cloud";
import { describe, expect, it } from "vitest";
import { createCloud } from "./cloud.ts";
import { clouds } from "./generated/apis.ts";
import { createRandomText } from "./random.ts";
import { refusalReply } from "./refusal.ts";
import { createWorld } from "./world.ts";

/** Everything that can be wrong with a request to a known operation. */
const reasons: readonly CloudRefusalReason[] = [
  "unauthenticated",
  "unknown-key",
  "wrong-token",
  "expired",
  "clock-skew",
  "forbidden",
  "not-found",
  "throttled",
  "unavailable",
];

const issue = { path: ["name"], message: "expected a text" };
const refusals: readonly CloudRefusal[] = [
  { reason: "invalid", issues: [issue] },
  { reason: "invalid", issues: [] },
  ...reasons.map((reason) => ({ reason, detail: "a detail" })),
];

describe.each(Object.values<CloudApi>(clouds))("the error answers of $id", (api) => {
  const world = createWorld(() => 0, createRandomText(1));
  const cases = Object.keys(api.operations).flatMap((operation) =>
    refusals.map((refusal) => ({ operation, refusal, reason: refusal.reason })),
  );

  it.each(cases)("to $operation are documented: $reason", ({ operation, refusal }) => {
    const { status, body } = refusalReply(api, refusal, world, operation);
    const schema = api.operations[operation]?.responses[status];
    expect(schema, `status ${status}`).toBeTypeOf("string");
    expect(api.validators[schema as string]?.issues(body)).toEqual([]);
  });
});

describe("what the cloud knows of itself", () => {
  it.each(Object.keys(clouds) as (keyof typeof clouds)[])("in %s says fake of secrets", (id) => {
    const { cloud } = createCloud();
    const account: object = cloud.account(id);
    // An API whose account has no `auth` has its secrets beside the other options.
    const secrets = "auth" in account ? Object.values(account.auth as object) : [account];
    for (const secret of secrets) expect(JSON.stringify(secret)).toMatch(/fake/i);
  });
});
