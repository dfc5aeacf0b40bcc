import type { HashName, MaybePromise } from "@daypass/core/provider";
import { describe, expect, test } from "vitest";
import * as node from "../../packages/core/src/crypto/node.ts";
import * as web from "../../packages/core/src/crypto/web.ts";
import sha1 from "../vectors/wycheproof/hmac_sha1_test.json" with { type: "json" };
import sha256 from "../vectors/wycheproof/hmac_sha256_test.json" with { type: "json" };

type Hmac = (hash: HashName, key: Uint8Array, bytes: Uint8Array) => MaybePromise<Uint8Array>;

const sources = [
  { hash: "sha1", name: "HMAC-SHA1", file: sha1, valid: 66, invalid: 104 },
  { hash: "sha256", name: "HMAC-SHA256", file: sha256, valid: 66, invalid: 108 },
] as const;

/** How many vectors of each result the implementation agrees with: it makes the tag, or another one. */
async function agreed(
  hmac: Hmac,
  { hash, file }: (typeof sources)[number],
): Promise<Record<string, number>> {
  const count: Record<string, number> = {};
  for (const { tagSize, tests } of file.testGroups) {
    for (const { key, msg, tag, result } of tests) {
      const made = Buffer.from(await hmac(hash, Buffer.from(key, "hex"), Buffer.from(msg, "hex")));
      const isSame = made.subarray(0, tagSize / 8).equals(Buffer.from(tag, "hex"));
      if (isSame === (result === "valid")) count[result] = (count[result] ?? 0) + 1;
    }
  }
  return count;
}

describe.each(sources)("G7 Wycheproof $name", (source) => {
  const { valid, invalid } = source;
  test.each([
    ["node:crypto", node.hmac],
    ["Web Crypto", web.hmac],
  ])(`agrees with ${valid} valid and ${invalid} invalid vectors by %s`, async (_, hmac) => {
    expect(await agreed(hmac, source)).toEqual({ valid, invalid });
  });
});
