import { expect } from "vitest";
import { type Departures, reader } from "../departure.ts";
import { node } from "../places.ts";

const lake = reader("huawei-lakeformation");
const showCredential = "/paths/~1v1~1{project_id}~1instances~1{instance_id}~1credential/post";
const schemas = "/components/schemas";

export const departures: Departures = {
  "lakeformation-token-type": {
    settles: ["E1", "H8"],
    check() {
      expect(lake("/components/securitySchemes/UserToken")).toMatchObject({
        type: "apiKey",
        in: "header",
        name: "X-Auth-Token",
      });
    },
  },
  "lakeformation-401-example": {
    settles: ["E2"],
    check() {
      const examples = `${showCredential}/responses/401/content/application~1json/examples`;
      expect(lake(`${examples}/token-not-resolved/value/error_code`)).toBe("APIG.1002");
    },
  },
  "lakeformation-error-tables": {
    settles: ["E3"],
    check() {
      const refs = ["400", "401", "404", "408", "500"].map((status) =>
        lake(`${showCredential}/responses/${status}/content/application~1json/schema/$ref`),
      );
      expect(new Set(refs)).toEqual(new Set([`#${schemas}/ErrorResponse`]));
    },
  },
  "lakeformation-403": {
    settles: ["E4"],
    check() {
      expect(lake(`${schemas}/ForbiddenDetail/properties/code/const`)).toBe("403");
      expect(lake(`${schemas}/ForbiddenDetail/properties/error_code/type`)).toContain("null");
      expect(lake(`${schemas}/ForbiddenResponse/properties/error_code/type`)).toBe("string");
    },
  },
  "lakeformation-code-prefix": {
    settles: ["H15"],
    check() {
      const code = lake(`${schemas}/ErrorResponse/properties/error_code/pattern`);
      const pattern = new RegExp(String(code));
      for (const known of ["00000015", "common.01000001", "lakeformation.00012001", "APIG.1002"]) {
        expect(known).toMatch(pattern);
      }
    },
  },
  "lakeformation-expiry": {
    settles: ["E5", "H13"],
    check() {
      const names = Object.keys(node(lake(`${schemas}/TemporaryCredential/properties`)));
      expect(names).toEqual(["access", "secret", "security_token"]);
      expect(lake(`${showCredential}/description`)).toMatch(/before an hour has passed/);
    },
  },
  "lakeformation-lengths": {
    check() {
      const lengths = { minLength: 1, maxLength: 64 };
      expect(lake(`${showCredential}/parameters/0/schema`)).toMatchObject(lengths);
      expect(lake(`${showCredential}/parameters/1/schema/minLength`)).toBe(1);
    },
  },
  "lakeformation-optional-body": {
    check() {
      expect(lake(`${showCredential}/requestBody/required`)).toBe(false);
    },
  },
};
