import type { CloudApi } from "@daypass/core/cloud";

/** A path of an API with the operations that live there. */
export interface Route {
  readonly api: CloudApi;
  readonly template: string;
  /** Matches a path as it was sent, with a group for each parameter. */
  readonly pattern: RegExp;
  readonly parameterNames: readonly string[];
  /** Ids of the operations by method. */
  readonly operations: ReadonlyMap<string, string>;
}

/** A route that serves a path, with the path's parameters as they were sent. */
export interface RouteMatch {
  readonly route: Route;
  readonly parameters: readonly string[];
}

/** Finds the route for a path; the host decides where several APIs share one. */
export type Router = (host: string, path: string) => RouteMatch | undefined;

/** The routes of one API, one for each path of its spec. */
export function routesOf(api: CloudApi): Route[] {
  const templates = new Set(Object.values(api.operations).map(({ path }) => path));
  return [...templates].map((template) => ({
    api,
    template,
    pattern: new RegExp(`^${pathPattern(template)}$`),
    parameterNames: [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name as string),
    operations: new Map(
      Object.entries(api.operations)
        .filter(([, { path }]) => path === template)
        .map(([id, { method }]) => [method, id]),
    ),
  }));
}

/** A regular expression's source for a path template; each parameter takes one segment. */
export function pathPattern(template: string): string {
  return template
    .split(/\{[^}]+\}/)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .join("([^/]+)");
}

/** A router over all routes of all APIs on one origin. */
export function createRouter(routes: readonly Route[]): Router {
  return (host, path) => {
    const matches: RouteMatch[] = [];
    for (const route of routes) {
      const parameters = parametersIn(path, route);
      if (parameters) matches.push({ route, parameters });
    }
    if (matches.length < 2) return matches[0];
    return matches.find(({ route }) => servesHost(route.api, host)) ?? matches[0];
  };
}

/** A path's parameters; `undefined` when the route does not serve it. */
function parametersIn(path: string, { template, pattern, parameterNames }: Route) {
  if (parameterNames.length === 0) return path === template ? [] : undefined;
  return pattern.exec(path)?.slice(1);
}

/** Whether one of the API's host names fits, whatever the port. */
export function servesHost(api: CloudApi, host: string): boolean {
  const labels = host.replace(/:\d+$/, "").toLowerCase().split(".");
  return (api.hosts ?? []).some((pattern) => {
    const wanted = pattern.split(".");
    return (
      wanted.length === labels.length &&
      wanted.every((label, index) => label === "*" || label === labels[index])
    );
  });
}
