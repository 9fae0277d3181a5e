import { Api } from "./api/api.js";
import {
  DEFAULT_LIMITS,
  RateLimiter,
  type RateLimits,
} from "./api/rate-limit.js";
import { type Token, USUAL_SCOPES } from "./api/tokens.js";
import { type Clock, systemClock } from "./clock.js";
import { type Fault, Faults } from "./faults.js";
import {
  type ProxySettings,
  backstageProxy,
  basePath,
} from "./proxy/backstage-proxy.js";
import { Random } from "./random.js";
import { type LoggedRequest, RequestLog } from "./request-log.js";
import { type Scenario, scenarioNamed } from "./scenarios/scenarios.js";
import { type StorageSettings, artifactStorage } from "./storage.js";
import { personFrom } from "./world/people.js";
import type {
  OrganizationSpec,
  PersonSpec,
  PipelineSpec,
} from "./world/specs.js";
import { World } from "./world/world.js";

export interface SimulationOptions {
  /** What exists: a named scenario, or one of your own. */
  readonly scenario?: string | Scenario;
  /** Organisations that need more than the slug that their pipelines name. */
  readonly organizations?: readonly OrganizationSpec[];
  /** What exists, besides the scenario. */
  readonly pipelines?: readonly PipelineSpec[];
  /** Drives everything; the computer's own, if it is left out. */
  readonly clock?: Clock;
  /** The same seed gives the same ids, agents and events. */
  readonly seed?: number;
  /** What the token may do; all that the README asks for, if it is left out. */
  readonly scopes?: readonly string[];
  /** Further tokens of the same owner: what each may do, by its secret. */
  readonly otherTokens?: Readonly<Record<string, readonly string[]>>;
  /** The token's owner. */
  readonly user?: PersonSpec;
  readonly limits?: Partial<RateLimits>;
  readonly baseUrl?: string;
  readonly target?: "api" | "api-v2";
  /** What the proxy sends: the right token, none (`null`), or a wrong one. */
  readonly token?: string | null;
  readonly stripHeaders?: boolean;
  readonly allowedHeaders?: readonly string[];
  readonly allowedMethods?: readonly string[];
  readonly followRedirects?: boolean;
  readonly proxy?: "missing";
  readonly signedOut?: boolean;
  /** Where artifacts are downloaded from. */
  readonly artifactOrigin?: string;
  /** Whether pages may read them there. */
  readonly storageCors?: boolean;
}

export interface SimulatedBuildkite {
  /** Where the proxy is mounted; give it to a client together with `fetch`. */
  readonly baseUrl: string;
  readonly clock: Clock;
  /** The token's secret, for calls that go to the API itself. */
  readonly token: string;
  /** Everything that exists, to look into or to change. */
  readonly world: World;
  /** How the proxy is set up, to change while the server runs. */
  readonly proxy: ProxySettings;
  /** How the storage of artifacts is set up, to change likewise. */
  readonly artifactStorage: StorageSettings;
  /** Every request so far, oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** A browser's `fetch`, as seen by a page behind the proxy. */
  readonly fetch: typeof fetch;
  /** The same, for what lies elsewhere. */
  readonly storageFetch: typeof fetch;
  /** Answers as the portal's proxy does. */
  handle(request: Request): Promise<Response>;
  /** Answers as `https://api.buildkite.com` does: the caller brings the token. */
  api(request: Request): Promise<Response>;
  /** Answers as the storage does that artifacts are downloaded from. */
  storage(request: Request): Promise<Response>;
  /** Makes the next request fail; a bare number is a status. */
  failNext(fault: Fault | number): void;
}

const SECRET = "bkua_simulated";

