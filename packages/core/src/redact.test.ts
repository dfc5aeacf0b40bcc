import { inspect } from "node:util";
import { expect, it } from "vitest";
import { redacted } from "./redact.ts";

it("hides named fields at any depth and shows the rest", () => {
  const options = redacted(
    "Options",
    {
      region: "eu-1",
      auth: { id: "AK", secret: "fake-secret", token: undefined },
      list: [{ secret: ["fake-1"] }, 7, null],
      when: new Date(Number.NaN),
      clock: () => 0,
      empty: {},
    },
    ["secret", "token"],
  );
  expect(inspect(options)).toBe(
    "Options { region: 'eu-1', auth: { id: 'AK', secret: [redacted], token: undefined }, " +
      "list: [ { secret: [redacted] }, 7, null ], when: ?, clock: [function], empty: {} }",
  );
  expect(options.auth.secret).toBe("fake-secret");
});

it("keeps named fields from a printer that asks no object how to print it", () => {
  const key = redacted("Key", { id: "AK", secret: "fake-secret" }, ["secret"]);
  const raw = { customInspect: false, showHidden: true, depth: null } as const;
  expect(inspect(key, raw)).toContain("secret: [Getter]");
  expect(inspect(key, raw)).not.toContain("fake");
  expect(key.secret).toBe("fake-secret");
  expect({ ...key }).toEqual({ id: "AK", secret: "fake-secret" });
  expect(JSON.stringify(key)).toBe('{"id":"AK","secret":"fake-secret"}');
  expect(structuredClone(key)).toEqual({ id: "AK", secret: "fake-secret" });
});

it("stops at a cycle", () => {
  const loop: { inner?: object } = {};
  loop.inner = loop;
  expect(String(redacted("Loop", loop, []))).toContain("…");
});
