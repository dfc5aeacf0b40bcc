import type { CloudKey, CloudLogin, CloudToken, CloudWorld } from "@daypass/core/cloud";
import type { Credential } from "@daypass/core/provider";
import { createMemory } from "./memory.ts";
import type { RandomText } from "./random.ts";

/** How many issued keys, logins, tokens and nonces a world remembers of each, or up to twice as many. */
const remembered = 10_000;

/** An empty world. Its memory is bounded, so that a server under load does not grow. */
export function createWorld(now: () => number, randomText: RandomText): CloudWorld {
  const permanentKeys = new Map<string, CloudKey>();
  const keys = createMemory<CloudKey>(remembered);
  const logins = createMemory<CloudLogin>(remembered);
  const tokens = createMemory<CloudToken>(remembered);
  const nonces = createMemory<number>(remembered);
  return {
    now,
    randomText,
    addKey(key) {
      if (key.expiresAtMs === undefined) permanentKeys.set(key.accessKeyId, key);
      else keys.set(key.accessKeyId, key);
    },
    key: (accessKeyId) => keys.get(accessKeyId) ?? permanentKeys.get(accessKeyId),
    addLogin: (login) => logins.set(login.username, login),
    login: (username) => logins.get(username),
    addToken: (token) => tokens.set(endOf(token.text), token),
    token(text) {
      const token = tokens.get(endOf(text));
      return token?.text === text ? token : undefined;
    },
    useNonce(nonce, untilMs) {
      if ((nonces.get(nonce) ?? 0) > now()) return false;
      nonces.set(nonce, untilMs);
      return true;
    },
  };
}

/** Where tokens differ. A map reads all of its key, and the rest of a token is long and always the same. */
function endOf(token: string): string {
  return token.slice(-64);
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
