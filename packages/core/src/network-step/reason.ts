import { stepOf, stepOfProxy } from "./node.ts";
import type { Reason } from "./step.ts";

/** The step that failed, by the code that the platform's error has somewhere in it. */
export function reasonOf(thrown: unknown): Reason {
  const proxyStatus = found(thrown, proxyStatusOf);
  if (proxyStatus !== undefined) {
    return { step: stepOfProxy(proxyStatus), detail: `HTTP ${proxyStatus}` };
  }
  const platformCode = found(thrown, ({ code }) =>
    typeof code === "string" && /^[A-Z][A-Z0-9_]{2,59}$/.test(code) ? code : undefined,
  );
  return { step: stepOf(platformCode), detail: platformCode };
}

// What the platform throws, as far as it is looked at.
interface Thrown {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly statusCode?: unknown;
}

/** The status with which a proxy refused a tunnel. */
function proxyStatusOf({ code, message, statusCode }: Thrown): string | undefined {
  if (code === "ERR_PROXY_TUNNEL") return /^\d{3}$/.exec(String(statusCode))?.[0];
  // undici, which is the global fetch as well, tells it nowhere else.
  return typeof message === "string" ? proxyRefusal.exec(message)?.[1] : undefined;
}

const proxyRefusal = /^Proxy response \((\d{3})\)/;

// Node puts the cause's code behind `cause`, and one for each address behind `errors`.
function found(
  thrown: unknown,
  read: (error: Thrown) => string | undefined,
  depth = 0,
): string | undefined {
  if (typeof thrown !== "object" || thrown === null || depth > 4) return undefined;
  const { cause, errors } = thrown as { readonly cause?: unknown; readonly errors?: unknown };
  return (
    read(thrown) ??
    found(cause, read, depth + 1) ??
    found(Array.isArray(errors) ? errors[0] : undefined, read, depth + 1)
  );
}
