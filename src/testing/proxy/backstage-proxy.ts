import { API } from "../payloads/urls.js";
import { strippedHeaders } from "./headers.js";

/** How the portal's proxy is set up. A test may change it while the server runs. */
export interface ProxySettings {
  /** Where the proxy is mounted: a path, or a whole URL. */
  readonly baseUrl: string;
  /** What the mount stands for: `https://api.buildkite.com`, or the same with `/v2`. */
  target: "api" | "api-v2";
  /** The token it adds; `null` for a proxy that adds none. */
  token: string | null;
  /** Drops the headers that Backstage's default proxy drops. */
  stripHeaders: boolean;
  /** Headers that pass nevertheless, as in Backstage's `allowedHeaders`. */
  allowedHeaders: readonly string[];
  /** `undefined` allows all. */
  allowedMethods: readonly string[] | undefined;
  /** Fetches what a redirect leads to, as Backstage's `followRedirects` has it. */
  followRedirects: boolean;
  /** There is no such endpoint. */
  missing: boolean;
  /** The caller has no session with the portal. */
  signedOut: boolean;
}

type Handle = (request: Request) => Promise<Response>;

/**
 * The portal's proxy in front of the API: it adds the token, and it is where much goes wrong.
 * `elsewhere` answers where a redirect leads to.
 */
export function backstageProxy(
  api: Handle,
  elsewhere: Handle,
  settings: ProxySettings,
): Handle {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const base = basePath(settings.baseUrl);
    if (settings.signedOut) return missingCredentials(request.method, pathname);
    if (settings.missing || !pathname.startsWith(`${base}/`)) return nothing();
    const { allowedMethods } = settings;
    if (allowedMethods && !allowedMethods.includes(request.method)) {
      return nothing();
    }
    const target = settings.target === "api" ? API : `${API}/v2`;
    let response = await api(
      new Request(target + pathname.slice(base.length) + search, {
        method: request.method,
        headers: requestHeaders(request, settings),
        ...(hasBody(request) && { body: await request.text() }),
      }),
    );
    const location = response.headers.get("location");
    // Nothing of the request goes along, the token least of all.
    if (settings.followRedirects && location !== null)
      response = await elsewhere(new Request(location));
    if (!settings.stripHeaders) return response;
    return new Response(response.body, {
      status: response.status,
      headers: strippedHeaders(response.headers, settings.allowedHeaders),
    });
  };
}

/** The path under which the proxy answers, without a slash at its end. */
export function basePath(baseUrl: string): string {
  return new URL(baseUrl, "http://localhost").pathname.replace(/\/+$/, "");
}

/** The portal's own credentials never go upstream. */
function requestHeaders(request: Request, settings: ProxySettings): Headers {
  const headers = settings.stripHeaders
    ? strippedHeaders(request.headers, settings.allowedHeaders)
    : new Headers(request.headers);
  headers.delete("authorization");
  headers.delete("cookie");
  if (settings.token !== null) {
    headers.set("authorization", `Bearer ${settings.token}`);
  }
  return headers;
}

function hasBody({ method }: Request): boolean {
  return method !== "GET" && method !== "HEAD";
}

/** Backstage says "no such endpoint" and "not this method" alike: with an empty 404. */
function nothing(): Response {
  return new Response(null, { status: 404 });
}

function missingCredentials(method: string, url: string): Response {
  const body = {
    error: { name: "AuthenticationError", message: "Missing credentials" },
    request: { method, url },
    response: { statusCode: 401 },
  };
  return new Response(JSON.stringify(body), {
    status: 401,
    headers: { "content-type": "application/json; charset=utf-8" },
  });
}
