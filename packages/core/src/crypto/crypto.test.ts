import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import * as node from "./node.ts";
import * as web from "./web.ts";

// Expected values: RFC 4231 case 2, FIPS 180-4 ("abc"), and OpenSSL for the rest.
describe.each([
  ["node:crypto", node],
  ["Web Crypto", web],
])("hashes by %s", (_, crypto) => {
  const text = "what do ya want for nothing?";

  it("computes SHA-256 of the UTF-8 bytes", async () => {
    expect(await crypto.sha256Hex("abc")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    expect(await crypto.sha256Hex("Grüße ✓")).toBe(
      "087c35de16ad400745205d66394e4a98ce8385bc8aba58e0a2fc1f4b4c0e1fdb",
    );
  });

  it("computes HMAC-SHA256 in hex with a text key and with a byte key", async () => {
    const expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
    expect(await crypto.hmacSha256Hex("Jefe", text)).toBe(expected);
    expect(await crypto.hmacSha256Hex(new TextEncoder().encode("Jefe"), text)).toBe(expected);
  });

  it("computes HMAC-SHA1 and HMAC-SHA256 in base64", async () => {
    expect(await crypto.hmacBase64("sha1", "Jefe", text)).toBe("7/zfauXrL6LSdBbV8YTfnCWafHk=");
    expect(await crypto.hmacBase64("sha256", "Jefe", text)).toBe(
      "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=",
    );
  });

  it("hashes a key that is longer than a block, and no shorter one", async () => {
    const long = new Uint8Array(131).fill(0xaa);
    // RFC 4231 case 6.
    expect(
      await crypto.hmacSha256Hex(long, "Test Using Larger Than Block-Size Key - Hash Key First"),
    ).toBe("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    // By OpenSSL.
    expect(await crypto.hmacSha256Hex("k".repeat(64), text)).toBe(
      createHmac("sha256", "k".repeat(64)).update(text).digest("hex"),
    );
  });

  it("computes the same with a key made ready as with its bytes", async () => {
    const bytes = new TextEncoder().encode("Jefe");
    for (const hash of ["sha1", "sha256"] as const) {
      const key = await crypto.hmacKey(hash, bytes);
      expect(await crypto.hmacBase64(hash, key, text)).toBe(
        await crypto.hmacBase64(hash, bytes, text),
      );
      expect(await crypto.hmac(hash, key, text)).toEqual(await crypto.hmac(hash, bytes, text));
    }
    const key = await crypto.hmacKey("sha256", "Jefe");
    expect(await crypto.hmacSha256Hex(key, text)).toBe(await crypto.hmacSha256Hex(bytes, text));
  });

  it("chains keys", async () => {
    const key = await crypto.hmac("sha256", "Jefe", "a");
    expect(await crypto.hmacSha256Hex(key, "b")).toBe(
      "92f4e1f3b17f7a8ab4c4729294015a55d7c6ea322eeda4d603217eb06cf35d6b",
    );
  });
});
