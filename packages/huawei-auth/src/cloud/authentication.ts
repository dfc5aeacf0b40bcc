import type {
  CloudCaller,
  CloudKey,
  CloudRefusal,
  CloudRequest,
  CloudWorld,
} from "@daypass/core/cloud";
import { type HmacKey, hmacKey, type MaybePromise, sha256Hex } from "@daypass/core/provider";
import { type Authorization, parseAuthorization, parseSdkDate, sdkDate } from "../authorization.ts";
import { canonicalRequest, signedTarget } from "../canonical-request.ts";
import { bodyHash, signature, stringToSign } from "../signature.ts";

/** How far the time of a signature may be from the server's. */
const maxSkewMs = 15 * 60 * 1000;

/** Finds out who sends a request: by the token if there is one, else by the signature. */
export function authenticate(
  request: CloudRequest,
  world: CloudWorld,
): MaybePromise<CloudCaller | CloudRefusal> {
  const text = request.headers["x-auth-token"];
  if (text !== undefined) return authenticateToken(text, world);
  const authorization = parseAuthorization(request.headers.authorization ?? "");
  if (!authorization) return unauthenticated("neither x-auth-token nor a signature was found");
  const late = checkTime(request, authorization, world.now());
  if (late) return late;
  const key = world.key(authorization.accessKeyId);
  const unusable = checkKey(request, key, world.now());
  if (unusable) return unusable;
  return verify(request, authorization, key as CloudKey);
}

function authenticateToken(text: string, world: CloudWorld): CloudCaller | CloudRefusal {
  const token = world.token(text);
  if (!token) return unauthenticated("decrypt token fail");
  if (token.expiresAtMs > world.now()) return { token };
  const ended = new Date(token.expiresAtMs).toISOString();
  return { reason: "expired", detail: `the token expired at ${ended}` };
}

function checkTime(
  { headers }: CloudRequest,
  { signedHeaders }: Authorization,
  nowMs: number,
): CloudRefusal | undefined {
  const date = headers["x-sdk-date"] ?? "";
  const timeMs = parseSdkDate(date);
  if (timeMs === undefined || !signedHeaders.includes("x-sdk-date")) {
    return unauthenticated("a signed x-sdk-date is missing");
  }
  if (Math.abs(timeMs - nowMs) <= maxSkewMs) return undefined;
  const detail = `signature expired, signature time:${date},server time:${sdkDate(nowMs)}`;
  return { reason: "clock-skew", detail };
}

function checkKey(
  { headers }: CloudRequest,
  key: CloudKey | undefined,
  nowMs: number,
): CloudRefusal | undefined {
  // A temporary key alone does not exist for the gateway; its session token makes it one.
  if (!key || (key.sessionToken && !headers["x-security-token"])) {
    return { reason: "unknown-key", detail: "Get secretKey failed, ak not exist" };
  }
  if (key.sessionToken !== headers["x-security-token"]) {
    return { reason: "wrong-token", detail: "the security token does not belong to the ak" };
  }
  if ((key.expiresAtMs ?? Number.POSITIVE_INFINITY) > nowMs) return undefined;
  return { reason: "expired", detail: "the security token has expired" };
}

async function verify(
  request: CloudRequest,
  { signedHeaders, signature: received }: Authorization,
  key: CloudKey,
): Promise<CloudCaller | CloudRefusal> {
  const hash = await bodyHash(request);
  const stated = request.headers["x-sdk-content-sha256"];
  if (stated !== undefined && stated !== "UNSIGNED-PAYLOAD") {
    const actual = await sha256Hex(request.body);
    if (stated !== actual) return unauthenticated("x-sdk-content-sha256 is not that of the body");
  }
  const date = request.headers["x-sdk-date"] as string;
  const target = signedTarget(request.host, request.path, request.query);
  const canonicalFor = (host: string): string => {
    const headers = { ...request.headers, host };
    return canonicalRequest({ method: request.method, headers }, target, signedHeaders, hash);
  };
  const ready = await readyKey(key);
  // Some clients sign the host without its port although they send it.
  for (const host of new Set([request.host, request.host.replace(/:\d+$/, "")])) {
    const text = stringToSign(date, await sha256Hex(canonicalFor(host)));
    if ((await signature(ready, text)) === received) return { key };
  }
  const canonical = canonicalFor(request.host)
    .replace(key.sessionToken ?? "\0", "***")
    .replaceAll("\n", "|");
  return unauthenticated(`verify aksk signature fail, canonicalRequest:${canonical}`);
}

/** The keys that signed a request, as they sign: to make one ready takes longer than to sign with it. */
const readyKeys = new WeakMap<CloudKey, MaybePromise<HmacKey>>();

function readyKey(key: CloudKey): MaybePromise<HmacKey> {
  const made = readyKeys.get(key) ?? hmacKey("sha256", key.secretAccessKey);
  readyKeys.set(key, made);
  return made;
}

function unauthenticated(detail: string): CloudRefusal {
  return { reason: "unauthenticated", detail };
}
