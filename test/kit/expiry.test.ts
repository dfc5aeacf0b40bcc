import { DaypassError, huaweiIam, tencentSts } from "daypass";
import { describe, expect, it } from "vitest";
import kit from "../../specs/kit/expiry.json" with { type: "json" };

const clock = () => Date.UTC(2030, 0, 1);

/** A provider whose API answers with this expiry. */
function providerOf(form: string, value: unknown) {
  const settings = { clock, fetch: async () => Response.json(bodyOf(form, value), init(form)) };
  return form === "date-time"
    ? huaweiIam({
        ...settings,
        auth: { token: "fake-token" },
        agencyName: "fake-agency",
        domainName: "fake-domain",
      })
    : tencentSts({
        ...settings,
        auth: { secretId: "fake-id", secretKey: "fake-key" },
        name: "fake-name",
        policy: { version: "2.0", statement: [] },
      });
}

function init(form: string): ResponseInit {
  return { status: form === "date-time" ? 201 : 200 };
}

function bodyOf(form: string, value: unknown): unknown {
  if (form === "date-time") {
    const secrets = { access: "fake-ak", secret: "fake-sk", securitytoken: "fake-token" };
    return { credential: { ...secrets, expires_at: value } };
  }
  const credentials = { tmpSecretId: "fake-id", tmpSecretKey: "fake-key", token: "fake-token" };
  return { code: 0, message: "", codeDesc: "Success", data: { credentials, expiredTime: value } };
}

describe("expiry strings and numbers of the kit", () => {
  it.each(kit.cases)("$id $value: $reason", async ({ form, value, expiresAtMs }) => {
    const provider = providerOf(form, value);
    if (expiresAtMs === null) {
      const error = await provider().catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DaypassError);
      expect((error as DaypassError).code).toBe("invalid-response");
    } else {
      expect((await provider()).expiration.getTime()).toBe(expiresAtMs);
    }
  });
});
