import { expect } from "vitest";
import { type Departures, reader, statuses, urls } from "../departure.ts";
import { type Node, node, placesOf } from "../places.ts";

const iam = reader("huawei-iam");
const swr = reader("huawei-swr");
const lake = reader("huawei-lakeformation");
const tencent = reader("tencent-sts");
const securitytokens = "/paths/~1v3.0~1OS-CREDENTIAL~1securitytokens/post";
const tempCredential = "/paths/~1v2~1{project_id}~1instances~1{instance_id}~1temp-credential/post";
const showCredential = "/paths/~1v1~1{project_id}~1instances~1{instance_id}~1credential/post";
const tencentPost = "/paths/~1v2~1index.php/post";
const form = "/components/schemas/FederationTokenForm";

const huawei = [
  [iam, securitytokens],
  [swr, tempCredential],
  [lake, showCredential],
] as const;
const schemas = "/components/schemas";

export const departures: Departures = {
  "huawei-auth": {
    settles: ["E16", "H7"],
    check() {
      for (const [read, operation] of huawei) {
        expect(read(`${operation}/security`)).toEqual([{ UserToken: [] }, { AkSkSignature: [] }]);
        expect(JSON.stringify(read(`${operation}/parameters`) ?? [])).not.toContain("X-Auth");
      }
    },
  },
  "success-status": {
    settles: ["H14"],
    check() {
      expect(statuses(iam, securitytokens)[0]).toBe("201");
      expect(statuses(swr, tempCredential)[0]).toBe("201");
      expect(statuses(lake, showCredential)[0]).toBe("200");
      expect(statuses(tencent, tencentPost)[0]).toBe("200");
    },
  },
  "region-hosts": {
    settles: ["H18"],
    check() {
      expect(urls(iam)).toContain("https://iam.eu-west-101.myhuaweicloud.eu");
      expect(urls(swr)).toContain("https://swr-api.eu-west-101.myhuaweicloud.eu");
      for (const [read] of huawei) {
        const regions = (read("/servers") as readonly Node[]).flatMap(
          ({ variables }) => node(node(variables).region).enum ?? [],
        );
        expect(regions.length).toBeGreaterThan(8);
        expect(regions).not.toContain("eu-west-101");
      }
    },
  },
  "never-empty": {
    check() {
      expect(iam(`${schemas}/TemporaryAccessKey/properties/secret/minLength`)).toBe(1);
      expect(swr(`${schemas}/TempCredential/properties/auth_token/minLength`)).toBe(1);
      expect(swr(`${tempCredential}/parameters/0/schema/minLength`)).toBe(1);
      expect(lake(`${schemas}/TemporaryCredential/properties/secret/minLength`)).toBe(1);
      expect(tencent(`${schemas}/Credentials/properties/tmpSecretKey/minLength`)).toBe(1);
      expect(tencent(`${form}/properties/name/minLength`)).toBe(1);
    },
  },
  "response-required": {
    check() {
      const lists = [
        iam(`${schemas}/TemporaryAccessKey/required`),
        swr(`${schemas}/TempCredential/required`),
        lake(`${schemas}/TemporaryCredential/required`),
        tencent(`${schemas}/Credentials/required`),
      ];
      expect(lists).toEqual([
        ["access", "secret", "securitytoken", "expires_at"],
        ["auth_token", "expire_date", "user_id"],
        ["access", "secret", "security_token"],
        ["tmpSecretId", "tmpSecretKey"],
      ]);
      for (const [read] of huawei) expect(read(`${schemas}/ErrorResponse/required`)).toEqual([]);
    },
  },
  "request-ids": {
    check() {
      for (const [read] of huawei) {
        for (const [operation, places] of placesOf(read.spec)) {
          for (const status of [...places.keys()].filter((place) => place.startsWith("status "))) {
            const header = places.get(`header ${status.slice(7)} X-Request-Id`);
            expect(header?.required, `${operation} ${status}`).toBe(false);
          }
        }
      }
      expect(iam("/components/headers/TraceId/required")).toBe(false);
    },
  },
  "gateway-errors": {
    settles: ["H17"],
    check() {
      for (const [read, operation] of huawei) {
        expect(statuses(read, operation)).toContain("429");
        expect(read(`${schemas}/ErrorResponse/properties/request_id/type`)).toBe("string");
        expect(read(`${schemas}/ErrorResponse/properties/error_code/enum`)).toBeUndefined();
      }
    },
  },
  "error-examples": {
    check() {
      for (const [read] of [...huawei, [tencent]] as const) {
        const text = JSON.stringify(read.spec);
        expect(text).toMatch(/IAM\.0|SVCSTG\.SWR\.4010000|common\.00000500|"code":4100/);
      }
    },
  },
  "broken-keys": {
    check() {
      for (const { spec } of [iam, swr, lake, tencent]) {
        expect(JSON.stringify(spec)).not.toMatch(/AKID[A-Za-z0-9]{10,}/);
      }
      const credentials = node(tencent("/components/examples/success/value/data/credentials"));
      for (const value of Object.values(credentials)) expect(value).toContain("-EXAMPLE-");
    },
  },
};
