import { expect, it } from "vitest";
import { pathTemplate } from "./path-template.ts";

it("names its parameters, and is filled with values percent-encoded", () => {
  const { names, fill } = pathTemplate("/v2/{project_id}/instances/{instance_id}/login");
  expect(names).toEqual(["project_id", "instance_id"]);
  expect(fill({ project_id: "a b/ü", instance_id: 7 })).toBe(
    "/v2/a%20b%2F%C3%BC/instances/7/login",
  );
});

it("may begin and end with a parameter, and have none", () => {
  const adjacent = pathTemplate("{a}{b}");
  expect(adjacent.names).toEqual(["a", "b"]);
  expect(adjacent.fill({ a: 1, b: 2 })).toBe("12");
  const plain = pathTemplate("/v3/auth/tokens");
  expect(plain.names).toEqual([]);
  expect(plain.fill({})).toBe("/v3/auth/tokens");
});
