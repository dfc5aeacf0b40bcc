import type { RequestListener } from "node:http";
import {
  type AccessKey,
  DaypassError,
  type DaypassEvent,
  huaweiLakeformation,
  type Provider,
} from "daypass";
import { expect } from "vitest";

type Options = Partial<Parameters<typeof huaweiLakeformation>[0]>;

const key = { access: "FAKEKEY", secret: "fake-secret", security_token: "fake-session-token" };

/** The body of a success. */
export const fineBody: string = JSON.stringify(key);

/** Answers with a credential. */
export const fine: RequestListener = (_, response) => {
  response.writeHead(200, { "content-type": "application/json" }).end(fineBody);
};

/** Answers with a status, and with headers and a body if any. */
export function answer(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: string | Buffer = "",
): RequestListener {
  return (_, response) => response.writeHead(status, headers).end(body);
}

/** A provider whose pauses between attempts are as short as can be, with what it told of them. */
export function caller(
  baseUrl: string,
  options: Options = {},
): { readonly provider: Provider<AccessKey>; readonly retries: readonly string[] } {
  const retries: string[] = [];
  const provider = huaweiLakeformation({
    auth: { token: "fake-caller-token" },
    projectId: "fake-project",
    instanceId: "fake-instance",
    baseUrl,
    random: () => 0,
    onEvent: (event: DaypassEvent) => {
      if (event.type === "retry") retries.push(event.code);
    },
    ...options,
  });
  return { provider, retries };
}

/** The error that a call ends with, after a look at what it holds. */
export async function errorOf(call: Promise<unknown>): Promise<DaypassError> {
  const error: unknown = await call.then(
    () => expect.unreachable("the call succeeded"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DaypassError)) throw error;
  expect(`${error.message} ${JSON.stringify(error)}`).not.toMatch(/fake-(caller|secret|session)/);
  expect(error).not.toHaveProperty("cause");
  expect(error.message).toMatch(/^huawei-lakeformation .*\. [A-Z].*\.$/);
  return error;
}
