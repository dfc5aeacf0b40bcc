import { expect } from "vitest";
import { type Departures, reader, statuses } from "../departure.ts";
import { node, typeOf } from "../places.ts";

const iam = reader("huawei-iam");
const assumeRole = "/components/schemas/AssumeRole";
const statement = "/components/schemas/PolicyStatement/properties";
const securitytokens = "/paths/~1v3.0~1OS-CREDENTIAL~1securitytokens/post";
const schemas = "/components/schemas";

export const departures: Departures = {
  "iam-blank-names": {
    check() {
      expect(Object.keys(node(iam(`${schemas}/AssumeRoleIdentity/properties`)))).toEqual([
        "methods",
        "assume_role",
        "policy",
      ]);
    },
  },
  "iam-response-fields": {
    check() {
      expect(iam(`${schemas}/TemporaryAccessKeyResponse/required`)).toEqual(["credential"]);
    },
  },
  "iam-statuses": {
    check() {
      expect(statuses(iam, securitytokens)).toEqual([
        "201",
        "400",
        "401",
        "403",
        "404",
        "429",
        "500",
      ]);
    },
  },
  "iam-error-bodies": {
    check() {
      const names = Object.keys(node(iam(`${schemas}/ErrorResponse/properties`)));
      expect(names).toEqual(["error", "error_code", "error_msg", "request_id"]);
      expect(typeOf(iam.spec, iam(`${schemas}/ErrorDetail/properties/code`))).toBe(
        "integer or string",
      );
    },
  },
  "iam-content-type": {
    settles: ["E18", "H19"],
    check() {
      const content = node(iam(`${securitytokens}/requestBody/content`));
      expect(Object.keys(content)).toEqual(["application/json;charset=utf8"]);
    },
  },
  "iam-domain": {
    settles: ["E15"],
    check() {
      expect(iam(`${assumeRole}/required`)).toEqual(["agency_name"]);
      const refused = node(iam(`${assumeRole}/not/properties`));
      expect(Object.keys(refused)).toEqual(["domain_id", "domain_name"]);
    },
  },
  "iam-duration-type": {
    settles: ["H12"],
    check() {
      expect(iam(`${assumeRole}/properties/duration_seconds/type`)).toBe("integer");
    },
  },
  "iam-effect": {
    settles: ["E13", "H10"],
    check() {
      const pattern = new RegExp(String(iam(`${statement}/Effect/pattern`)));
      for (const effect of ["Allow", "Deny", "allow", "deny"]) expect(effect).toMatch(pattern);
      expect(iam(`${statement}/Effect/description`)).toMatch(/^`Allow` or `Deny`/);
    },
  },
  "iam-fractions": {
    settles: ["E18"],
    check() {
      const example = `${securitytokens}/responses/201/content/application~1json/examples/success`;
      expect(iam(`${example}/value/credential/expires_at`)).toBe("2020-01-08T02:56:19.587000Z");
      expect(iam(`${schemas}/TemporaryAccessKey/properties/expires_at/format`)).toBe("date-time");
    },
  },
  "iam-permissions": {
    settles: ["E14"],
    check() {
      expect(iam(`${securitytokens}/description`)).toMatch(/what both the agency and the policy/);
    },
  },
  "iam-policy-limits": {
    settles: ["H11"],
    check() {
      expect(iam(`${schemas}/Policy/properties/Statement/maxItems`)).toBe(8);
      expect(iam(`${schemas}/Policy/description`)).toContain("2048 characters");
      expect(iam(`${statement}/Action`)).toMatchObject({
        maxItems: 100,
        items: { maxLength: 128 },
      });
      expect(iam(`${statement}/Resource`)).toMatchObject({
        maxItems: 10,
        items: { maxLength: 128 },
      });
      expect(iam(`${schemas}/Condition/maxProperties`)).toBe(10);
    },
  },
  "iam-session-name": {
    settles: ["H9"],
    check() {
      const name = `${schemas}/SessionUser/properties/name`;
      expect(iam(name)).toMatchObject({ minLength: 5, maxLength: 64 });
      expect("Ann Example").toMatch(new RegExp(String(iam(`${name}/pattern`))));
      expect(iam(`${name}/description`)).toMatch(/at most 32 characters without a space/);
    },
  },
  "iam-user-token": {
    check() {
      const operation = "/paths/~1v3~1auth~1tokens/post";
      expect(iam(`${operation}/operationId`)).toBe("createUserToken");
      expect(iam(`${operation}/description`)).toMatch(/not part of the transcribed document/);
      expect(iam(`${operation}/security`)).toEqual([]);
      expect(iam(`${operation}/responses/201/headers/X-Subject-Token/required`)).toBe(true);
    },
  },
  "iam-token-method": {
    check() {
      const methods = iam(`${schemas}/AssumeRoleIdentity/properties/methods/items/enum`);
      expect(methods).toEqual(["assume_role"]);
    },
  },
  "iam-successor": {
    settles: ["E17"],
    check() {
      expect(Object.keys(node(iam("/paths"))).join()).not.toContain("/v5/");
    },
  },
};
