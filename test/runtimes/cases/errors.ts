import { readVendorError } from "@daypass/core/provider";
import { createMockCloud } from "@daypass/mock/fetch";
import { type DaypassErrorCode, huaweiIam, tencentSts } from "daypass";
import { casesOf } from "../case.ts";
import { equal, failureOf, lacks } from "../check.ts";

const codes: Readonly<Record<number, DaypassErrorCode>> = {
  400: "rejected",
  401: "unauthenticated",
  403: "forbidden",
  404: "not-found",
  408: "timeout",
  429: "throttled",
  500: "unavailable",
  503: "unavailable",
};

const bodies: readonly (readonly [body: string, vendorCode: string | undefined])[] = [
  ['{"error_code":"IAM.0011","error_msg":"m"}', "IAM.0011"],
  ['{"error":{"code":403,"message":"m","title":"Forbidden"}}', "403"],
  ['{"errors":[{"errorCode":"SVCSTG.SWR.4000","errorMessage":"m"}]}', "SVCSTG.SWR.4000"],
  [
    '{"Response":{"Error":{"Code":"InvalidParameter.Name","Message":"m"}}}',
    "InvalidParameter.Name",
  ],
  ['{"code":4100,"message":"m","codeDesc":"AuthFailure"}', "4100"],
  ["{ \"error_code\": 'APIG.1002' }", "APIG.1002"],
  ['\uFEFF{"error_code":"IAM.0011"}', "IAM.0011"],
  ["<html>bad</html>", undefined],
  ["", undefined],
  ["null", undefined],
];

export const errors = casesOf("errors", {
  async "a status without a known code of the vendor has its code"() {
    for (const [status, code] of Object.entries(codes)) {
      const cloud = createMockCloud();
      cloud.fail("createTemporaryAccessKeyByAgency", { status: Number(status), body: "nothing" });
      const { fetch, clock } = cloud;
      const options = { ...cloud.account("huawei-iam"), fetch, clock, maxAttempts: 1 };
      const error = await failureOf(huaweiIam(options)());
      equal([error.code, error.status], [code, Number(status)]);
    }
  },
  "the vendor's code is found in every shape of body"() {
    for (const [body, vendorCode] of bodies) equal(readVendorError(body).vendorCode, vendorCode);
  },
  async "a failure with status 200 is a failure"() {
    const cloud = createMockCloud();
    cloud.fail("getFederationTokenByForm", { refusal: "throttled", times: 9 });
    const { fetch, clock } = cloud;
    const options = { ...cloud.account("tencent-sts"), fetch, clock, maxAttempts: 1 };
    equal((await failureOf(tencentSts(options)())).code, "throttled");
  },
  async "a secret that is missing makes the answer invalid, an unknown field does not"() {
    const cloud = createMockCloud();
    const { fetch, clock } = cloud;
    const provider = huaweiIam({ ...cloud.account("huawei-iam"), fetch, clock });
    const edit = (change: object) => (body: unknown) => {
      const { credential } = body as { credential: object };
      return { credential: { ...credential, ...change } };
    };
    cloud.fail("createTemporaryAccessKeyByAgency", { edit: edit({ secret: undefined }) });
    equal((await failureOf(provider())).code, "invalid-response");
    // What a retry cannot mend is remembered for up to five seconds.
    cloud.clock.advance(5_000);
    cloud.fail("createTemporaryAccessKeyByAgency", { edit: edit({ colour: "blue" }) });
    equal((await provider()).provider, "huawei-iam");
  },
  async "an error names each wrong option, and no secret"() {
    const { auth, ...account } = createMockCloud().account("huawei-iam");
    const error = await failureOf(() => huaweiIam({ ...account, auth, durationSeconds: 60 }));
    equal([error.code, error.issues?.[0]?.path], ["invalid-input", ["durationSeconds"]]);
    lacks(`${error.message}${error.stack}${JSON.stringify(error)}`, auth.secretAccessKey);
  },
});
