/** An answer to the bad call that each program makes, as its client decodes it. */
export interface Decoded {
  readonly status: number;
  readonly code: string;
}

/** A client that the project did not write, put to work by a short program in its language. */
export interface Program {
  readonly client: string;
  /** Finds the client's version in the manifest of its toolchain. */
  readonly version: RegExp;
  readonly command: Command;
  readonly apis: readonly string[];
  /** Reaches the cloud over TLS only, at `CLOUD_TLS_URL`. */
  readonly tls?: boolean;
  /** A client that takes a credential rather than asking for one: it makes no bad call. */
  readonly takes?: boolean;
  /** Errors that the client decodes worse than it could, with what it makes of them. */
  readonly misreads?: Readonly<Record<string, { readonly code: string; readonly note: string }>>;
  /** APIs that one would expect of the client, with the reason why it has them not. */
  readonly lacks?: Readonly<Record<string, string>>;
}

/** A language with its programs, in the folder of its name. */
export interface Toolchain {
  readonly folder: string;
  /** Commands that have to be there; without one the toolchain is left out. */
  readonly needs: readonly string[];
  /** The file with the versions of the clients. */
  readonly manifest: string;
  /** Commands that install the clients and build the programs, in a copy of the folder. */
  readonly install: readonly Command[];
  /** What else goes into the copy, after the install. */
  readonly prepare?: (folder: string) => void;
  readonly programs: readonly Program[];
}

export type Command = readonly [name: string, ...args: readonly string[]];

/** What the mock cloud says to the bad call of each API. */
export const refusals: Readonly<Record<string, Decoded>> = {
  "huawei-iam": { status: 403, code: "403" },
  "huawei-swr": { status: 404, code: "SVCSTG.SWR.4040000" },
  "huawei-lakeformation": { status: 404, code: "common.01000001" },
  "tencent-sts": { status: 200, code: "AuthFailure.SecretIdNotFound" },
};
