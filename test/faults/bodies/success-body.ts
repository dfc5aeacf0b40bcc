import { createMockCloud, type MockCloud, type OperationId } from "@daypass/mock";
import {
  type Credential,
  DaypassError,
  huaweiIam,
  huaweiLakeformation,
  huaweiSwr,
  type Provider,
  tencentSts,
} from "daypass";
import { expect } from "vitest";

export type Body = Record<string, unknown>;

/** Where an API's answer has the three fields of a credential. */
export interface Subject {
  readonly operation: OperationId;
  readonly provider: (cloud: MockCloud) => Provider<Credential>;
  /** The object that holds the fields. */
  readonly holder: (body: Body) => Body;
  /** Key id or user name; secret or password; session token or expiry. */
  readonly fields: readonly [id: string, secret: string, third: string];
  readonly documented: 200 | 201;
}

/** The cloud's time. */
export const startsAt = Date.UTC(2026, 0, 1);
const inside = (name: string) => (body: Body) => body[name] as Body;
const itself = (body: Body) => body;
const world = ({ fetch, clock }: MockCloud) => ({ fetch, clock, random: () => 0 });

export const subjects: Readonly<Record<string, Subject>> = {
  "huawei-iam": {
    operation: "createTemporaryAccessKeyByAgency",
    provider: (cloud) => huaweiIam({ ...cloud.account("huawei-iam"), ...world(cloud) }),
    holder: inside("credential"),
    fields: ["access", "secret", "securitytoken"],
    documented: 201,
  },
  "huawei-swr": {
    operation: "createInstanceTempCredential",
    provider: (cloud) => huaweiSwr({ ...cloud.account("huawei-swr"), ...world(cloud) }),
    holder: itself,
    fields: ["user_id", "auth_token", "expire_date"],
    documented: 201,
  },
  "huawei-lakeformation": {
    operation: "showCredential",
    provider: (cloud) =>
      huaweiLakeformation({ ...cloud.account("huawei-lakeformation"), ...world(cloud) }),
    holder: itself,
    fields: ["access", "secret", "security_token"],
    documented: 200,
  },
  "tencent-sts": {
    operation: "getFederationTokenByForm",
    provider: (cloud) => tencentSts({ ...cloud.account("tencent-sts"), ...world(cloud) }),
    holder: (body) => (body.data as Body).credentials as Body,
    fields: ["tmpSecretId", "tmpSecretKey", "sessionToken"],
    documented: 200,
  },
};

/** Asks for a credential where the answer's body is edited, or stands under another status. */
export async function ask(
  subject: Subject,
  edit: ((body: Body) => unknown) | undefined,
  status?: number,
): Promise<Credential> {
  const cloud = createMockCloud({ startsAt });
  let body: unknown;
  if (status !== undefined) {
    // A status is scripted without looking at the request, so the body comes from another call.
    cloud.fail(subject.operation, { edit: (found) => (body = found) });
    await subject.provider(cloud)();
  }
  cloud.fail(subject.operation, {
    ...(status !== undefined && { status, body }),
    ...(edit !== undefined && { edit: (found: unknown) => edit(structuredClone(found) as Body) }),
  });
  const credential = await subject.provider(cloud)();
  expect(JSON.stringify(Object.prototype)).toBe("{}");
  return credential;
}

/** The error that such an answer ends with. */
export async function refusal(subject: Subject, edit: (body: Body) => unknown, status?: number) {
  const error: unknown = await ask(subject, edit, status).then(
    () => expect.unreachable("the answer was taken"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DaypassError)) throw error;
  expect(error.message).not.toMatch(/fake/i);
  return error;
}
