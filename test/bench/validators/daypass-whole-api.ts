import { validators } from "@daypass/huawei-iam";

export const isRequest = (value: unknown): boolean =>
  validators.TemporaryAccessKeyRequest.is(value);
export const isResponse = (value: unknown): boolean =>
  validators.TemporaryAccessKeyResponse.is(value);
