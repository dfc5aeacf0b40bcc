import type { HttpRequest } from "./http.ts";

/**
 * Stands in for the platform's `Request` while openapi-fetch puts a request together. The platform's
 * own would be built twice, and turns the body, which has to be signed as text, into a stream.
 */
export class WireRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;

  constructor(url: string, init: { method: string; headers: Headers; body?: string }) {
    this.url = url;
    this.method = init.method;
    this.headers = init.headers;
    this.body = init.body;
  }

  toHttpRequest(): HttpRequest {
    const { url, method, body } = this;
    const headers = Object.fromEntries(this.headers);
    return body === undefined ? { method, url, headers } : { method, url, headers, body };
  }
}
