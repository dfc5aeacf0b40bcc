export type { MockClock } from "./clock.ts";
export type { Account, Cloud, MockCloudOptions, OperationId, User } from "./cloud.ts";
export type { ExampleChoice, ExampleChoices, ExampleName } from "./example-choice.ts";
export type { Fault } from "./fault.ts";
export type { ApiId } from "./generated/apis.ts";
export type { MockRequest } from "./request-log.ts";
export { type RunningCloud, type ServerOptions, startMockCloud } from "./server.ts";
