/**
 * Whether a text is a CAM policy. The server decodes it once more than its transport does; early
 * clients sent it plain.
 */
export function isPolicy(text: string): boolean {
  // Decoded first: it is what most clients send, and JSON.parse is slow to refuse.
  for (const candidate of [decoded(text), text]) {
    try {
      const policy: unknown = JSON.parse(candidate);
      if (typeof policy !== "object" || policy === null) return false;
      return "version" in policy && policy.version === "2.0" && "statement" in policy;
    } catch {}
  }
  return false;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
