import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  DaypassError,
  type DaypassErrorCode,
  huaweiIam,
  huaweiLakeformation,
  huaweiSwr,
  tencentSts,
} from "daypass";
import { describe, expect, it } from "vitest";
import { stepOf } from "../../packages/core/src/network-step/node.ts";
import { lakeFormationErrorCode } from "../../packages/huawei-lakeformation/src/error-code.ts";
import { tencentErrorCode, words } from "../../packages/tencent-sts/src/error-code.ts";
import { repository } from "../pack/tarballs.ts";

interface Entry {
  readonly vendorCode: string;
  readonly status: number;
  readonly code: DaypassErrorCode;
}

const guide = (name: string) => readFileSync(join(repository, "docs/guides", name), "utf8");
const errors = guide("errors.md");

/** The codes of a cell: alone, in a list, or from one to another. */
function codesIn(cell: string): readonly string[] {
  return cell.split(", ").flatMap((part) => {
    const [first = "", last] = Array.from(part.matchAll(/`([^`]+)`/g), ([, code = ""]) => code);
    if (last === undefined) return [first];
    const digits = /\d+$/.exec(first)?.[0] ?? "";
    const prefix = first.slice(0, -digits.length);
    const from = Number(digits);
    const to = Number(last.slice(prefix.length));
    // The ends and a middle of a large range stand for it.
    const step = Math.max(1, Math.floor((to - from) / 100));
    const numbers = Array.from(
      { length: Math.floor((to - from) / step) + 1 },
      (_, at) => from + at * step,
    );
    return [...numbers, to].map((number) => prefix + String(number).padStart(digits.length, "0"));
  });
}

const entries: readonly Entry[] = Array.from(
  errors.matchAll(/^\| (`.+?`) \| (\d{3}) \| `([a-z-]+)` \| .+ \|$/gm),
  ([, cell = "", status, code]) =>
    codesIn(cell).map((vendorCode) => ({
      vendorCode,
      status: Number(status),
      code: code as DaypassErrorCode,
    })),
).flat();
const listed = new Set(entries.map(({ vendorCode }) => vendorCode));

/** What a provider makes of an answer with this code. */
async function outcome({ vendorCode, status }: Entry): Promise<unknown> {
  const fetch = async () =>
    Response.json(status === 200 ? { code: vendorCode, message: "" } : { error_code: vendorCode }, {
      status,
    });
  const provider = providerOf({ vendorCode, status }, { fetch, maxAttempts: 1 });
  return provider().catch((error: unknown) => error);
}

/** The provider whose API answers with such a code. */
function providerOf(
  { vendorCode, status }: Pick<Entry, "vendorCode" | "status">,
  options: { readonly fetch: () => Promise<Response>; readonly maxAttempts: number },
): () => Promise<unknown> {
  if (status === 200) {
    const auth = { secretId: "fake-id", secretKey: "fake-key" };
    const statement = [{ effect: "allow", action: "*", resource: "*" }] as const;
    return tencentSts({
      auth,
      name: "fake",
      policy: { version: "2.0", statement: [...statement] },
      ...options,
    });
  }
  const auth = { token: "fake" };
  const instance = { projectId: "p", instanceId: "i", region: "cn-north-4" };
  if (vendorCode.startsWith("SVCSTG.SWR.")) return huaweiSwr({ auth, ...instance, ...options });
  if (/^\d{8}$/.test(vendorCode)) return huaweiLakeformation({ auth, ...instance, ...options });
  return huaweiIam({ auth, agencyName: "a", domainName: "d", ...options });
}

describe("the guide's table of vendors' codes", () => {
  it("says what a provider makes of each of them", async () => {
    expect(entries.length).toBeGreaterThan(250);
    for (const entry of entries) {
      const { vendorCode, status, code } = entry;
      const error = await outcome(entry);
      expect(error).toBeInstanceOf(DaypassError);
      const { code: made, vendorCode: shown, status: was } = error as DaypassError;
      expect({ vendorCode: shown, status: was, code: made }).toEqual({ vendorCode, status, code });
    }
  });

  it("holds for the gateway's other prefix and for LakeFormation's", () => {
    for (const { vendorCode, status, code } of entries) {
      const other = vendorCode.replace(/^APIGW/, "APIG").replace(/^\d{8}$/, "lakeformation.$&");
      if (other === vendorCode || code === "clock-skew") continue;
      expect(lakeFormationErrorCode({ vendorCode: other }, status)).toBe(code);
    }
  });

  it("leaves none out that the code knows", () => {
    const numbers = Array.from({ length: 10_000 }, (_, number) => String(number).padStart(4, "0"));
    const known = [
      ...numbers.map((number) => `APIGW.${number}`),
      ...numbers.map((number) => `IAM.${number}`),
      ...numbers.map((number) => `0000${number}`),
    ].filter((vendorCode) => lakeFormationErrorCode({ vendorCode }, 400) !== undefined);
    const tencent = [...numbers, ...Object.values(words).flat()].filter(
      (vendorCode) => tencentErrorCode({ vendorCode }) !== undefined,
    );
    expect([...known, ...tencent].filter((vendorCode) => !listed.has(vendorCode))).toEqual([]);
  });

  it("has a row for each of our codes", () => {
    const rows = Array.from(
      errors.matchAll(/^\| `([a-z-]+)` \| (?!Meaning)/gm),
      ([, code]) => code,
    );
    const source = readFileSync(join(repository, "packages/core/src/error.ts"), "utf8");
    const codes = Array.from(source.matchAll(/^ {2}\| "([a-z-]+)"/gm), ([, code]) => code);
    expect(codes.length).toBeGreaterThan(10);
    expect(rows.sort()).toEqual(codes.sort());
  });
});

it("the network guide's table says what the messages say", () => {
  const rows = Array.from(
    guide("network.md").matchAll(/^\| (the .+?|no .+?) \| (`[A-Z].+?) \| .+ \|$/gm),
    ([, says = "", cell = ""]) => ({ says, codes: codesIn(cell) }),
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { says, codes } of rows) {
    for (const code of codes) expect(says.split(", ")).toContain(stepOf(code).what);
  }
});
