import type { DaypassErrorCode } from "./error.ts";

/** The codes of a vendor, listed under ours. */
export type CodeTable<Code> = Readonly<Partial<Record<DaypassErrorCode, readonly Code[]>>>;

/** Our code for one of the vendor's; `undefined` for one that is not listed. */
export function codeIn<Code>(table: CodeTable<Code>, code: Code): DaypassErrorCode | undefined {
  const codes = Object.keys(table) as DaypassErrorCode[];
  return codes.find((ours) => table[ours]?.includes(code));
}
