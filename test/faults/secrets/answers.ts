import { plant } from "./mark.ts";

/** What a caller's fetch function gets and gives. */
export interface Sent {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How a server, or whatever stands before it, answers; it may throw as `fetch` does. */
export interface Answer {
  readonly title: string;
  readonly give: (sent: Sent, echo: Echo) => Response | Promise<Response>;
}

/** Secrets of the request, to be thrown back at the caller. */
export interface Echo {
  /** All that the caller planted, whether the request carries it or not. */
  readonly all: string;
  /** The first secret that the request really carries, as a server would know it. */
  readonly known: string;
}

type Shape = (code: unknown, message: string, id: string) => unknown;

/** The shapes of error bodies, filled with secrets. */
const shapes: Readonly<Record<string, Shape>> = {
  flat: (code, message, id) => ({
    error_code: code,
    error_msg: message,
    request_id: id,
    solution_msg: message,
  }),
  nested: (code, message) => ({ error: { code, message, title: message } }),
  doubled: (code, message) => ({
    error: { code, message, error_code: null, error_msg: null, title: message },
    error_code: code,
    error_msg: message,
    title: message,
  }),
  encoded: (code, message) => ({
    error_code: code,
    error_msg: message,
    encoded_authorization_message: message,
    details: [{ error_code: code, error_msg: message }],
  }),
  list: (code, message) => [{ errorCode: code, errorMessage: message, detail: message }],
  plain: (code, message, id) => ({ code, message, requestId: id }),
  "Tencent v2": (code, message) => ({ code, message, codeDesc: code, data: { message } }),
  "Tencent v3": (code, message, id) => ({
    Response: { Error: { Code: code, Message: message }, RequestId: id },
  }),
};

function json(body: unknown, status: number, headers: Readonly<Record<string, string>> = {}) {
  return new Response(JSON.stringify(body), { status, headers });
}

const shaped: readonly Answer[] = Object.entries(shapes).flatMap(([name, shape]) => [
  {
    title: `${name} error whose message has all secrets`,
    give: (_, { all }) => json(shape("4100", all, "1"), 401),
  },
  {
    title: `${name} error whose code is a secret`,
    give: (_, { all, known }) => json(shape(known, all, "1"), 400),
  },
  {
    title: `${name} error whose request id has a secret in it`,
    give: (_, { all, known }) => json(shape("IAM.0011", all, `id-${known}.1`), 403),
  },
  {
    title: `${name} error with the status of a success`,
    give: (_, { all, known }) => json(shape(known, all, known), 200),
  },
]);

const headersOf = (secret: string) => ({
  "x-request-id": secret,
  "x-iam-trace-id": secret,
  "x-tc-traceid": secret,
  "retry-after": secret,
  date: secret,
  server: secret,
  "www-authenticate": secret,
  "content-type": secret,
  "set-cookie": secret,
});

/** A failing answer or a failing fetch, each full of the request's secrets. */
export const failures: readonly Answer[] = [
  ...shaped,
  { title: "a page", give: (_, { all }) => new Response(`<p>${all}</p>`, { status: 502 }) },
  { title: "a text", give: (_, { all }) => new Response(all, { status: 503 }) },
  {
    title: "JSON in single quotes",
    give: (_, { all, known }) =>
      new Response(`{'error_code': '${known}', 'error_msg': '${all}'}`, { status: 401 }),
  },
  {
    title: "JSON that breaks off",
    give: (_, { all }) => new Response(`{"error_msg": "${all}`, { status: 500 }),
  },
  {
    title: "the request, echoed",
    give: (sent) => new Response(JSON.stringify(sent), { status: 400 }),
  },
  {
    title: "headers that are secrets",
    give: (_, { known }) => new Response("{}", { status: 429, headers: headersOf(known) }),
  },
  {
    title: "a status text that is a secret",
    give: (_, { known }) => new Response(null, { status: 404, statusText: known }),
  },
  ...[301, 302, 303, 307, 308].map((status) => ({
    title: `a redirect, ${status}, to a place with all secrets`,
    give: (_: Sent, { all }: Echo) =>
      new Response(all, {
        status,
        headers: { location: `https://evil.example/?${encodeURIComponent(all)}` },
      }),
  })),
  {
    title: "a fetch that throws the request",
    give: (sent, { all, known }) => {
      const cause = Object.assign(new Error(all), { code: known.toUpperCase(), sent });
      throw Object.assign(new TypeError(`fetch failed: ${all}`, { cause }), { config: sent });
    },
  },
  {
    title: "a fetch whose error code is a secret",
    give: (_, { known }) => {
      throw Object.assign(new Error(known), { code: known });
    },
  },
  {
    title: "a fetch that throws a text",
    give: (_, { all }) => {
      throw all;
    },
  },
  {
    title: "a fetch that throws several errors",
    give: (_, { all }) => {
      throw new AggregateError([new Error(all), all], all);
    },
  },
  {
    title: "a body that fails with the request",
    give: (_, { all }) =>
      new Response(new ReadableStream({ start: (body) => body.error(new Error(all)) })),
  },
  { title: "a fetch that never answers", give: () => new Promise<never>(() => {}) },
];

/** An answer of the API's own, with fields that hold secrets. */
export interface Success {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: object;
  /** Names of the fields that hold a secret. */
  readonly secretFields: readonly string[];
}

/** Ways to spoil a success so that its secrets stand next to what is wrong. */
export function spoiled(provider: string, success: (place: string) => Success): readonly Answer[] {
  const answer = (title: string, make: (success: Success) => Response): Answer => ({
    title,
    give: () => make(success(`${provider} ${title}`)),
  });
  const edited = (title: string, edit: (name: string, value: unknown) => unknown) =>
    answer(title, ({ status, headers = {}, body, secretFields }) => {
      const text = JSON.stringify(body, (name, value: unknown) =>
        secretFields.includes(name) ? edit(name, value) : value,
      );
      return new Response(text, { status, headers });
    });
  return [
    answer("a success cut in half", ({ status, headers = {}, body }) => {
      const text = JSON.stringify(body);
      return new Response(text.slice(0, text.length - 4), { status, headers });
    }),
    answer("a success with something behind it", ({ status, headers = {}, body }) => {
      return new Response(`${JSON.stringify(body)}${JSON.stringify(body)}`, { status, headers });
    }),
    answer("a success inside an error", ({ body }) => json(body, 500)),
    answer("a success that is a list", ({ status, body }) => json([body], status)),
    edited("secrets that are lists", (_, value) => [value]),
    edited("secrets under their own name", (name, value) => ({ [name]: value })),
    edited("secrets with a line break", (_, value) => `${value}\n`),
    edited("secrets with a space", (_, value) => ` ${value}`),
    edited("secrets with an umlaut", (_, value) => `${value}ü`),
    edited("one secret absent", (name, value) => (/token/i.test(name) ? undefined : value)),
    answer("a success that has ended", ({ status, headers = {}, body }) => {
      const text = JSON.stringify(body)
        .replace(/"(expires_at|expire_date)":"[^"]*"/g, '"$1":"2001-01-01T00:00:00Z"')
        .replace(/"expiredTime":\d+/, '"expiredTime":1');
      return new Response(text, { status, headers });
    }),
    answer("a success with a wrong expiry", ({ status, headers = {}, body }) => {
      const secret = plant(`${provider} expiry`);
      const text = JSON.stringify(body)
        .replace(/"(expires_at|expire_date)":"[^"]*"/g, `"$1":"${secret}"`)
        .replace(/"expiredTime":\d+/, `"expiredTime":"${secret}"`);
      return new Response(text, { status, headers });
    }),
  ];
}
