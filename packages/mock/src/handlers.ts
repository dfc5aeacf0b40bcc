import { type HttpHandler, http } from "msw/http";
import type { Engine } from "./engine.ts";
import type { Route } from "./routes.ts";
import { readRequest, writeResponse } from "./web.ts";

/** What the handlers of MSW take besides what they answer. */
export interface HandlerOptions {
  /** Answer only requests below this address. Default: any origin. */
  readonly baseUrl?: string;
}

/** Handlers that hand every request for one of the cloud's paths to it. */
export function cloudHandlers(engine: Engine, options: HandlerOptions = {}): HttpHandler[] {
  const patterns = new Set(engine.routes.map((route) => addressPattern(route, options)));
  return [...patterns].map((pattern) =>
    http.all(new RegExp(pattern), async ({ request }) => {
      const { signal } = request;
      // MSW would print the error of a caller that left, who does not wait for an answer anyway.
      const answer = await engine
        .handle(await readRequest(request), () => signal)
        .catch((error) => {
          if (!signal.aborted) throw error;
        });
      return answer ? writeResponse(answer) : Response.error();
    }),
  );
}

/** A regular expression's source for the addresses of a route, without query. */
export function addressPattern(
  { api, template, pattern }: Route,
  { baseUrl }: HandlerOptions,
): string {
  const path = pattern.source.slice(1);
  if (baseUrl !== undefined) return `^${literal(new URL(baseUrl).href.replace(/\/$/, ""))}${path}`;
  // Every site has a root, so there the host has to tell.
  if (template !== "/") return `^https?://[^/]+${path}`;
  const hosts = (api.hosts ?? []).map((host) => host.split("*").map(literal).join("[^./]+"));
  return `^https?://(?:${hosts.join("|")})${path}`;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
