import { createHmac } from "node:crypto";
import type { Fetch } from "@daypass/core/provider";

/** A request as it goes on the wire, signed. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string | null;
}

/** Makes a typed client that sends through a function, and a function that calls the API with it. */
export type MakeCall = (send?: Fetch) => () => Promise<{ readonly data?: unknown }>;

/** Returns a function that gives the request that the typed client sends, signed at that moment. */
export async function recorderOf(makeCall: MakeCall): Promise<() => Promise<SentRequest>> {
  let text = "";
  let status = 0;
  const first = makeCall(async (url, init) => {
    const response = await fetch(url, init);
    text = await response.clone().text();
    status = response.status;
    return response;
  });
  await first();

  let recorded: SentRequest | undefined;
  const record = makeCall(async (url, { method, headers, body }) => {
    recorded = { method, url, headers, body };
    return new Response(text, { status });
  });
  return async () => {
    await record();
    return recorded as SentRequest;
  };
}

/** A form that Tencent's interface v2 has not seen yet: it takes a nonce once. */
export function withNonce(request: SentRequest, nonce: number, secretKey: string): SentRequest {
  const { host, pathname } = new URL(request.url);
  const form = new URLSearchParams(request.body ?? "");
  form.delete("Signature");
  form.set("Nonce", String(nonce));
  const signed = [...form]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name.replaceAll("_", ".")}=${value}`);
  const text = `${request.method}${host}${pathname}?${signed.join("&")}`;
  form.set("Signature", createHmac("sha256", secretKey).update(text).digest("base64"));
  return { ...request, body: form.toString() };
}
