/** The parts of a URL that a signature covers, in canonical form. */
export interface SignedTarget {
  /** With the port, unless it is the scheme's own. */
  readonly host: string;
  readonly path: string;
  readonly query: string;
}

/**
 * The text that SDK-HMAC-SHA256 protects: method, path, query, signed headers and body hash. The
 * client's signer and a server that verifies use the same function; both are held to the vendor's
 * published vectors. A signed `host` that is not among the headers is the target's, because `fetch`
 * sets that header by itself.
 * @see https://support.huaweicloud.com/devg-apisign/api-sign-algorithm-002.html
 */
export function canonicalRequest(
  request: {
    readonly method: string;
    /** Names in lower case. */
    readonly headers: Readonly<Record<string, string | undefined>>;
  },
  target: SignedTarget,
  signedHeaders: readonly string[],
  bodyHash: string,
): string {
  let lines = "";
  for (const name of signedHeaders) {
    const value = request.headers[name] ?? (name === "host" ? target.host : "");
    lines += `${name}:${value.trim()}\n`;
  }
  return `${request.method.toUpperCase()}\n${target.path}\n${target.query}\n${lines}\n${signedHeaders.join(";")}\n${bodyHash}`;
}

/** The target of a request to a URL, which `fetch` normalises in the same way before it sends it. */
export function urlTarget(url: string): SignedTarget {
  const { host, pathname, search } = new URL(url);
  return signedTarget(host, pathname, search.slice(1));
}

/** The target of a request; path and query percent-encoded as they are sent, the query without its `?`. */
export function signedTarget(host: string, path: string, query: string): SignedTarget {
  return { host, path: canonicalPath(path), query: canonicalQuery(query) };
}

// The canonical path ends with a slash even if the URL's does not.
function canonicalPath(pathname: string): string {
  const path = encodedOnce(pathname, /%[\dA-Fa-f]{2}|[^\w.~/-]/g);
  return path.endsWith("/") ? path : `${path}/`;
}

function canonicalQuery(query: string): string {
  if (query === "") return "";
  return query
    .split("&")
    .filter((pair) => pair !== "")
    .map(queryPair)
    .sort((a, b) => order(a.name, b.name) || order(a.value, b.value))
    .map(({ name, value }) => `${name}=${value}`)
    .join("&");
}

function queryPair(pair: string): { readonly name: string; readonly value: string } {
  const equals = pair.indexOf("=");
  const name = equals < 0 ? pair : pair.slice(0, equals);
  const value = equals < 0 ? "" : pair.slice(equals + 1);
  return { name: queryPart(name), value: queryPart(value) };
}

function queryPart(text: string): string {
  // The gateway reads a query as a form, in which a plus sign is a space.
  return encodedOnce(text.replaceAll("+", "%20"), /%[\dA-Fa-f]{2}|[^\w.~-]/g);
}

// The URL parser has encoded the text, but it leaves some reserved characters alone and keeps what
// was encoded needlessly. To decode all of it and encode it again would turn an encoded slash into a
// separator and damage bytes that are not UTF-8.
function encodedOnce(text: string, escapes: RegExp): string {
  return text.replace(escapes, (part) => {
    if (part.length === 1) return `%${part.charCodeAt(0).toString(16).toUpperCase()}`;
    const char = byte(part);
    return /[\w.~-]/.test(char) ? char : part.toUpperCase();
  });
}

// Names sort by what they say, not by how it is encoded: byte by byte, which is code point order too.
function order(a: string, b: string): number {
  const x = a.replace(/%../g, byte);
  const y = b.replace(/%../g, byte);
  return x < y ? -1 : x > y ? 1 : 0;
}

function byte(escaped: string): string {
  return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
}
