import type {
  CloudCaller,
  CloudKey,
  CloudRefusal,
  CloudRequest,
  CloudWorld,
} from "@daypass/core/cloud";
import { signature, stringToSign } from "../signature.ts";
import { authenticateTc3 } from "./tc3.ts";

/** How far the time of a signature may be from the server's. */
export const maxSkewSeconds = 300;

/** The path of the current interface, which takes parameters too, and of what signs them. */
const currentPath = "/";

/** With GET all parameters are in the query, with POST all are in the form; the other is not read. */
function parametersOf({ method, query, body }: CloudRequest): URLSearchParams {
  return new URLSearchParams(method === "GET" ? query : body);
}

/** Finds out who signed a request, and that it is neither old nor, on the v2 interface, sent before. */
export async function authenticate(
  request: CloudRequest,
  world: CloudWorld,
): Promise<CloudCaller | CloudRefusal> {
  if (request.headers.authorization !== undefined) return authenticateTc3(request, world);
  const parameters = parametersOf(request);
  const id = parameters.get("SecretId") ?? "";
  const key = usableKey(id, parameters.get("Token") ?? undefined, world);
  if ("reason" in key) return key;
  const timestamp = Number(parameters.get("Timestamp") ?? Number.NaN);
  if (!(await isSigned(request, parameters, key))) {
    return { reason: "unauthenticated", detail: "the Signature is wrong" };
  }
  const nowSeconds = Math.floor(world.now() / 1000);
  if (!(Math.abs(timestamp - nowSeconds) <= maxSkewSeconds)) {
    const detail = `the Timestamp is too far from the server time ${nowSeconds}`;
    return { reason: "clock-skew", detail };
  }
  if (request.path === currentPath) return { key };
  const untilMs = (timestamp + maxSkewSeconds + 1) * 1000;
  return world.useNonce(`${id}:${parameters.get("Nonce")}`, untilMs)
    ? { key }
    : { reason: "replayed", detail: "the Nonce was used before" };
}

/** The key with that id and token, or why it may not be used. */
export function usableKey(
  id: string,
  token: string | undefined,
  world: CloudWorld,
): CloudKey | CloudRefusal {
  const key = world.key(id);
  if (!key) return { reason: "unknown-key", detail: "the SecretId does not exist" };
  if (key.sessionToken !== token) return { reason: "wrong-token", detail: "the Token is wrong" };
  if ((key.expiresAtMs ?? Number.POSITIVE_INFINITY) > world.now()) return key;
  return { reason: "expired", detail: "the Token has expired" };
}

async function isSigned(
  { method, host, path }: CloudRequest,
  parameters: URLSearchParams,
  key: CloudKey,
): Promise<boolean> {
  const algorithm = parameters.get("SignatureMethod") === "HmacSHA256" ? "HmacSHA256" : "HmacSHA1";
  const underscores = path === currentPath ? "kept" : "as points";
  for (const name of signedHosts(host)) {
    const text = stringToSign(method, name, path, [...parameters], underscores);
    const expected = await signature(key.secretAccessKey, algorithm, text);
    if (expected === parameters.get("Signature")) return true;
  }
  return false;
}

/** What may have been signed as the host: some clients leave the port out although they send it. */
export function signedHosts(host: string): ReadonlySet<string> {
  return new Set([host, host.replace(/:\d+$/, "")]);
}
