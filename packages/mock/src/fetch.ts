import { type Cloud, createCloud, type MockCloudOptions } from "./cloud.ts";

export type { MockClock } from "./clock.ts";
export type { Account, Cloud, MockCloudOptions, OperationId, User } from "./cloud.ts";
export type { ExampleChoice, ExampleChoices, ExampleName } from "./example-choice.ts";
export type { Fault } from "./fault.ts";
export type { ApiId } from "./generated/apis.ts";
export type { MockRequest } from "./request-log.ts";

/**
 * The mock cloud as a `fetch` function alone. It does without MSW, which web workers cannot load.
 *
 * @example
 * ```ts
 * const cloud = createMockCloud();
 * const provider = huaweiIam({ ...cloud.account("huawei-iam"), fetch: cloud.fetch });
 * cloud.accepts(await provider()); // true
 * ```
 */
export function createMockCloud(options: MockCloudOptions = {}): Cloud {
  return createCloud(options).cloud;
}
