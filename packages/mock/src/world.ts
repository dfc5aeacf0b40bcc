import type { CloudKey, CloudLogin, CloudToken, CloudWorld } from "@daypass/core/cloud";
import type { Credential } from "@daypass/core/provider";
import type { RandomText } from "./random.ts";

/** How many issued keys, logins, tokens and nonces a world remembers of each; the oldest go first. */
const memory = 10_000;

/** An empty world. Its memory is bounded, so that a server under load does not grow. */
export function createWorld(now: () => number, randomText: RandomText): CloudWorld {
  const permanentKeys = new Map<string, CloudKey>();
  const keys = new Map<string, CloudKey>();
  const logins = new Map<string, CloudLogin>();
  const tokens = new Map<string, CloudToken>();
  const nonces = new Map<string, number>();
  return {
    now,
    randomText,
    addKey(key) {
      if (key.expiresAtMs === undefined) permanentKeys.set(key.accessKeyId, key);
      else remember(keys, key.accessKeyId, key);
    },
    key: (accessKeyId) => keys.get(accessKeyId) ?? permanentKeys.get(accessKeyId),
    addLogin: (login) => remember(logins, login.username, login),
    login: (username) => logins.get(username),
    addToken: (token) => remember(tokens, token.text, token),
    token: (text) => tokens.get(text),
    useNonce(nonce, untilMs) {
      if ((nonces.get(nonce) ?? 0) > now()) return false;
      remember(nonces, nonce, untilMs);
      return true;
    },
  };
}

function remember<V>(map: Map<string, V>, key: string, value: V): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= memory) return;
  const oldest = map.keys().next();
  if (!oldest.done) map.delete(oldest.value);
}

/** Whether a credential was issued in this world and has not ended. */
export function isCurrent(credential: Credential, world: CloudWorld): boolean {
  if (credential.kind === "login") {
    const login = world.login(credential.username);
    return login?.password === credential.password && login.expiresAtMs > world.now();
  }
  const key = world.key(credential.accessKeyId);
  return (
    key?.secretAccessKey === credential.secretAccessKey &&
    key.sessionToken === credential.sessionToken &&
    (key.expiresAtMs ?? Number.POSITIVE_INFINITY) > world.now()
  );
}
