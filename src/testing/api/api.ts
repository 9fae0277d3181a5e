import { API } from "../payloads/urls.js";
import type { World } from "../world/world.js";
import type { Call } from "./call.js";
import { json } from "./call.js";
import { Problem } from "./problem.js";
import type { RateLimiter } from "./rate-limit.js";
import { match } from "./router.js";
import { ROUTES } from "./routes.js";
import { type Token, authenticate, requireScope } from "./tokens.js";

interface ApiOptions {
  readonly world: World;
  readonly tokens: readonly Token[];
  readonly limiter: RateLimiter;
  readonly artifactOrigin: string;
}

/** Browsers may read the API from anywhere, but of its headers only `Link`. */
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "Link",
};

/** `https://api.buildkite.com` itself: who asks, how often, for what, and the answer. */
export class Api {
  readonly #options: ApiOptions;

  constructor(options: ApiOptions) {
    this.#options = options;
  }

  async handle(request: Request): Promise<Response> {
    const { world, tokens, limiter, artifactOrigin } = this.#options;
    const { pathname, search } = new URL(request.url);
    const url = new URL(pathname + search, API);
    const body = await request.text();
    world.catchUp();
    let limits: Record<string, string> = {};
    let response: Response;
    try {
      const now = world.now();
      const token = authenticate(request.headers, tokens, now);
      limits = limiter.count(token.user.email, organizationOf(url, world), now);
      const call = { url, body, token, world, artifactOrigin };
      response = answer(request, call);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      response = json(error.body, {
        status: error.status,
        headers: { ...error.headers },
      });
    }
    return finished(request.method, response, { ...limits, ...CORS });
  }
}

function answer(
  { method, headers }: Request,
  call: Omit<Call, "method" | "headers" | "params">,
): Response {
  const found = match(ROUTES, method, call.url.pathname);
  if (found === undefined) throw new Problem(404, "Not Found");
  requireScope(call.token, found.route.scope);
  return found.route.handler({
    ...call,
    method,
    headers,
    params: found.params,
  });
}

/** Adds the headers that every answer has, and takes the body from a `HEAD`'s. */
function finished(
  method: string,
  response: Response,
  more: Readonly<Record<string, string>>,
): Response {
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return new Response(method === "HEAD" ? null : response.body, {
    status: response.status,
    headers,
  });
}

/** Calls that name no organisation count for the one that the token belongs to. */
function organizationOf(url: URL, world: World): string {
  const named = /^\/v2\/organizations\/([^/]+)/.exec(url.pathname)?.[1];
  return named ?? world.organizations[0]?.slug ?? "";
}
