import { expect } from "vitest";
import { type Departures, reader, statuses, urls } from "../departure.ts";
import { type Node, node, typeOf } from "../places.ts";

const tencent = reader("tencent-sts");
const form = "/components/schemas/FederationTokenForm";
const tencentGet = "/paths/~1v2~1index.php/get";
const tencentPost = "/paths/~1v2~1index.php/post";
const current = "/paths/~1/post";
const schemas = "/components/schemas";

export const departures: Departures = {
  "tencent-token-name": {
    settles: ["E8", "H1"],
    check() {
      const names = Object.keys(node(tencent(`${schemas}/Credentials/properties`)));
      expect(names).toEqual(["token", "sessionToken", "tmpSecretId", "tmpSecretKey"]);
      expect(tencent(`${schemas}/Credentials/minProperties`)).toBe(3);
    },
  },
  "tencent-policy-name": {
    settles: ["E9", "H2"],
    check() {
      const names = Object.keys(node(tencent(`${form}/properties`)));
      expect(names).toContain("policy");
      expect(names).not.toContain("Policy");
    },
  },
  "tencent-envelope": {
    settles: ["E10"],
    check() {
      const response = `${schemas}/FederationTokenResponse`;
      expect(tencent(`${response}/required`)).toEqual(["code", "message", "codeDesc"]);
      expect(tencent(`${response}/not/properties/code`)).toMatchObject({
        maximum: 0,
        pattern: "^0$",
      });
      expect(tencent(`${response}/not/properties/data/const`)).toBeNull();
    },
  },
  "tencent-code-type": {
    settles: ["H6"],
    check() {
      const code = tencent(`${schemas}/FederationTokenResponse/properties/code`);
      expect(typeOf(tencent.spec, code)).toBe("integer or string");
    },
  },
  "tencent-policy-encoding": {
    settles: ["E11", "H3"],
    check() {
      const examples = `${tencentPost}/requestBody/content/application~1x-www-form-urlencoded/examples`;
      const policy = String(tencent(`${examples}/half-an-hour/value/policy`));
      expect(policy).toMatch(/^%7b%22version%22%3a%222\.0%22/);
      expect(JSON.parse(decodeURIComponent(policy))).toHaveProperty("statement");
    },
  },
  "tencent-principal": {
    settles: ["H4"],
    check() {
      expect(tencent(`${form}/properties/policy/description`)).toMatch(/`principal`/);
      expect(tencent(`${form}/properties/policy/pattern`)).toBeUndefined();
    },
  },
  "tencent-skew": {
    settles: ["H5"],
    check() {
      const description = tencent(`${form}/properties/Timestamp/description`);
      expect(description).toMatch(/within five minutes/);
    },
  },
  "tencent-common-parameters": {
    check() {
      expect(tencent(`${form}/required`)).toEqual([
        "Action",
        "name",
        "policy",
        "Timestamp",
        "Nonce",
        "SecretId",
        "Signature",
      ]);
    },
  },
  "tencent-form": {
    check() {
      expect(tencent(`${tencentGet}/operationId`)).toBe("getFederationToken");
      expect(tencent(`${tencentPost}/operationId`)).toBe("getFederationTokenByForm");
    },
  },
  "tencent-duration-minimum": {
    check() {
      const duration = { minimum: 1, maximum: 7200, default: 1800 };
      expect(tencent(`${form}/properties/durationSeconds`)).toMatchObject(duration);
    },
  },
  "tencent-intercepted": {
    check() {
      expect(statuses(tencent, tencentGet)).toEqual(["200", "403"]);
      expect(tencent("/components/responses/Intercepted/content")).toBeUndefined();
    },
  },
  "tencent-successor": {
    settles: ["E12"],
    check() {
      expect(urls(tencent)).toEqual(["https://sts.api.qcloud.com"]);
      expect(tencent(`${current}/servers/0/url`)).toBe("https://sts.tencentcloudapi.com");
      expect(tencent(`${current}/security`)).toEqual([{ TencentSignatureV3: [] }]);
      const { Name, Policy, DurationSeconds } = node(
        tencent(`${schemas}/CurrentFederationTokenRequest/properties`),
      );
      expect([Name, Policy]).not.toContain(undefined);
      const duration = { minimum: 1, maximum: 129_600, default: 1_800 };
      expect(DurationSeconds).toMatchObject(duration);
    },
  },
  "tencent-current-form": {
    check() {
      const types = Object.keys(node(tencent(`${current}/requestBody/content`)));
      expect(types).toEqual(["application/json"]);
      expect(tencent(`${current}/description`)).toMatch(/a form with the\s+signature of the older/);
    },
  },
  "tencent-current-time": {
    check() {
      const names = (tencent(`${current}/parameters`) as Node[]).map(({ name }) => name);
      expect(names).toEqual(["X-TC-Action", "X-TC-Version", "X-TC-Region"]);
      const scheme = "/components/securitySchemes/TencentSignatureV3";
      expect(tencent(`${scheme}/description`)).toMatch(/`X-TC-Timestamp`.*within five minutes/s);
    },
  },
  "tencent-current-name": {
    check() {
      const name = tencent(`${schemas}/CurrentFederationTokenRequest/properties/Name`);
      expect(name).toMatchObject({ minLength: 1, description: expect.stringMatching(/letters/) });
      expect(name).not.toHaveProperty("pattern");
    },
  },
  "tencent-current-answer": {
    check() {
      const answer = `${schemas}/CurrentFederationToken`;
      expect(tencent(`${answer}/required`)).toEqual([]);
      expect(tencent(`${answer}/not/properties/Error/const`)).toBeNull();
      expect(tencent(`${answer}/not/not/required`)).toEqual(["Credentials", "ExpiredTime"]);
    },
  },
  "tencent-token-variable": {
    settles: ["H20"],
    check() {
      expect(JSON.stringify(tencent.spec)).not.toContain("TENCENTCLOUD_");
    },
  },
};
