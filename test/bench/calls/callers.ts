import { nodeFetch } from "@daypass/core/node";
import createOpenapiClient from "openapi-fetch";
import { request as undiciRequest } from "undici";
import { type MakeCall, recorderOf, type SentRequest } from "./request.ts";
import type { Subject } from "./subjects.ts";

/** Somebody who calls an API. */
export interface Caller {
  readonly name: string;
  /** Makes ready for a number of calls; each run of the function is one of them. */
  readonly prepare: (count: number) => Promise<() => Promise<void>>;
}

export const limit = "bare fetch";
export const daypass = "Daypass";
export const daypassOverNode = "Daypass, nodeFetch";

/** Everybody who can call an API, the bare minimum first. */
export async function callersOf(subject: Subject, baseUrl: string): Promise<readonly Caller[]> {
  const makeCall = subject.daypass(baseUrl);
  const record = await recorderOf(makeCall);
  const { expectSuccess, vendor, renew } = subject;
  let renewed = 0;

  /** A caller that sends what was signed in advance. */
  const sender = (
    name: string,
    send: (request: SentRequest) => () => Promise<unknown>,
  ): Caller => ({
    name,
    async prepare(count) {
      const request = await record();
      if (!renew) {
        const call = send(request);
        return async () => expectSuccess(await call());
      }
      const calls = Array.from({ length: count }, () => send(renew(request, ++renewed)));
      let index = 0;
      return async () => expectSuccess(await calls[index++]?.());
    },
  });
  const client = (name: string, make: MakeCall, send?: Parameters<MakeCall>[0]): Caller => {
    const call = make(send);
    return {
      name,
      prepare: async () => async () => expectSuccess((await call()).data),
    };
  };

  return [
    sender(
      limit,
      ({ url, ...init }) =>
        async () =>
          (await fetch(url, init)).json(),
    ),
    client(daypass, makeCall),
    client(daypassOverNode, makeCall, nodeFetch()),
    sender("openapi-fetch", openapiFetch(subject, baseUrl)),
    sender("undici.request", ({ url, ...init }) => async () => {
      const { body } = await undiciRequest(url, init as never);
      return body.json();
    }),
    ...(vendor ? [vendorCaller(vendor.name, vendor.call(baseUrl))] : []),
  ];
}

function vendorCaller(name: string, call: () => Promise<void>): Caller {
  return { name, prepare: async () => call };
}

/** It serialises the body, fills in the path and parses the answer; somebody else signed. */
function openapiFetch(
  { path, pathParameters }: Subject,
  baseUrl: string,
): (request: SentRequest) => () => Promise<unknown> {
  const { POST } = createOpenapiClient<Paths>({ baseUrl });
  return ({ headers, body }) => {
    const isForm = headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
    const fields =
      body === null
        ? undefined
        : isForm
          ? Object.fromEntries(new URLSearchParams(body))
          : JSON.parse(body);
    const init = { params: { path: pathParameters ?? {} }, headers, body: fields };
    return async () => (await POST(path, init)).data;
  };
}

/** Any operation: what goes in and out is checked by the cloud and by `expectSuccess`. */
type Paths = Record<
  string,
  {
    post: {
      parameters: { path: Readonly<Record<string, string>> };
      requestBody?: { content: { "application/json": unknown } };
      responses: { 200: { content: { "application/json": unknown } } };
    };
  }
>;
