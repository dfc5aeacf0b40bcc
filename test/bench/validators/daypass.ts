// What the provider brings along: no entry exports it by itself.
import { createTemporaryAccessKeyByAgencyValidators as validators } from "../../../packages/huawei-iam/src/generated/validators.ts";

export const isRequest = (value: unknown): boolean =>
  validators.TemporaryAccessKeyRequest.is(value);
export const isResponse = (value: unknown): boolean =>
  validators.TemporaryAccessKeyResponse.is(value);
