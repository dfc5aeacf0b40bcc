import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { isIPv4 } from "node:net";

/** A certificate with its private key, as `node:tls` takes them. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** What a certificate is to say; it is valid from a day ago for two days unless it says otherwise. */
export interface CertificateRequest {
  /** Host names and IPv4 addresses. */
  readonly hosts: readonly string[];
  readonly issuer: Certificate;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

const dayMs = 86_400_000;

/** An authority that signs itself, such as a company has one. */
export function authority(name: string): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const isAuthority = extension("2.5.29.19", true, sequence(der(0x01, Buffer.from([0xff]))));
  return certificate(name, name, publicKey, privateKey, privateKey, [isAuthority], {});
}

/** A server's certificate, signed by the authority. */
export function serverCertificate(request: CertificateRequest): Certificate {
  const { hosts, issuer } = request;
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const names = hosts.map((host) =>
    isIPv4(host)
      ? der(0x87, Buffer.from(host.split(".").map(Number)))
      : der(0x82, Buffer.from(host)),
  );
  const alternatives = extension("2.5.29.17", false, sequence(...names));
  const signer = createPrivateKey(issuer.key);
  const subject = hosts[0] ?? "";
  return certificate(
    subject,
    nameOf(issuer),
    publicKey,
    privateKey,
    signer,
    [alternatives],
    request,
  );
}

function certificate(
  subject: string,
  issuer: string,
  publicKey: KeyObject,
  privateKey: KeyObject,
  signer: KeyObject,
  extensions: readonly Buffer[],
  validity: Pick<CertificateRequest, "notBefore" | "notAfter">,
): Certificate {
  const { notBefore = new Date(Date.now() - dayMs), notAfter = new Date(Date.now() + dayMs) } =
    validity;
  const ecdsaWithSha256 = sequence(objectId("1.2.840.10045.4.3.2"));
  const content = sequence(
    der(0xa0, integer(2)),
    integer(++serial),
    ecdsaWithSha256,
    distinguishedName(issuer),
    sequence(time(notBefore), time(notAfter)),
    distinguishedName(subject),
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = der(0x03, Buffer.from([0]), sign("sha256", content, signer));
  const base64 = sequence(content, ecdsaWithSha256, signature).toString("base64");
  const lines = base64.match(/.{1,64}/g) ?? [];
  const cert = ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join(
    "\n",
  );
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  names.set(cert, subject);
  return { cert, key };
}

let serial = 0;
const names = new Map<string, string>();

function nameOf({ cert }: Certificate): string {
  return names.get(cert) ?? "";
}

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, ...parts);
}

function integer(value: number): Buffer {
  return der(0x02, Buffer.from([value >> 8, value & 0xff]).subarray(value < 0x80 ? 1 : 0));
}

function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [40 * first + second];
  for (const arc of rest) {
    const digits = [arc & 0x7f];
    for (let left = arc >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80);
    bytes.push(...digits);
  }
  return der(0x06, Buffer.from(bytes));
}

function distinguishedName(commonName: string): Buffer {
  const pair = sequence(objectId("2.5.4.3"), der(0x0c, Buffer.from(commonName)));
  return sequence(der(0x31, pair));
}

function time(date: Date): Buffer {
  const text = date.toISOString().replace(/[-:T]|\.\d+/g, "");
  return der(0x18, Buffer.from(text));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  const flag = critical ? [der(0x01, Buffer.from([0xff]))] : [];
  return sequence(objectId(id), ...flag, der(0x04, value));
}
