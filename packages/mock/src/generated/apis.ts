// Generated from specs/redocly.yaml by `pnpm generate`. Do not edit.

import type { CloudApi } from "@daypass/core/cloud";
import { cloud as huaweiIam } from "@daypass/huawei-iam/cloud";
import { cloud as huaweiSwr } from "@daypass/huawei-swr/cloud";
import { cloud as huaweiLakeformation } from "@daypass/huawei-lakeformation/cloud";
import { cloud as tencentSts } from "@daypass/tencent-sts/cloud";

/** How the emulated cloud plays each API. */
export const clouds = {
  "huawei-iam": huaweiIam,
  "huawei-swr": huaweiSwr,
  "huawei-lakeformation": huaweiLakeformation,
  "tencent-sts": tencentSts,
} as const satisfies Record<string, CloudApi>;

/** The id of an API. */
export type ApiId = keyof typeof clouds;
