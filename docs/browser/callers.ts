import type { Operation } from "@daypass/core/provider";
import type { MockCloud as Cloud } from "@daypass/mock";
import { userToken } from "../../packages/huawei-auth/src/user-token.ts";

/** One way to prove who calls. */
export interface Caller {
  readonly label: string;
  /** Options of the API's client. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** The ways to call an operation, from the account that the cloud knows. */
export function callersOf(
  account: Readonly<Record<string, unknown>>,
  operation: Operation,
  cloud: Cloud,
): readonly Caller[] {
  const options = clientOptions(account);
  const auth = account.auth as Readonly<Record<string, string>>;
  if (operation.security.length === 0) return [{ label: "Nobody: it needs none", options }];
  const signed: Caller[] = operation.security.some((schemes) =>
    schemes.includes("TencentSignature"),
  )
    ? ["HmacSHA256", "HmacSHA1"].map((signatureMethod) => ({
        label: `The account's key, ${signatureMethod}`,
        options: { ...options, signatureMethod },
      }))
    : [{ label: "The account's key, signed", options }];
  const wrong = Object.fromEntries(
    Object.entries(auth).map(([name, value]) => [
      name,
      /secret.*key/i.test(name) ? "fake-and-wrong" : value,
    ]),
  );
  return [
    ...signed,
    ...(operation.security.some((schemes) => schemes.includes("UserToken"))
      ? [
          {
            label: "A user token from a login",
            options: { ...options, auth: loginOf(cloud, account) },
          },
        ]
      : []),
    { label: "A key with a wrong secret", options: { ...options, auth: wrong } },
  ];
}

// A token is for a project where the account names one, else for the whole account.
function loginOf(cloud: Cloud, account: Readonly<Record<string, unknown>>): unknown {
  const user = cloud.user("huawei-iam");
  const scope = account.projectId
    ? { project: { name: "cn-north-4" } }
    : { domain: { name: user.domainName } };
  return userToken({ ...user, scope, fetch: cloud.fetch, clock: cloud.clock });
}

// An account has the options of a provider; a client takes only those that say where and who.
function clientOptions({ auth, region, projectId }: Caller["options"]): Caller["options"] {
  return {
    auth,
    ...(region !== undefined && { region }),
    ...(projectId !== undefined && { projectId }),
  };
}
