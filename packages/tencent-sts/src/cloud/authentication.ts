import type {
  CloudCaller,
  CloudKey,
  CloudRefusal,
  CloudRequest,
  CloudWorld,
} from "@daypass/core/cloud";
import { signature, stringToSign } from "../signature.ts";

/** How far the time of a signature may be from the server's. */
const maxSkewSeconds = 300;

/** With GET all parameters are in the query, with POST all are in the form; the other is not read. */
function parametersOf({ method, query, body }: CloudRequest): URLSearchParams {
  return new URLSearchParams(method === "GET" ? query : body);
}

/** Finds out who signed a request, and that it is neither old nor sent before. */
export async function authenticate(
  request: CloudRequest,
  world: CloudWorld,
): Promise<CloudCaller | CloudRefusal> {
  const parameters = parametersOf(request);
  const id = parameters.get("SecretId") ?? "";
  const key = world.key(id);
  if (!key) return { reason: "unknown-key", detail: "the SecretId does not exist" };
  if ((key.sessionToken ?? null) !== parameters.get("Token")) {
    return { reason: "wrong-token", detail: "the Token is wrong" };
  }
  if ((key.expiresAtMs ?? Number.POSITIVE_INFINITY) <= world.now()) {
    return { reason: "expired", detail: "the Token has expired" };
  }
  const timestamp = Number(parameters.get("Timestamp") ?? Number.NaN);
  if (!(await isSigned(request, parameters, key))) {
    return { reason: "unauthenticated", detail: "the Signature is wrong" };
  }
  const nowSeconds = Math.floor(world.now() / 1000);
  if (!(Math.abs(timestamp - nowSeconds) <= maxSkewSeconds)) {
    const detail = `the Timestamp is too far from the server time ${nowSeconds}`;
    return { reason: "clock-skew", detail };
  }
  const untilMs = (timestamp + maxSkewSeconds + 1) * 1000;
  return world.useNonce(`${id}:${parameters.get("Nonce")}`, untilMs)
    ? { key }
    : { reason: "replayed", detail: "the Nonce was used before" };
}

async function isSigned(
  { method, host, path }: CloudRequest,
  parameters: URLSearchParams,
  key: CloudKey,
): Promise<boolean> {
  const algorithm = parameters.get("SignatureMethod") === "HmacSHA256" ? "HmacSHA256" : "HmacSHA1";
  // Some clients sign the host without its port although they send it.
  for (const name of new Set([host, host.replace(/:\d+$/, "")])) {
    const text = stringToSign(method, name, path, [...parameters]);
    const expected = await signature(key.secretAccessKey, algorithm, text);
    if (expected === parameters.get("Signature")) return true;
  }
  return false;
}
