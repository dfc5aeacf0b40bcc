import type { Credential } from "daypass";
import { type Program, refusals } from "./program.ts";

/** A row of the table. */
export interface Row {
  readonly client: string;
  readonly version: string;
  readonly api: string;
  readonly obtained: string;
  readonly decoded: string;
}

/** A line that a program prints. */
interface Line {
  readonly api: string;
  readonly obtained?: Readonly<Record<string, string>>;
  readonly decoded?: { readonly status: number; readonly code: unknown };
}

/** Reads what a program printed, and has the cloud say whether it issued what the client obtained. */
export function rowsOf(
  { client, apis, takes, lacks = {}, misreads = {} }: Program,
  version: string,
  printed: string,
  accepts: (credential: Credential) => boolean,
): readonly Row[] {
  const lines = printed.split("\n").flatMap(lineIn);
  const tried = apis.map((api): Row => {
    const obtained = lines.find((line) => line.api === api && line.obtained)?.obtained;
    const decoded = lines.find((line) => line.api === api && line.decoded)?.decoded;
    const misread = misreads[api];
    const expected = { ...refusals[api], ...(misread && { code: misread.code }) };
    const isRight = decoded?.status === expected.status && String(decoded?.code) === expected.code;
    return {
      client,
      version,
      api,
      obtained: obtained && (takes || accepts(credentialOf(api, obtained))) ? "yes" : "FAILED",
      decoded: takes
        ? "-"
        : isRight
          ? `${decoded?.status} ${misread?.note ?? decoded?.code}`
          : "FAILED",
    };
  });
  const missing = Object.entries(lacks).map(([api, reason]): Row => {
    return { client, version, api, obtained: "-", decoded: reason };
  });
  return [...tried, ...missing];
}

function lineIn(text: string): Line[] {
  // Clients print other things too.
  if (!/^\{.*"api":/.test(text)) return [];
  return [JSON.parse(text)];
}

function credentialOf(provider: string, fields: Readonly<Record<string, string>>): Credential {
  const kind = "username" in fields ? "login" : "access-key";
  return { kind, provider, ...fields } as unknown as Credential;
}
