import { describe, expect, it } from "vitest";
import { identifier, readErrorBody, readVendorError } from "./vendor-error.ts";

/** An error inside as many objects. */
const nested = (depth: number): object =>
  depth === 0 ? { code: "Deep" } : { error: nested(depth - 1) };

describe("an error body", () => {
  it("is looked for in three objects or lists, and no deeper", () => {
    expect(readErrorBody(nested(3)).vendorCode).toBe("Deep");
    expect(readErrorBody(nested(4)).vendorCode).toBeUndefined();
    expect(readErrorBody([[[{ code: "Deep" }]]]).vendorCode).toBe("Deep");
    expect(readErrorBody([[[[{ code: "Deep" }]]]]).vendorCode).toBeUndefined();
  });

  it("that is cut off is read as far as it goes, and text that only holds a brace is text", () => {
    expect(readVendorError('{"error_code":"IAM.0011","error_msg":"m').vendorCode).toBe("IAM.0011");
    expect(readVendorError('see {"code":"C"}')).toEqual({ vendorMessage: 'see {"code":"C"}' });
  });

  it("of nothing, of white space and of a page says nothing", () => {
    for (const text of ["", " \n", "\uFEFF", "<html>", " <?xml version='1.0'?>"]) {
      expect(readVendorError(text)).toEqual({});
    }
  });

  it("loses only the byte order mark that it begins with", () => {
    expect(readVendorError("\uFEFFdown")).toEqual({ vendorMessage: "down" });
    expect(readVendorError("is \uFEFFdown")).toEqual({ vendorMessage: "is \uFEFFdown" });
  });

  it("prefers a text to an empty one in another field", () => {
    expect(readErrorBody({ error_code: "", code: "C" }).vendorCode).toBe("C");
    expect(readErrorBody({ error_code: null, code: 4100 }).vendorCode).toBe("4100");
  });
});

describe("an identifier", () => {
  it("is as long as allowed, and not longer", () => {
    expect(identifier("a".repeat(64), 64)).toBe("a".repeat(64));
    expect(identifier("a".repeat(65), 64)).toBeUndefined();
    expect(identifier(undefined, 64)).toBeUndefined();
  });

  it.each(["", "a b", " a", "a ", "a\n", "a/b", "ä"])("is not %j", (text) => {
    expect(identifier(text, 64)).toBeUndefined();
  });
});
