import type {
  CloudCaller,
  CloudKey,
  CloudRefusal,
  CloudRequest,
  CloudWorld,
} from "@daypass/core/cloud";
import type { HmacKey } from "@daypass/core/provider";
import {
  type Tc3Scope,
  tc3CanonicalRequest,
  tc3Key,
  tc3Signature,
  tc3StringToSign,
} from "../tc3.ts";
import { maxSkewSeconds, signedHosts, usableKey } from "./authentication.ts";

const authorizationPattern =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/([\d-]+)\/(\w+)\/tc3_request, ?SignedHeaders=([\w;-]+), ?Signature=(\w+)$/;

/** Finds out who signed a request of the current interface in its headers. */
export async function authenticateTc3(
  request: CloudRequest,
  world: CloudWorld,
): Promise<CloudCaller | CloudRefusal> {
  const { headers, host } = request;
  const match = authorizationPattern.exec(headers.authorization ?? "");
  if (!match) return { reason: "unauthenticated", detail: "the Authorization cannot be read" };
  const [, id = "", date = "", service = "", names = "", received] = match;
  const key = usableKey(id, headers["x-tc-token"] || undefined, world);
  if ("reason" in key) return key;
  const timestamp = Number(headers["x-tc-timestamp"] ?? Number.NaN);
  const nowSeconds = Math.floor(world.now() / 1000);
  if (!(Math.abs(timestamp - nowSeconds) <= maxSkewSeconds)) {
    return { reason: "clock-skew", detail: `the time is too far from ${nowSeconds}` };
  }
  const signedHeaders = names.split(";");
  const isWhole = ["content-type", "host"].every((name) => signedHeaders.includes(name));
  const isOfThatDay = new Date(timestamp * 1000).toISOString().startsWith(date);
  for (const name of isWhole && isOfThatDay ? signedHosts(host) : []) {
    const signed = { ...request, headers: { ...headers, host: name } };
    const text = await tc3StringToSign(
      await tc3CanonicalRequest(signed, signedHeaders),
      { date, service },
      timestamp,
    );
    const signing = await signingKey(key, { date, service });
    if ((await tc3Signature(signing, text)) === received) return { key };
  }
  return { reason: "unauthenticated", detail: "the signature is wrong" };
}

/** What was last derived from each key: that takes three hashes, where to verify takes one. */
const derived = new WeakMap<CloudKey, { readonly scope: string; readonly key: HmacKey }>();

async function signingKey(key: CloudKey, { date, service }: Tc3Scope): Promise<HmacKey> {
  const scope = `${date}/${service}`;
  const last = derived.get(key);
  if (last?.scope === scope) return last.key;
  const made = await tc3Key(key.secretAccessKey, { date, service });
  derived.set(key, { scope, key: made });
  return made;
}
