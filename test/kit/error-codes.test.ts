import { type Api, errorFromResponse } from "@daypass/core/provider";
import { huaweiErrorCode } from "@daypass/huawei-auth";
import { describe, expect, it } from "vitest";
import { lakeFormationErrorCode } from "../../packages/huawei-lakeformation/src/error-code.ts";
import { swrErrorCode } from "../../packages/huawei-swr/src/error-code.ts";
import { tencentErrorCode } from "../../packages/tencent-sts/src/error-code.ts";
import kit from "../../specs/kit/error-codes.json" with { type: "json" };

type Rule = (typeof kit.rules)[number] & { readonly message?: string; readonly minStatus?: number };
const rules: readonly Rule[] = kit.rules;

const codeOf: Readonly<Record<string, Api["errorCode"]>> = {
  "huawei-iam": huaweiErrorCode,
  "huawei-swr": swrErrorCode,
  "huawei-lakeformation": lakeFormationErrorCode,
  "tencent-sts": tencentErrorCode,
};

/** The codes that a rule's pattern fits, among all that the vendors' tables could hold. */
function fitting({ vendorCode }: Rule): string[] {
  const numbers = Array.from({ length: 10_000 }, (_, number) => String(number));
  const words = rules.flatMap((rule) => rule.vendorCode.match(/[A-Z][A-Za-z]+(\\\.[A-Za-z]+)?/g));
  const candidates = numbers.flatMap((text) => [
    text,
    ...["APIG.", "APIGW.", "IAM."].map((prefix) => prefix + text.padStart(4, "0")),
    `SVCSTG.SWR.${text.padStart(3, "0")}0000`,
    text.padStart(8, "0"),
  ]);
  const all = [...candidates, ...words.map((word) => String(word).replace("\\.", "."))];
  return all.filter((text) => new RegExp(vendorCode).test(text));
}

describe("error codes of the kit", () => {
  it.each(kit.cases)(
    "$id $provider $status: $reason",
    ({ provider, status, body, ...expected }) => {
      const api: Api = {
        id: provider,
        operations: {},
        validators: {},
        errorCode: codeOf[provider] as Api["errorCode"],
      };
      const answer = { status, headers: new Headers(), text: body };
      const error = errorFromResponse(api, "operation", answer, 0);
      expect(error.code).toBe(expected.code);
      expect(error.vendorCode ?? null).toBe(expected.vendorCode);
    },
  );

  it.each(
    rules.filter(({ message, minStatus }) => message === undefined && minStatus === undefined),
  )("rule $vendorCode is the one of the providers", (rule) => {
    const vendorCodes = fitting(rule);
    expect(vendorCodes.length).toBeGreaterThan(0);
    for (const vendorCode of vendorCodes) {
      const code = codeOf[rule.providers[0] ?? ""]?.({ vendorCode }, 400);
      // An earlier rule of the kit may have the code already.
      const first = rules.find(
        (each) =>
          each.message === undefined &&
          each.minStatus === undefined &&
          each.providers.join() === rule.providers.join() &&
          new RegExp(each.vendorCode).test(vendorCode),
      );
      expect(code, vendorCode).toBe(first?.code);
    }
  });
});
