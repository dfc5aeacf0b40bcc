import { describe, expect, it } from "vitest";
import { firstDifference, masking, type SignedPart } from "./difference.ts";

const parts: readonly SignedPart[] = [
  { field: "method", text: "GET" },
  { field: "path", text: "/v1/a/" },
  { field: "header token", text: "token:fake-token", secret: true },
];
const plain = (text: string) => text;

describe("the first difference", () => {
  it("is none between equal texts, nor where the server hides a secret", () => {
    expect(firstDifference(parts, ["GET", "/v1/a/", "token:fake-token"], plain)).toBeUndefined();
    expect(firstDifference(parts, ["GET", "/v1/a/", "token:******"], plain)).toBeUndefined();
  });

  it("has its place, its field and both pieces", () => {
    expect(firstDifference(parts, ["GET", "/v1/b/", "token:other"], plain)).toEqual({
      index: 8,
      field: "path",
      ours: "/v1/a/",
      theirs: "/v1/b/",
    });
  });

  it("shows neither secret when two differ", () => {
    expect(firstDifference(parts, ["GET", "/v1/a/", "token:fake-other"], plain)).toEqual({
      index: 22,
      field: "header token",
      ours: "token:***",
      theirs: "token:***",
    });
  });

  it("is another name in the place of a secret", () => {
    const difference = firstDifference(parts, ["GET", "/v1/a/", "host:***"], plain);
    expect(difference).toMatchObject({ field: "header token", theirs: "host:***" });
  });

  it("is where the server's text ends, or goes on", () => {
    expect(firstDifference(parts, ["GET"], plain)).toMatchObject({ field: "path", theirs: "" });
    const longer = firstDifference(parts, ["GET", "/v1/a/", "token:***", "more"], plain);
    expect(longer).toEqual({ index: 27, field: "end", ours: "", theirs: "more" });
  });
});

it("masks secrets as they are and percent-encoded", () => {
  const mask = masking(["fake/secret", undefined, ""]);
  expect(mask("a=fake/secret&b=fake%2Fsecret&c=fake")).toBe("a=***&b=***&c=fake");
});
