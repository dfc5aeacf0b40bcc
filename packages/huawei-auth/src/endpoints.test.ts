import { describe, expect, it } from "vitest";
import { endpoint, iamEndpoint, regionalBaseUrl, regions } from "./endpoints.ts";

describe("endpoint", () => {
  it("is the service and the region in the general domain", () => {
    expect(endpoint("swr-api", "cn-north-4")).toBe("https://swr-api.cn-north-4.myhuaweicloud.com");
    expect(endpoint("lakeformation", "la-north-2")).toBe(
      "https://lakeformation.la-north-2.myhuaweicloud.com",
    );
    expect(endpoint("iam", "ap-southeast-3")).toBe("https://iam.ap-southeast-3.myhuaweicloud.com");
    expect(iamEndpoint).toBe("https://iam.myhuaweicloud.com");
  });

  it("is in the European domain for Dublin, and only there", () => {
    const european = Object.entries(regions).flatMap(([service, names]) =>
      names.map((region) => endpoint(service, region)).filter((url) => url.endsWith(".eu")),
    );
    expect(european).toEqual([
      "https://iam.eu-west-101.myhuaweicloud.eu",
      "https://swr-api.eu-west-101.myhuaweicloud.eu",
    ]);
  });

  it("takes a region and a service that are not in the tables", () => {
    expect(endpoint("new-service", "xx-new-9")).toBe(
      "https://new-service.xx-new-9.myhuaweicloud.com",
    );
  });

  it.each([
    "",
    "cn-north-4.attacker.example",
    "cn-north-4/",
    "cn-north-4@attacker.example",
    "cn-north-4#",
    "CN-NORTH-4",
    "cn_north_4",
    "constructor",
    "-cn-north",
    "cn-north-",
    `cn-${"a".repeat(60)}`,
    undefined,
    4,
  ])("refuses %j as a region and does not repeat it", (region) => {
    const call = () => endpoint("iam", region as string);
    expect(call).toThrow(
      expect.objectContaining({
        name: "DaypassError",
        code: "invalid-input",
        message:
          "huawei-auth: nothing was sent. Correct region: expected a region name such as cn-north-4.",
        issues: [{ path: ["region"], message: "expected a region name such as cn-north-4" }],
      }),
    );
  });
});

describe("region tables", () => {
  it.each(Object.entries(regions))(
    "%s names each region once, in a form that endpoint takes",
    (service, names) => {
      expect(new Set(names).size).toBe(names.length);
      for (const region of names) expect(endpoint(service, region)).toContain(`.${region}.`);
    },
  );
});

describe("regionalBaseUrl", () => {
  it("prefers the base URL to the region", () => {
    const baseUrl = "http://127.0.0.1:8080";
    expect(regionalBaseUrl("huawei-swr", "swr-api", "cn-north-4", baseUrl)).toBe(baseUrl);
    expect(regionalBaseUrl("huawei-swr", "swr-api", undefined, baseUrl)).toBe(baseUrl);
    expect(regionalBaseUrl("huawei-swr", "swr-api", "eu-west-101", undefined)).toBe(
      "https://swr-api.eu-west-101.myhuaweicloud.eu",
    );
  });

  it("names the API and both ways out when neither is given", () => {
    expect(() => regionalBaseUrl("huawei-swr", "swr-api", undefined, undefined)).toThrow(
      "huawei-swr: nothing was sent. Correct region: expected a region name such as cn-north-4, or a baseUrl.",
    );
  });
});
