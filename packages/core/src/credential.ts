import { DaypassError } from "./error.ts";
import { redacted } from "./redact.ts";

/** A key pair with a session token, as an object store or a cloud API takes it. */
export interface AccessKey {
  readonly kind: "access-key";
  /** Id of the API that issued it, such as `huawei-iam`. */
  readonly provider: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  /** When the cloud stops accepting it, on the server's clock. */
  readonly expiration: Date;
  /** `assumed` when the API states no expiry and the provider had to assume one. */
  readonly expirySource: "server" | "assumed";
}

/** A user name and password for a registry. */
export interface Login {
  readonly kind: "login";
  /** Id of the API that issued it, such as `huawei-swr`. */
  readonly provider: string;
  readonly username: string;
  readonly password: string;
  /** When the registry stops accepting it, on the server's clock. */
  readonly expiration: Date;
  /** `assumed` when the API states no expiry and the provider had to assume one. */
  readonly expirySource: "server" | "assumed";
}

/** What an API hands out. */
export type Credential = AccessKey | Login;

/**
 * Makes an {@link AccessKey}: frozen, and redacted when printed.
 * @throws {DaypassError} `invalid-response` when a field is empty or could not be sent in a header.
 */
export function accessKey(fields: Omit<AccessKey, "kind">): AccessKey {
  const { provider, accessKeyId, secretAccessKey, sessionToken, expiration, expirySource } = fields;
  checkTexts(provider, { accessKeyId, secretAccessKey, sessionToken });
  checkExpiration(provider, expiration);
  return redacted<AccessKey>(
    "AccessKey",
    {
      kind: "access-key",
      provider,
      accessKeyId,
      secretAccessKey,
      sessionToken,
      expiration,
      expirySource,
    },
    ["secretAccessKey", "sessionToken"],
  );
}

/**
 * Makes a {@link Login}: frozen, and redacted when printed.
 * @throws {DaypassError} `invalid-response` when a field is empty or could not be sent in a header.
 */
export function login(fields: Omit<Login, "kind">): Login {
  const { provider, username, password, expiration, expirySource } = fields;
  checkTexts(provider, { username, password });
  checkExpiration(provider, expiration);
  return redacted<Login>(
    "Login",
    { kind: "login", provider, username, password, expiration, expirySource },
    ["password"],
  );
}

// A padded or broken-up key would fail much later, as a signature that nobody understands.
function checkTexts(provider: string, texts: Readonly<Record<string, unknown>>): void {
  for (const [field, text] of Object.entries(texts)) {
    if (typeof text !== "string" || !/^[\x21-\x7e]+$/.test(text)) {
      throw unusable(provider, field, "expected visible ASCII characters without spaces");
    }
  }
}

function checkExpiration(provider: string, expiration: unknown): void {
  if (!(expiration instanceof Date) || Number.isNaN(expiration.getTime())) {
    throw unusable(provider, "expiration", "expected a valid time");
  }
}

function unusable(provider: string, field: string, message: string): DaypassError {
  return new DaypassError(
    "invalid-response",
    `${provider}: the credential in the answer is unusable: ${field}: ${message}. Report this to the API's vendor.`,
    { provider, issues: [{ path: [field], message }] },
  );
}
