import type { CloudWorld } from "@daypass/core/cloud";
import type { components } from "../generated/schema.ts";

type Schemas = components["schemas"];

/** A key that the emulated STS issued. */
export interface Issued {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** In Unix seconds. */
  readonly expiredTime: number;
}

/** A key as the v2 interface writes it. */
export function legacySuccess(key: Issued): Schemas["FederationTokenResponse"] {
  const credentials = {
    sessionToken: key.sessionToken,
    tmpSecretId: key.accessKeyId,
    tmpSecretKey: key.secretAccessKey,
  };
  const data = { credentials, expiredTime: key.expiredTime };
  return { code: 0, message: "", codeDesc: "Success", data };
}

/** A key as the current interface writes it. */
export function currentSuccess(
  key: Issued,
  world: CloudWorld,
): Schemas["CurrentFederationTokenResponse"] {
  return {
    Response: {
      Credentials: {
        Token: key.sessionToken,
        TmpSecretId: key.accessKeyId,
        TmpSecretKey: key.secretAccessKey,
      },
      ExpiredTime: key.expiredTime,
      Expiration: new Date(key.expiredTime * 1000).toISOString().replace(".000Z", "Z"),
      RequestId: requestId(world),
    },
  };
}

/** A new id, as every answer of the current interface has one. */
export function requestId(world: CloudWorld): string {
  const part = (length: number) => world.randomText(length, "0123456789abcdef");
  return [8, 4, 4, 4, 12].map(part).join("-");
}
