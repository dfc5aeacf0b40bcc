import { describe, expect, it } from "vitest";
import { networkFailure } from "./network-error.ts";
import * as browser from "./network-step/browser.ts";
import * as node from "./network-step/node.ts";

const failed = (cause: object) => new TypeError("fetch failed", { cause });
const withCode = (code: unknown, more: object = {}) =>
  Object.assign(new Error("fake-in-message"), { code, ...more });
const messageOf = (thrown: unknown) =>
  networkFailure(thrown, "example-sts", "createKey").error.message;

describe("networkFailure", () => {
  it.each([
    ["CERT_HAS_EXPIRED", "the server's certificate has expired", "Check the clock"],
    ["CERT_NOT_YET_VALID", "the server's certificate is not valid yet", "Check the clock"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "is for another host", "Check baseUrl"],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "an authority that this machine", "NODE_EXTRA_CA_CERTS"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "an authority that this machine", "NODE_EXTRA_CA_CERTS"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "an authority that this machine", "NODE_EXTRA_CA_CERTS"],
    ["CERT_REVOKED", "certificate was not accepted", "who answers there"],
    ["ERR_SSL_WRONG_VERSION_NUMBER", "no TLS connection", "its port"],
    ["ERR_INVALID_PROTOCOL", "the agent is not one for this protocol", "an https.Agent for https:"],
  ])("names %s and never repeats the request", (code, what, advice) => {
    const { error, unsent } = networkFailure(failed(withCode(code)), "example-sts", "createKey");
    expect(error).toMatchObject({ code: "network", retryable: false });
    expect(unsent).toBe(true);
    expect(error.message).toContain(`${what}`);
    expect(error.message).toContain(`(${code})`);
    expect(error.message).toContain(advice);
  });

  it.each([
    ["Z_DATA_ERROR", "could not be decompressed"],
    ["UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "shorter or longer than it says"],
    ["ECONNRESET", "broke off"],
    ["constructor", "broke off"],
  ])("takes %s for something that may pass", (code, what) => {
    const { error, unsent } = networkFailure(failed(withCode(code)), "example-sts", "createKey");
    expect(error).toMatchObject({ code: "network", retryable: true });
    expect(unsent).toBe(false);
    expect(error.message).toContain(what);
  });

  it("tells a proxy that wants a password from one that fails", () => {
    const refused = (status: number) =>
      failed(
        withCode(0, {
          cause: Object.assign(
            new Error(`Proxy response (${status}) !== 200 when HTTP Tunneling`),
            { code: "UND_ERR_ABORTED" },
          ),
        }),
      );
    const login = networkFailure(refused(407), "example-sts", "createKey");
    expect(login.error).toMatchObject({ code: "network", retryable: false });
    expect(login.error.message).toBe(
      "example-sts createKey: the proxy asks for a user and a password (HTTP 407). Put them into the proxy's URL, http://user:password@host:port.",
    );
    const gateway = networkFailure(refused(502), "example-sts", "createKey");
    expect(gateway).toMatchObject({ unsent: true, error: { code: "network", retryable: true } });
    expect(gateway.error.message).toContain("the proxy did not connect to the API (HTTP 502)");
  });

  it("tells it of Node's own agents too, and a tunnel that ended without a word", () => {
    const refused = (statusCode?: number) =>
      networkFailure(withCode("ERR_PROXY_TUNNEL", { statusCode }), "example-sts", "createKey");
    expect(refused(407).error).toMatchObject({ code: "network", retryable: false });
    expect(refused(407).error.message).toContain("asks for a user and a password (HTTP 407)");
    expect(refused(503)).toMatchObject({ unsent: true, error: { retryable: true } });
    expect(refused(503).error.message).toContain("did not connect to the API (HTTP 503)");
    for (const status of [undefined, Number.NaN]) {
      expect(refused(status).error.message).toContain("connect to the API (ERR_PROXY_TUNNEL)");
    }
  });

  it("finds the code of the first of several addresses", () => {
    const each = new AggregateError([withCode("ECONNREFUSED"), withCode("ENETUNREACH")]);
    expect(messageOf(failed(each))).toContain("no connection (ECONNREFUSED)");
  });

  it.each([undefined, null, "text", {}, withCode("not a code: fake"), withCode(7)])(
    "quotes nothing of %s",
    (thrown) => {
      expect(messageOf(thrown)).toBe(
        "example-sts createKey: the connection or the answer broke off. Check the network and the proxy, or try again.",
      );
    },
  );

  it("does not show a code that repeats the request, whatever the case", () => {
    const headers = { "x-auth-token": "fakeToken_0123456789" };
    const request = { method: "GET", url: "https://example.com/", headers };
    const thrown = withCode("FAKETOKEN_0123456789");
    const { error } = networkFailure(thrown, "example-sts", "createKey", request);
    expect(error.message).toBe(messageOf("a text"));
    const refused = networkFailure(withCode("ECONNREFUSED"), "example-sts", "createKey", request);
    expect(refused.error.message).toContain("(ECONNREFUSED)");
  });

  it("does not follow a circle of causes", () => {
    const circle: { cause?: unknown } = {};
    circle.cause = circle;
    expect(messageOf(circle)).toContain("broke off");
  });

  it("says the same of everything in a browser, which gives no reasons", () => {
    expect(browser.reasonOf()).toEqual({ step: node.stepOf("UNKNOWN") });
  });
});
