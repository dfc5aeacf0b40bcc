import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { accessKey, login } from "./credential.ts";

const expiration = new Date("2026-01-02T03:04:05Z");
const key = accessKey({
  provider: "example-sts",
  accessKeyId: "FAKEKEYID",
  secretAccessKey: "fake-secret",
  sessionToken: "fake-token",
  expiration,
  expirySource: "server",
});
const account = login({
  provider: "example-registry",
  username: "robot",
  password: "fake-password",
  expiration,
  expirySource: "assumed",
});

const keyText =
  "AccessKey { kind: 'access-key', provider: 'example-sts', accessKeyId: 'FAKEKEYID', " +
  "secretAccessKey: [redacted], sessionToken: [redacted], " +
  "expiration: 2026-01-02T03:04:05.000Z, expirySource: 'server' }";
const loginText =
  "Login { kind: 'login', provider: 'example-registry', username: 'robot', " +
  "password: [redacted], expiration: 2026-01-02T03:04:05.000Z, expirySource: 'assumed' }";

describe("a credential", () => {
  it("prints itself without its secrets", () => {
    expect(inspect(key)).toBe(keyText);
    expect(inspect({ key }, { breakLength: Number.POSITIVE_INFINITY })).toBe(`{ key: ${keyText} }`);
    expect(`${key}`).toBe(keyText);
    expect(String(account)).toBe(loginText);
    expect(inspect([account])).toContain(loginText);
  });

  it("is complete in JSON and in a copy", () => {
    expect(JSON.parse(JSON.stringify(key))).toEqual({
      kind: "access-key",
      provider: "example-sts",
      accessKeyId: "FAKEKEYID",
      secretAccessKey: "fake-secret",
      sessionToken: "fake-token",
      expiration: "2026-01-02T03:04:05.000Z",
      expirySource: "server",
    });
    expect({ ...account }).toEqual({
      kind: "login",
      provider: "example-registry",
      username: "robot",
      password: "fake-password",
      expiration,
      expirySource: "assumed",
    });
    expect(Object.keys(key)).toHaveLength(7);
  });

  it("cannot be changed", () => {
    expect(Object.isFrozen(key)).toBe(true);
    expect(Object.isFrozen(account)).toBe(true);
  });

  it.each(["", " padded", "two\nlines", "umläut", 17, undefined])(
    "is refused with %j for a secret, without quoting it",
    (secretAccessKey) => {
      const make = () => accessKey({ ...key, secretAccessKey: secretAccessKey as string });
      expect(make).toThrow(
        expect.objectContaining({
          code: "invalid-response",
          provider: "example-sts",
          issues: [
            {
              path: ["secretAccessKey"],
              message: "expected visible ASCII characters without spaces",
            },
          ],
          message:
            "example-sts: the credential in the answer is unusable: secretAccessKey: expected visible ASCII " +
            "characters without spaces. Report this to the API's vendor.",
        }),
      );
    },
  );

  it("is refused without a valid expiry", () => {
    expect(() => login({ ...account, expiration: new Date("never") })).toThrow(
      "expiration: expected a valid time",
    );
  });
});
