import {
  firstDifference,
  hideValue,
  type SignatureDifference,
  type SignedPart,
} from "./difference.ts";

const secretHeaders: ReadonlySet<string> = new Set([
  "authorization",
  "cookie",
  "x-auth-token",
  "x-security-token",
  "x-tc-token",
]);

/** The pieces of a canonical request: method, path, query, signed headers, their names, body hash. */
export function canonicalParts(
  canonical: string,
  signedHeaders: readonly string[],
): readonly SignedPart[] {
  const headers = signedHeaders.map((name) => `header ${name}`);
  const fields = ["method", "path", "query", ...headers, "end of the headers", "signed headers"];
  return canonical.split("\n").map((text, line) => {
    const secret = line >= 3 && secretHeaders.has(signedHeaders[line - 3] ?? "");
    return { field: fields[line] ?? "body hash", text, secret };
  });
}

/** The canonical request with `***` for its secret headers. */
export function maskedCanonical(
  parts: readonly SignedPart[],
  mask: (text: string) => string,
): string {
  return mask(
    parts.map(({ text, secret }) => (secret === true ? hideValue(text) : text)).join("\n"),
  );
}

/**
 * Where a canonical request parts from the one that a server shows, also in a message, and also with
 * bars in place of line breaks.
 */
export function canonicalDifference(
  shown: string,
  parts: readonly SignedPart[],
  mask: (text: string) => string,
): SignatureDifference | undefined {
  const text = shown.replace(/^.*?canonical ?request\s*:\s*/is, "").trim();
  if (text.includes("\n")) return firstDifference(parts, text.split(/\r?\n/), mask);
  // A bar of our own looks like one of the server's line breaks.
  const pieces = parts.flatMap(({ text: line, ...part }) =>
    line.split("|").map((piece) => ({ ...part, text: piece })),
  );
  return firstDifference(pieces, text.split("|"), mask);
}
