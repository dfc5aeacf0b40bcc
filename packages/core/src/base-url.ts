/**
 * What is wrong with a base URL, or `undefined`. It has to be `https:`, or `http:` on loopback, and
 * may have a path; anything that could carry a secret or point elsewhere is refused.
 */
export function checkBaseUrl(text: unknown): string | undefined {
  const url = typeof text === "string" && URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) return "expected a URL such as https://host";
  if (url.username !== "" || url.password !== "") return "expected a URL without user and password";
  if (url.search !== "" || url.hash !== "") return "expected a URL without query and fragment";
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url.hostname))) {
    return undefined;
  }
  return "expected https:, or http: on 127.0.0.0/8, [::1] or localhost";
}

// The URL parser has already brought every spelling of an IP address to this form.
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
