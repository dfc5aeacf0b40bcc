/** What a person writes who needs one key of IAM in a browser: signed, and trusted as it comes. */
export async function temporaryKey(
  accessKeyId: string,
  secretAccessKey: string,
  domainName: string,
  agencyName: string,
): Promise<unknown> {
  const host = "iam.myhuaweicloud.com";
  const path = "/v3.0/OS-CREDENTIAL/securitytokens";
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
  const role = { agency_name: agencyName, domain_name: domainName };
  const body = JSON.stringify({
    auth: { identity: { methods: ["assume_role"], assume_role: role } },
  });
  const canonical = `POST\n${path}/\n\nhost:${host}\nx-sdk-date:${date}\n\nhost;x-sdk-date\n${await sha256(body)}`;
  const text = `SDK-HMAC-SHA256\n${date}\n${await sha256(canonical)}`;
  const signature = await hmacSha256(secretAccessKey, text);
  const response = await fetch(`https://${host}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-sdk-date": date,
      authorization: `SDK-HMAC-SHA256 Access=${accessKeyId}, SignedHeaders=host;x-sdk-date, Signature=${signature}`,
    },
    body,
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()).credential;
}

const bytes = (text: string) => new TextEncoder().encode(text);

const hex = (buffer: ArrayBuffer) =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

async function sha256(text: string): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", bytes(text)));
}

async function hmacSha256(secret: string, text: string): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes(secret), algorithm, false, ["sign"]);
  return hex(await crypto.subtle.sign("HMAC", key, bytes(text)));
}
