import type {
  CloudApi,
  CloudRefusal,
  CloudReply,
  CloudRequest,
  CloudWorld,
} from "@daypass/core/cloud";
import { andThen, type Credential, type MaybePromise } from "@daypass/core/provider";
import { type Answer, createAnswerWriter } from "./answer.ts";
import { createClock, type MockClock } from "./clock.ts";
import type { ChosenNames } from "./example-choice.ts";
import { createExampleService } from "./example-service.ts";
import { createFaultQueue, type Fault, type FaultScript } from "./fault.ts";
import { pause } from "./pause.ts";
import { createRandomText } from "./random.ts";
import { failureReply, refusalReply } from "./refusal.ts";
import {
  createRequestLog,
  type MockRequest,
  type OpenNote,
  type RequestLog,
} from "./request-log.ts";
import { createRouter, type Route, type RouteMatch, routesOf, servesHost } from "./routes.ts";
import { serveAsVendor } from "./service.ts";
import { createWorld, isCurrent } from "./world.ts";

/** Options of a mock cloud. */
export interface EngineOptions {
  /** The same seed gives the same keys, tokens and ids in the same order. Default: 1. */
  readonly seed?: number;
  /** The clock stands at this time until it is moved. Default: it runs with `Date.now`. */
  readonly startsAt?: Date | number;
  /**
   * Answer with the examples of the specs, whoever calls; where it names examples by API and
   * operation, with those. Default: false, play the cloud.
   */
  readonly examples?: boolean | ChosenNames;
}

/** The cloud behind all faces: takes plain requests, gives plain answers. */
export interface Engine extends FaultScript {
  readonly routes: readonly Route[];
  readonly clock: MockClock;
  readonly log: RequestLog;
  /**
   * The answer; `undefined` when the connection is to break off without one. The signal, which is
   * asked for only when the answer has to wait, tells that the caller left; then it rejects with the
   * signal's reason.
   */
  handle(request: CloudRequest, signal?: () => AbortSignal): Promise<Answer | undefined>;
  /** The answer to a request whose body was too large to be read. */
  refuseLarge(request: CloudRequest): Answer;
  accepts(credential: Credential): boolean;
}

const scripted = "this answer was scripted";

/** A reply with what the log says about it. */
interface Outcome {
  readonly reply: CloudReply;
  readonly outcome: MockRequest["outcome"];
  readonly authentication?: MockRequest["authentication"] | undefined;
}

/**
 * A cloud of the given APIs.
 * @throws {RangeError} with the list of names when there is no such API, operation or example.
 */
export function createEngine(apis: readonly CloudApi[], options: EngineOptions = {}): Engine {
  const { examples = false } = options;
  const serve = examples
    ? createExampleService(apis, examples === true ? {} : examples)
    : serveAsVendor;
  const clock = createClock(options.startsAt);
  const randomText = createRandomText(options.seed ?? 1);
  const worlds = new Map(apis.map((api) => [realmOf(api), createWorld(clock.now, randomText)]));
  const worldOf = (api: CloudApi): CloudWorld => worlds.get(realmOf(api)) as CloudWorld;
  for (const api of apis) api.prepare?.(worldOf(api));

  const routes = apis.flatMap(routesOf);
  const route = createRouter(routes);
  const faults = createFaultQueue(apis.flatMap(({ operations }) => Object.keys(operations)));
  const log = createRequestLog();
  const write = createAnswerWriter();

  /** The API whose gateway answers for a path that no API serves. */
  const gatewayOf = (host: string): CloudApi =>
    (apis.find((api) => servesHost(api, host)) ?? apis[0]) as CloudApi;

  const refused = (api: CloudApi, refusal: CloudRefusal, operation?: string): Outcome => ({
    outcome: refusal.reason,
    reply: refusalReply(api, refusal, worldOf(api), operation),
  });

  const decide = (
    request: CloudRequest,
    api: CloudApi,
    match: RouteMatch | undefined,
    operation: string | undefined,
    fault: Fault | undefined,
  ): MaybePromise<Outcome> => {
    if (!match) {
      return refused(api, { reason: "unknown-path", detail: "no operation has this path" });
    }
    if (!operation) {
      const allow = [...match.route.operations.keys()].join(", ");
      const detail = `the method has to be ${allow}`;
      const { outcome, reply } = refused(api, { reason: "unknown-method", detail });
      return { outcome, reply: { ...reply, headers: { ...reply.headers, allow } } };
    }
    if (fault?.refusal !== undefined) {
      const { reply } = refused(api, { reason: fault.refusal, detail: scripted }, operation);
      return { outcome: "fault", reply: { ...reply, status: fault.status ?? reply.status } };
    }
    if (fault?.status !== undefined) {
      return { outcome: "fault", reply: failureReply(api, fault.status, worldOf(api), operation) };
    }
    const served = serve(request, match, operation, worldOf(api));
    return andThen(served, ({ result, authentication }) =>
      "reason" in result
        ? { ...refused(api, result, operation), authentication }
        : { outcome: "answered", reply: result, authentication },
    );
  };

  return {
    routes,
    clock,
    log,
    fail: faults.fail,
    heal: faults.heal,
    async handle(request, signal) {
      const match = route(request.host, request.path);
      const api = match?.route.api ?? gatewayOf(request.host);
      const operation = match?.route.operations.get(request.method);
      const note: OpenNote = { method: request.method, outcome: "pending", atMs: clock.now() };
      if (match) note.api = api.id;
      if (operation) note.operation = operation;
      log.note(note);
      const fault = operation === undefined ? undefined : faults.next(operation);
      try {
        if (fault?.delayMs) await pause(fault.delayMs, signal?.());
      } catch (reason) {
        note.outcome = "aborted";
        throw reason;
      }
      if (fault?.reset) {
        note.outcome = "fault";
        return undefined;
      }
      const decided = await decide(request, api, match, operation, fault);
      const { reply, outcome, authentication } = decided;
      note.outcome = outcome;
      note.status = reply.status;
      if (authentication) note.authentication = authentication;
      return write(reply, api, worldOf(api), fault);
    },
    refuseLarge(request) {
      const api = route(request.host, request.path)?.route.api ?? gatewayOf(request.host);
      const detail = "the body is larger than this cloud takes";
      const { reply, outcome } = refused(api, { reason: "too-large", detail });
      log.note({ method: request.method, status: reply.status, outcome, atMs: clock.now() });
      return write(reply, api, worldOf(api));
    },
    accepts(credential) {
      const api = apis.find(({ id }) => id === credential.provider);
      return api !== undefined && isCurrent(credential, worldOf(api));
    },
  };
}

function realmOf(api: CloudApi): string {
  return api.realm ?? api.id;
}
