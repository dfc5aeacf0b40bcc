import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { type DaypassEvent, firstOf, type Provider } from "daypass";
import { type Answer, failures, type Sent, type Success, spoiled } from "./answers.ts";
import { loginSuccess, providerOf, type Settings, type Subject, type Way } from "./subjects.ts";

/** Everything that left a provider while it was put through all scenarios. */
export interface Harvest {
  readonly credentials: unknown[];
  readonly errors: unknown[];
  /** Of `onEvent` and of the diagnostics channels. */
  readonly events: unknown[];
  readonly providers: unknown[];
  readonly count: { scenarios: number };
}

const channels = ["daypass:refresh", "daypass:retry", "daypass:clock-offset"];

const isFull = process.env.DAYPASS_FULL === "1";

/**
 * Puts a provider through every answer with its first way to authenticate, and through a quarter of
 * them with each other way, or through all with `DAYPASS_FULL=1`.
 */
export async function harvest(subject: Subject): Promise<Harvest> {
  const count = { scenarios: 0 };
  const found: Harvest = { credentials: [], errors: [], events: [], providers: [], count };
  const listen = (message: unknown) => found.events.push(message);
  for (const name of channels) subscribe(name, listen);
  const answers = [...failures, ...spoiled(subject.id, subject.success)];
  await Promise.all(
    subject.ways.flatMap((way, number) => [
      succeed(found, subject, way),
      ...answers
        .filter((_, index) => isFull || number === 0 || index % 4 === number % 4)
        .map((answer) => fail(found, subject, way, answer)),
    ]),
  );
  for (const name of channels) unsubscribe(name, listen);
  return found;
}

function settingsFor(found: Harvest, fetch: typeof globalThis.fetch): Settings {
  return {
    fetch,
    maxAttempts: 2,
    attemptTimeoutMs: 40,
    random: () => 0,
    onEvent: (event: DaypassEvent) => {
      found.events.push(event);
      throw new Error("a listener that throws");
    },
  };
}

async function succeed(found: Harvest, subject: Subject, way: Way): Promise<void> {
  const provide = providerOf(subject, way, settingsFor(found, answering(subject, way)));
  found.count.scenarios += 1;
  found.providers.push(provide);
  found.credentials.push(await provide());
  found.credentials.push(await provide({ forceRefresh: true }));
}

async function fail(found: Harvest, subject: Subject, way: Way, answer: Answer): Promise<void> {
  const settings = settingsFor(found, answering(subject, way, answer));
  const provide = providerOf(subject, way, settings);
  found.count.scenarios += 1;
  const outer: Provider = firstOf(provide);
  found.providers.push(outer);
  try {
    found.credentials.push(await outer());
  } catch (error) {
    found.errors.push(error, ...causesOf(error));
  }
}

/** The errors behind an error. */
export function causesOf(error: unknown): unknown[] {
  if (typeof error !== "object" || error === null) return [];
  const { cause, errors = [] } = error as { cause?: unknown; errors?: readonly unknown[] };
  const direct = cause === undefined ? [...errors] : [cause, ...errors];
  return [...direct, ...direct.flatMap(causesOf)];
}

/** A fetch function that gives the answer, to the login too where there is one. */
function answering(subject: Subject, way: Way, answer?: Answer): typeof globalThis.fetch {
  return async (input, init) => {
    const url = String(input);
    const { headers = {}, body } = init ?? {};
    const sent: Sent = {
      url,
      headers: Object.fromEntries(new Headers(headers)),
      body: String(body ?? ""),
    };
    const isLogin = url.includes("/v3/auth/tokens");
    const [known] = way.secrets;
    const echo = { all: way.secrets.join(" "), known };
    if (answer !== undefined && (isLogin || way.title !== "password")) {
      return answer.give(sent, echo);
    }
    return response(
      isLogin ? loginSuccess(`${subject.id} login`) : subject.success(`${subject.id} answer`),
    );
  };
}

function response({ status, headers = {}, body }: Success): Response {
  return new Response(JSON.stringify(body), { status, headers });
}
