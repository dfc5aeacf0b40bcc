import { describe, expect, it } from "vitest";
import { createRandomText } from "./random.ts";
import { createWorld } from "./world.ts";

function emptyWorld(now = () => 0) {
  return createWorld(now, createRandomText(1));
}

describe("a world", () => {
  it("knows its last 10,000 keys, never more than twice as many, and every permanent one", () => {
    const world = emptyWorld();
    world.addKey({ accessKeyId: "permanent", secretAccessKey: "fake" });
    for (let number = 0; number < 30_000; number += 1) {
      world.addKey({ accessKeyId: `${number}`, secretAccessKey: "fake", expiresAtMs: 1 });
      expect(world.key(`${Math.max(0, number - 9_999)}`)).toBeDefined();
      expect(world.key(`${number - 20_000}`)).toBeUndefined();
    }
    expect(world.key("permanent")).toBeDefined();
  });

  it("takes a nonce once until its time is over", () => {
    let nowMs = 0;
    const world = emptyWorld(() => nowMs);
    expect(world.useNonce("one", 10)).toBe(true);
    expect(world.useNonce("two", 10)).toBe(true);
    nowMs = 9;
    expect(world.useNonce("one", 20)).toBe(false);
    nowMs = 10;
    expect(world.useNonce("one", 20)).toBe(true);
  });
});

describe("random texts", () => {
  it("repeat with the seed, and have the length and letters that were asked for", () => {
    const [one, same, other] = [1, 1, 2].map((seed) => createRandomText(seed)(40));
    expect(one).toBe(same);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^[A-Za-z\d]{40}$/);
    expect(createRandomText(1)(12, "ab")).toMatch(/^[ab]{12}$/);
  });
});
