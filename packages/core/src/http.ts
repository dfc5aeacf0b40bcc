/** A request as it goes on the wire, before `fetch` sees it. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Already serialised; absent for a request without a body. */
  readonly body?: string;
}

/** An answer whose body was read within the size limit. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What `fetch` returned; its body has been read. */
  readonly response: Response;
}

/** What an {@link Authenticator} may use besides the request. */
export interface AuthContext {
  /** The server's time as far as it is known, in milliseconds since 1970. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
}

/**
 * Signs a request or adds a token to it. It runs once for every attempt, so that a retry gets a
 * fresh time and nonce.
 */
export interface Authenticator {
  (request: HttpRequest, context: AuthContext): HttpRequest | Promise<HttpRequest>;
  /**
   * Told that the API did not accept the authentication of this very request, as it returned it.
   * Returns true when it will use something new the next time, such as another token: the request
   * is then sent once more.
   */
  readonly onRejected?: (request: HttpRequest) => boolean;
}

/**
 * What sends a request: the global `fetch`, or one that goes another way, such as undici's with a
 * proxy or an authority of its own. Written by shape, as a library's `Response` is another type than
 * the global one.
 */
export type Fetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body: string | null;
    readonly redirect: "manual";
    readonly signal: AbortSignal;
  },
) => Promise<{
  readonly status: number;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null };
  readonly body: { getReader(): unknown; cancel(): Promise<void> } | null;
}>;
