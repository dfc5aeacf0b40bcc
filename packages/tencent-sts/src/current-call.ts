import { checkRequest, defined, successOf } from "@daypass/core/provider";
import type { KeyCall } from "./call.ts";
import { postApi } from "./client.ts";

const optionNames = { Name: "name", Policy: "policy", DurationSeconds: "durationSeconds" };

/** Asks the version 2018-08-13, which wants a region. */
export const currentCall: KeyCall = ({ name, policy, durationSeconds }, region) => {
  const header = {
    "X-TC-Action": "GetFederationToken",
    "X-TC-Version": "2018-08-13",
    // Checked below, like everything that plain JavaScript may bring.
    "X-TC-Region": region as string,
  } as const;
  const body = defined({ Name: name, Policy: policy, DurationSeconds: durationSeconds });
  const regionName = { "header.X-TC-Region": "region" };
  checkRequest(postApi, "GetFederationTokenByJsonParameters", { header }, regionName);
  checkRequest(postApi, "CurrentFederationTokenRequest", body, optionNames);
  return async (client, signal) => {
    const { data } = await successOf(client.POST("/", { params: { header }, body, signal }));
    const { Credentials: key, ExpiredTime: expiredTime } = data.Response;
    // The spec asks for them where there is no error, and an error was thrown.
    if (key === undefined || expiredTime === undefined) {
      throw new TypeError("a success without a key passed the spec");
    }
    return {
      accessKeyId: key.TmpSecretId,
      secretAccessKey: key.TmpSecretKey,
      sessionToken: key.Token,
      expiredTime,
    };
  };
};
