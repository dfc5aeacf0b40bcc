import type { HttpRequest } from "./http.ts";

/**
 * Whether a code or an id of an answer repeats something of the request that it answers. Servers and
 * proxies echo what they do not understand, and most of what is sent here is secret.
 */
export function echoes(said: string, request: HttpRequest): boolean {
  const text = said.toLowerCase();
  const sent = valuesOf(request).map((value) => value.toLowerCase());
  const words = new Set(sent.flatMap((value) => value.split(/[^\w.-]+/)));
  // A short number is a code; it stands in a nonce or a time by chance.
  const pieces = [text, ...text.split(".")].filter((piece) => !/^-?\d{0,8}$/.test(piece));
  return (
    pieces.some(
      (piece) => words.has(piece) || (isLong(piece) && sent.join("\n").includes(piece)),
    ) || [...words].some((word) => isLong(word) && text.includes(word))
  );
}

function isLong(text: string): boolean {
  return text.length >= 8;
}

/** What a request says, without the names that it says it under. */
function valuesOf({ url, headers, body = "" }: HttpRequest): readonly string[] {
  const { pathname, searchParams } = new URL(url);
  const fromHeaders = Object.entries(headers)
    // A caller's own request id comes back on purpose.
    .filter(([name]) => !/^content-type$|-request-id$|-trace-?id$/.test(name))
    .map(([, value]) => value);
  return [
    decoded(pathname),
    ...[...searchParams.values()].flatMap(parameterValues),
    ...fromHeaders,
    ...bodyValues(body),
  ];
}

function bodyValues(body: string): readonly string[] {
  try {
    return leavesOf(JSON.parse(body));
  } catch {
    return [...new URLSearchParams(body).values()].flatMap(parameterValues);
  }
}

// A policy is JSON that was encoded on top: its names are not the caller's, and stand in codes too.
function parameterValues(value: string): readonly string[] {
  const text = decoded(value);
  try {
    return leavesOf(JSON.parse(text));
  } catch {
    return [value, text];
  }
}

function leavesOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.values(value).flatMap(leavesOf);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
