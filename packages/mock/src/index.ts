export type { MockClock } from "./clock.ts";
export type { Account, Cloud, MockCloudOptions, OperationId, User } from "./cloud.ts";
export type { ExampleChoice, ExampleChoices, ExampleName } from "./example-choice.ts";
export { exampleHandlers } from "./example-handlers.ts";
export type { Fault } from "./fault.ts";
export type { ApiId } from "./generated/apis.ts";
export type { HandlerOptions } from "./handlers.ts";
export { createMockCloud, type MockCloud } from "./mock-cloud.ts";
export type { MockRequest } from "./request-log.ts";
