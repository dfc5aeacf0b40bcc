import { checkRequest, defined, successOf } from "@daypass/core/provider";
import type { KeyCall } from "./call.ts";
import { postApi } from "./client.ts";

/** Asks the v2 interface, whose region is added when the request is signed. */
export const legacyCall: KeyCall = (request) => {
  const body = defined({ Action: "GetFederationToken" as const, ...request });
  checkRequest(postApi, "FederationTokenForm", body, {});
  return async (client, signal) => {
    const { data } = await successOf(client.POST("/v2/index.php", { body, signal }));
    // The spec asks for it with the code 0, and any other code was thrown.
    if (data.data === undefined) throw new TypeError("a success without data passed the spec");
    const { credentials, expiredTime } = data.data;
    return {
      accessKeyId: credentials.tmpSecretId,
      secretAccessKey: credentials.tmpSecretKey,
      sessionToken: credentials.sessionToken ?? credentials.token ?? "",
      expiredTime,
    };
  };
};
