import type { Handler } from "./call.js";

export interface Route {
  readonly method: string;
  /** Parts that begin with `:` are parameters. */
  readonly path: string;
  /** The scope that the token must have. */
  readonly scope: string | undefined;
  readonly handler: Handler;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route for a request; a `HEAD` takes the route of its `GET`. */
export function match(
  routes: readonly Route[],
  method: string,
  pathname: string,
): Match | undefined {
  const verb = method === "HEAD" ? "GET" : method;
  for (const route of routes) {
    const params =
      route.method === verb ? paramsOf(route.path, pathname) : undefined;
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function paramsOf(
  path: string,
  pathname: string,
): Record<string, string> | undefined {
  const names = path.split("/");
  const parts = pathname.split("/");
  if (names.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, name] of names.entries()) {
    const part = decoded(parts[at] ?? "");
    if (name.startsWith(":") && part) params[name.slice(1)] = part;
    else if (name !== part) return undefined;
  }
  return params;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
