// Generated from specs/redocly.yaml by `pnpm generate`. Do not edit.

import { huaweiIam, type HuaweiIamOptions } from "@daypass/huawei-iam";
import { huaweiSwr, type HuaweiSwrOptions } from "@daypass/huawei-swr";
import { huaweiLakeformation, type HuaweiLakeformationOptions } from "@daypass/huawei-lakeformation";
import { tencentSts, type TencentStsOptions } from "@daypass/tencent-sts";

export {
  huaweiIam,
  type HuaweiIamOptions,
  huaweiSwr,
  type HuaweiSwrOptions,
  huaweiLakeformation,
  type HuaweiLakeformationOptions,
  tencentSts,
  type TencentStsOptions,
};

/** The provider function of each API. */
export const providers = {
  "huawei-iam": huaweiIam,
  "huawei-swr": huaweiSwr,
  "huawei-lakeformation": huaweiLakeformation,
  "tencent-sts": tencentSts,
} as const;

/** The options of each API's provider. */
export type ProviderOptions = {
  readonly "huawei-iam": HuaweiIamOptions;
  readonly "huawei-swr": HuaweiSwrOptions;
  readonly "huawei-lakeformation": HuaweiLakeformationOptions;
  readonly "tencent-sts": TencentStsOptions;
};
