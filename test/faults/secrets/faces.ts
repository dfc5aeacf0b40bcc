import * as core from "@daypass/core";
import * as coreProvider from "@daypass/core/provider";
import * as huaweiAuth from "@daypass/huawei-auth";
import * as huaweiIam from "@daypass/huawei-iam";
import * as huaweiLakeformation from "@daypass/huawei-lakeformation";
import * as huaweiSwr from "@daypass/huawei-swr";
import * as mock from "@daypass/mock";
import * as tencentSts from "@daypass/tencent-sts";
import * as daypass from "daypass";
import { tencentAuthenticator } from "../../../packages/tencent-sts/src/auth.ts";
import { tencentSigner } from "../../../packages/tencent-sts/src/signer.ts";
import type { Settings, Subject, Way } from "./subjects.ts";

const packages = {
  "huawei-iam": huaweiIam,
  "huawei-swr": huaweiSwr,
  "huawei-lakeformation": huaweiLakeformation,
  "tencent-sts": tencentSts,
} as const;

/** Everything besides a provider that is made out of secrets: clients, authenticators, signers. */
export function facesOf({ id, options }: Subject, way: Way, settings: Settings): unknown[] {
  const auth = way.auth(settings);
  const { region, projectId } = options;
  const client = packages[id].createClient({
    ...defined({ region, projectId }),
    ...settings,
    auth,
  } as never);
  const authenticator =
    id === "tencent-sts"
      ? tencentAuthenticator(auth as Parameters<typeof tencentAuthenticator>[0])
      : huaweiAuth.huaweiAuthenticator(
          auth as Parameters<typeof huaweiAuth.huaweiAuthenticator>[0],
        );
  const signer =
    id === "tencent-sts"
      ? tencentSigner(auth as Parameters<typeof tencentSigner>[0], {})
      : huaweiAuth.huaweiSigner();
  return [client, authenticator, signer, ...(typeof auth === "function" ? [auth] : [])];
}

function defined(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/** What the packages export: state kept in a module would be within reach of it. */
export const modules: readonly unknown[] = [
  core,
  coreProvider,
  huaweiAuth,
  ...Object.values(packages),
  daypass,
  mock,
].map((exports) => ({ ...exports }));
