import type { CloudKey, CloudWorld } from "@daypass/core/cloud";

/** The one account of the emulated cloud. Names and ids are those of the specs' examples. */
export const account = {
  accessKeyId: "FAKEHUAWEIACCESSKEY0",
  secretAccessKey: "fake-huawei-secret-access-key-0000000000",
  domainId: "00010203040506070809000102030405",
  domainName: "IAMDomainA",
  projectId: "0f0e0d0c0b0a09080706050403020100",
  /** A region's default project has the region's name. */
  projectName: "cn-north-4",
  userId: "05040302010009080706050403020100",
  userName: "IAMUser",
  password: "fake-password",
  agencyName: "IAMAgency",
} as const;

/** The account's permanent key, as the option `auth` of every provider takes it. */
export const accountAuth: { readonly accessKeyId: string; readonly secretAccessKey: string } = {
  accessKeyId: account.accessKeyId,
  secretAccessKey: account.secretAccessKey,
};

/** Registers the account's permanent key. */
export function prepare(world: CloudWorld): void {
  world.addKey(accountAuth);
}

// Real tokens are that long, and most of it is the same in all of them.
const longPrefix = `fake${"0".repeat(572)}`;

/** A temporary key as a world remembers it: not with what all tokens begin with, which is most of it. */
class IssuedKey implements Required<CloudKey> {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly expiresAtMs: number;
  readonly #tokenEnd: string;

  constructor({ randomText, now }: CloudWorld, lifetimeSeconds: number) {
    this.accessKeyId = `FAKE${randomText(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")}`;
    this.secretAccessKey = `fake${randomText(36)}`;
    this.#tokenEnd = randomText(64);
    this.expiresAtMs = now() + lifetimeSeconds * 1000;
  }

  get sessionToken(): string {
    return longPrefix + this.#tokenEnd;
  }
}

/** A new temporary key of the account. */
export function issueKey(world: CloudWorld, lifetimeSeconds: number): Required<CloudKey> {
  const key = new IssuedKey(world, lifetimeSeconds);
  world.addKey(key);
  return key;
}
