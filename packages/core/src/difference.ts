/** A piece of a text that is signed. */
export interface SignedPart {
  /** What it is, such as `path` or `header host`. */
  readonly field: string;
  readonly text: string;
  /** Its value, behind a colon or an equals sign, must not be shown. */
  readonly secret?: boolean;
}

/** Where the text that we sign and the one that a server shows part for the first time. */
export interface SignatureDifference {
  /** Position in our text, in characters from 0. */
  readonly index: number;
  /** What stands there, such as `path`, `header host` or `parameter Nonce`. */
  readonly field: string;
  /** Our piece of the text; a secret in it reads `***`. */
  readonly ours: string;
  /** The server's; empty where its text has ended. */
  readonly theirs: string;
}

/**
 * The first difference between two texts, piece by piece; `undefined` when they are the same. A secret
 * that the server shows as asterisks counts as the same.
 *
 * @param mask Replaces whatever else is secret.
 */
export function firstDifference(
  ours: readonly SignedPart[],
  theirs: readonly string[],
  mask: (text: string) => string,
): SignatureDifference | undefined {
  let index = 0;
  for (const [number, { field, text, secret = false }] of ours.entries()) {
    const other = theirs[number];
    if (other === undefined || !isSame(text, other, secret)) {
      const show = (piece: string) => mask(secret ? hideValue(piece) : piece);
      const at = index + commonLength(text, other ?? "");
      return { index: at, field, ours: show(text), theirs: show(other ?? "") };
    }
    index += text.length + 1;
  }
  const more = theirs[ours.length];
  if (more === undefined) return undefined;
  return { index: index - 1, field: "end", ours: "", theirs: mask(more) };
}

function isSame(text: string, other: string, secret: boolean): boolean {
  return (
    text === other || (secret && /[:=]\*+$/.test(other) && hideValue(text) === hideValue(other))
  );
}

/** The text with what stands behind its first colon or equals sign replaced by `***`. */
export function hideValue(text: string): string {
  return text.replace(/([:=]).*$/s, "$1***");
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** A function that replaces secrets by `***`, as they are and percent-encoded. */
export function masking(secrets: readonly (string | undefined)[]): (text: string) => string {
  const found = secrets.filter((secret): secret is string => secret !== undefined && secret !== "");
  return (text) =>
    found.reduce(
      (hidden, secret) =>
        hidden.replaceAll(secret, "***").replaceAll(encodeURIComponent(secret), "***"),
      text,
    );
}
