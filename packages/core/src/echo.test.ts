import { describe, expect, it } from "vitest";
import { echoes } from "./echo.ts";
import type { HttpRequest } from "./http.ts";

const request: HttpRequest = {
  method: "POST",
  url: "https://example.com/v1/fakeProject/keys?Nonce=4100&Signature=fake-signature%2B",
  headers: {
    authorization: "SDK-HMAC-SHA256 Access=FAKEACCESSKEY0, Signature=0badc0de0badc0de",
    "content-type": "application/json",
    "x-request-id": "a-callers-own-id",
  },
  body: JSON.stringify({ auth: { password: "hunter", days: 4000, "a name": ["fakeListedName"] } }),
};
const form: HttpRequest = {
  ...request,
  body: "Token=fakeFormToken&policy=%257B%2522fakePolicyWord%2522%257D&name=InvalidName",
};

describe("echoes", () => {
  it.each([
    ["a header's value", "FAKEACCESSKEY0"],
    ["the beginning of one", "FAKEACCESS"],
    ["one after a prefix", "Invalid.FAKEACCESSKEY0"],
    ["one behind other letters", "badFAKEACCESSKEY0"],
    ["hex digits of a signature", "0badc0de"],
    ["an id of the path", "fakeProject"],
    ["a value of the query", "fake-signature"],
    ["a short password", "hunter"],
    ["a short password after a prefix", "Denied.hunter"],
    ["something deep in the body", "fakeListedName"],
  ])("finds %s", (_, text) => {
    expect(echoes(text, request)).toBe(true);
  });

  it.each(["fakeFormToken", "fakePolicyWord"])("finds %s in a form", (text) => {
    expect(echoes(text, form)).toBe(true);
  });

  it.each([
    "IAM.0011",
    "APIGW.0301",
    "SVCSTG.SWR.4010000",
    "4100",
    "4000",
    "password",
    "InvalidParameter.Nonce",
    "a-callers-own-id",
    "0123456789abcdef0123456789abcdef",
  ])("lets %s pass", (text) => {
    expect(echoes(text, request)).toBe(false);
  });

  it("does not take the names in a policy for something that was sent", () => {
    const policy = JSON.stringify({ statement: [{ resource: "qcs::fakeResourceId" }] });
    for (const value of [policy, encodeURIComponent(policy)]) {
      const body = new URLSearchParams({ policy: value }).toString();
      const url = `https://example.com/?${body}`;
      for (const sent of [
        { ...form, body },
        { ...form, url, body: "" },
      ]) {
        expect(echoes("ResourceNotFound.RoleNotFound", sent)).toBe(false);
        expect(echoes("fakeResourceId", sent)).toBe(true);
      }
    }
  });

  it("takes a broken percent code as it is", () => {
    expect(echoes("fakeProject", { ...request, url: "https://example.com/%zz/fakeProject" })).toBe(
      true,
    );
  });

  it("needs no body", () => {
    const { body: _, ...bare } = request;
    expect(echoes("hunter", bare)).toBe(false);
  });
});
