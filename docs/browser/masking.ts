const secretHeaders = /^(?:x-auth-token|x-security-token|x-subject-token)$/;

/** Text of a message's headers, with the tokens and signatures in it cut short. */
export function headerLines(headers: Headers, reveal: boolean): string {
  return [...headers]
    .map(([name, value]) => {
      if (reveal) return `${name}: ${value}`;
      if (secretHeaders.test(name)) return `${name}: ${masked(value)}`;
      return `${name}: ${value.replace(/(Signature=)(\w+)/, (_, key, text) => key + masked(text))}`;
    })
    .join("\n");
}

/** Text of a body as a person reads it: JSON indented, a form with one field a line. */
export function bodyText(body: string, secrets: readonly string[], reveal: boolean): string {
  if (body === "") return "";
  const isSecret = (name: string) => !reveal && secrets.includes(name);
  try {
    return JSON.stringify(
      JSON.parse(body),
      (name, value) => (isSecret(name) && typeof value === "string" ? masked(value) : value),
      2,
    );
  } catch {
    return [...new URLSearchParams(body)]
      .map(([name, value]) => `${name}=${isSecret(name) ? masked(value) : value}`)
      .join("\n&");
  }
}

/** An address with the secret fields of its query cut short. */
export function addressText(url: string, secrets: readonly string[], reveal: boolean): string {
  const { pathname, search } = new URL(url);
  if (search === "") return pathname;
  return `${pathname}?${bodyText(search.slice(1), secrets, reveal).replaceAll("\n&", "\n  &")}`;
}

function masked(secret: string): string {
  return `${secret.slice(0, 6)}… (${secret.length} characters)`;
}
