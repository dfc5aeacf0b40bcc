import type { Credential } from "@daypass/core/provider";
import type { MockClock } from "./clock.ts";
import { createEngine, type Engine, type EngineOptions } from "./engine.ts";
import type { ExampleChoices } from "./example-choice.ts";
import type { FaultScript } from "./fault.ts";
import { type ApiId, clouds } from "./generated/apis.ts";
import type { MockRequest } from "./request-log.ts";
import { connectionReset, readRequest, writeResponse } from "./web.ts";

/** Options of a mock cloud. */
export interface MockCloudOptions extends EngineOptions {
  /**
   * Answer with the specs' examples instead of playing a cloud with memory. Requests are checked
   * against the specs, who sends them is not, and nothing is issued. `true` answers each operation
   * with its success, names by API and operation id with those examples; a request may prefer
   * another by a header such as `Prefer: example=forbidden`. Default: false.
   */
  readonly examples?: boolean | ExampleChoices;
}

/** Ids of the operations that the mock cloud knows. */
export type OperationId = {
  [A in ApiId]: keyof (typeof clouds)[A]["operations"];
}[ApiId] &
  string;

/** Options of an API's provider that the mock cloud accepts. */
export type Account<A extends ApiId> = NonNullable<(typeof clouds)[A]["account"]>;

/** Options of a login by password that the mock cloud accepts, for an API that has one. */
export type User<A extends ApiId> = NonNullable<(typeof clouds)[A]["user"]>;

/**
 * A cloud with memory: it checks who calls, remembers what it issued and lets it expire. One that was
 * asked for examples has no memory of credentials, but its requests, its faults and its clock.
 */
export interface Cloud extends FaultScript<OperationId> {
  /** Stands in for the global `fetch`: fits the option of that name of every provider. */
  readonly fetch: typeof globalThis.fetch;
  /** The cloud's time. It fits the option `clock` of every provider. */
  readonly clock: MockClock;
  /** The last 1,000 requests in the order in which they arrived. Nothing in them is secret. */
  readonly requests: readonly MockRequest[];
  /** Forgets the requests noted so far. */
  forgetRequests(): void;
  /** Options with which the API's provider gets a credential here: keys, ids and names. */
  account<A extends ApiId>(api: A): Account<A>;
  /** Options of a login by password that succeeds here, such as those of Huawei's `userToken`. */
  user<A extends ApiId>(api: A): User<A>;
  /** Whether the cloud issued this very credential and it has not ended. */
  accepts(credential: Credential): boolean;
}

/** A cloud and the engine behind it, for the faces that are not a function. */
export interface CloudWithEngine {
  readonly cloud: Cloud;
  readonly engine: Engine;
}

/**
 * A cloud of all APIs.
 * @throws {RangeError} with the list of names when there is no such API, operation or example.
 */
export function createCloud(options: MockCloudOptions = {}): CloudWithEngine {
  const engine = createEngine(Object.values(clouds), options);
  const cloud: Cloud = {
    async fetch(input, init) {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      const answer = await engine.handle(await readRequest(request), () => request.signal);
      request.signal.throwIfAborted();
      if (!answer) throw connectionReset();
      return writeResponse(answer);
    },
    clock: engine.clock,
    requests: engine.log.entries,
    forgetRequests: engine.log.clear,
    account: <A extends ApiId>(api: A) => clouds[api].account as Account<A>,
    user: <A extends ApiId>(api: A) => clouds[api].user as User<A>,
    accepts: engine.accepts,
    fail: engine.fail,
    heal: engine.heal,
  };
  return { cloud, engine };
}
