import type { IncomingMessage } from "node:http";

/** A header's value as `fetch` gives it: every one of that name, joined. `null` without one. */
export function headerOf({ rawHeaders }: IncomingMessage, name: string): string | null {
  const wanted = name.toLowerCase();
  let found: string | null = null;
  // Names and values in turn. Node's own `headers` leaves out some of those that come twice.
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const value = rawHeaders[at + 1] ?? "";
    if (rawHeaders[at]?.toLowerCase() !== wanted) continue;
    found = found === null ? value : `${found}, ${value}`;
  }
  return found;
}