/** A Buildkite of one's own, behind a portal's proxy: see `docs/decisions/0003`. */
export function simulateBuildkite(
  options: SimulationOptions = {},
): SimulatedBuildkite {
  const clock = options.clock ?? systemClock();
  const world = populate(
    new World(clock, new Random(options.seed ?? 1)),
    options,
  );
  const token = tokenOf(world, options);
  const artifactOrigin = options.artifactOrigin ?? "https://artifacts.example";
  const api = new Api({
    world,
    tokens: [token, ...otherTokens(token, options)],
    limiter: new RateLimiter({ ...DEFAULT_LIMITS, ...options.limits }),
    artifactOrigin,
  });
  const proxy: ProxySettings = {
    baseUrl: options.baseUrl ?? "/api/proxy/buildkite/api",
    target: options.target ?? "api",
    token: options.token === undefined ? token.secret : options.token,
    stripHeaders: options.stripHeaders ?? false,
    allowedHeaders: options.allowedHeaders ?? [],
    allowedMethods: options.allowedMethods,
    followRedirects: options.followRedirects ?? false,
    missing: options.proxy === "missing",
    signedOut: options.signedOut ?? false,
  };
  const faults = new Faults(clock);
  const log = new RequestLog(basePath(proxy.baseUrl));
  const guarded =
    (handle: (request: Request) => Promise<Response>) => (request: Request) =>
      log.record(request, (logged) => faults.apply(logged, handle));
  const storageSettings = { cors: options.storageCors ?? false };
  const storage = artifactStorage(world, storageSettings);
  const handle = guarded(
    backstageProxy((request) => api.handle(request), storage, proxy),
  );
  const fetch = browserFetch(handle, guarded(storage), artifactOrigin);
  return {
    baseUrl: proxy.baseUrl,
    clock,
    token: token.secret,
    world,
    proxy,
    artifactStorage: storageSettings,
    requests: log.requests,
    fetch,
    storageFetch: fetch,
    handle,
    api: guarded((request) => api.handle(request)),
    storage,
    failNext: (fault) =>
      faults.add(typeof fault === "number" ? { status: fault } : fault),
  };
}

function populate(world: World, options: SimulationOptions): World {
  const { scenario, organizations = [], pipelines = [] } = options;
  for (const organization of organizations) world.addOrganization(organization);
  if (scenario !== undefined) {
    const chosen =
      typeof scenario === "string" ? scenarioNamed(scenario) : scenario;
    chosen.populate(world);
  }
  for (const pipeline of pipelines) world.addPipeline(pipeline);
  world.catchUp();
  return world;
}

function tokenOf(world: World, options: SimulationOptions): Token {
  return {
    secret: SECRET,
    uuid: world.random.uuid("token"),
    description: "Developer portal",
    scopes: options.scopes ?? USUAL_SCOPES,
    user: personFrom(options.user ?? {}, world.random),
    createdAt: world.now() - 30 * 24 * 3_600_000,
    expiresAt: null,
  };
}

function otherTokens(
  token: Token,
  { otherTokens = {} }: SimulationOptions,
): readonly Token[] {
  return Object.entries(otherTokens).map(([secret, scopes]) => ({
    ...token,
    secret,
    scopes,
  }));
}

/** What a page may do with `handle`: read other origins only where they let it, and be aborted. */
function browserFetch(
  handle: (request: Request) => Promise<Response>,
  storage: (request: Request) => Promise<Response>,
  artifactOrigin: string,
): typeof fetch {
  const fromStorage = async (request: Request) => {
    const response = await storage(request);
    request.signal.throwIfAborted();
    if (!response.headers.has("access-control-allow-origin"))
      throw networkError();
    return response;
  };
  return async (input, init) => {
    const request =
      input instanceof Request
        ? new Request(input, init)
        : new Request(new URL(input, "http://localhost"), init);
    request.signal.throwIfAborted();
    if (new URL(request.url).origin === artifactOrigin)
      return fromStorage(request);
    const response = await handle(request);
    request.signal.throwIfAborted();
    if (!REDIRECTS.has(response.status)) return response;
    if (request.redirect === "manual") return opaqueRedirect();
    const location = response.headers.get("location");
    if (location === null) return response;
    const { signal } = request;
    return followed(
      await fromStorage(new Request(location, { signal })),
      location,
    );
  };
}

function followed(response: Response, url: string): Response {
  return Object.defineProperties(response, {
    redirected: { value: true },
    url: { value: url },
  });
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** All that a page sees of a redirect that it would not have followed. */
function opaqueRedirect(): Response {
  return Object.defineProperty(Response.error(), "type", {
    value: "opaqueredirect",
  });
}

function networkError(): TypeError {
  return new TypeError("Failed to fetch");
}
