import { expect, test } from "vitest";
import { withDependencies } from "./dependencies.ts";

test("a package that depends on all APIs is left as it is", () => {
  const text = '{"dependencies":{"@daypass/a":"workspace:*"}}';
  expect(withDependencies(text, ["a"])).toBe(text);
});

test("a new API joins the dependencies in alphabetical order", () => {
  const text = '{"name":"x","dependencies":{"msw":"catalog:","@daypass/b":"workspace:*"}}';
  expect(JSON.parse(withDependencies(text, ["b", "a"]))).toEqual({
    name: "x",
    dependencies: { "@daypass/a": "workspace:*", "@daypass/b": "workspace:*", msw: "catalog:" },
  });
});
