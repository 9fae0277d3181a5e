import type { IncomingMessage, ServerResponse } from "node:http";
import type { Connect, Plugin } from "vite";
import { scenarios, type Clock } from "../../src/testing/index.js";
import { createBuildkiteProxy } from "./buildkite-proxy.js";
import type { DemoBackend } from "./demo-backend.js";
import { foreignness } from "./own-origin.js";
import type { DemoSettings } from "./settings.js";
import { Simulations } from "./simulations.js";

/** Where Backstage has its proxy, so that the demo's addresses are those of a portal. */
const API = "/api/proxy/buildkite/api";

/** Behind `API`, where the page asks for another world than the server's own. */
const SCENARIO = /^\/scenarios\/([a-z-]+)(?=\/)/;

/** Where the simulations' artifacts are, as at the storage behind Buildkite. */
const ARTIFACTS = "/demo-artifacts";
const ARTIFACT = /^\/([a-z-]+)(\/artifacts\/.*)$/;

/**
 * Puts a Buildkite behind Vite's server: the real one if there is a token, else
 * simulated ones, by way of the same proxy. `clock` drives the simulations.
 */
export function buildkiteDemo(settings: DemoSettings, clock?: Clock): Plugin {
  return {
    name: "buildkite-demo",
    configureServer({ middlewares }) {
      middlewares.use(refuseForeign);
      if (settings.mode === "proxied") mountBuildkite(middlewares, settings);
      else mountSimulations(middlewares, settings, clock);
    },
  };
}

type SettingsOf<Mode> = Extract<DemoSettings, { readonly mode: Mode }>;

function mountBuildkite(
  middlewares: Connect.Server,
  { token, pipeline }: SettingsOf<"proxied">,
): void {
  const proxy = createBuildkiteProxy({ token });
  middlewares.use(API, (request, response) => void proxy(request, response));
  mountBackend(middlewares, () => ({
    mode: "proxied",
    baseUrl: API,
    pipelines: pipeline ? [pipeline] : [],
    scenarios: [],
    scenario: undefined,
  }));
}

function mountSimulations(
  middlewares: Connect.Server,
  settings: SettingsOf<"simulated">,
  clock: Clock | undefined,
): void {
  const simulations = new Simulations(clock);
  const own = settings.scenario;
  // A mistake in the scenario's name stops the server rather than the first page.
  simulations.of(own);
  const known = (name: string | null | undefined) =>
    name && simulations.has(name) ? name : own;

  middlewares.use(API, (request, response) => {
    const scenario = known(SCENARIO.exec(request.url ?? "")?.[1]);
    request.url = request.url?.replace(SCENARIO, "") ?? "/";
    const storage = `http://${request.headers.host}${ARTIFACTS}/${scenario}`;
    void simulations.proxy(scenario, storage)(request, response);
  });
  middlewares.use(ARTIFACTS, (request, response) => {
    const [, scenario, path] = ARTIFACT.exec(request.url ?? "") ?? [];
    void simulations
      .artifact(known(scenario), path ?? "/")
      .then((answer) => send(answer, response));
  });
  mountBackend(middlewares, (query) => {
    const scenario = known(query.get("scenario"));
    return {
      mode: "simulated",
      baseUrl: scenario === own ? API : `${API}/scenarios/${scenario}`,
      pipelines: simulations.of(scenario).pipelines,
      scenarios: scenarios.map(({ name, description }) => ({
        name,
        description,
      })),
      scenario,
    };
  });
}

async function send(answer: Response, response: ServerResponse): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(new Uint8Array(await answer.arrayBuffer()));
}

function mountBackend(
  middlewares: Connect.Server,
  describe: (query: URLSearchParams) => DemoBackend,
): void {
  middlewares.use("/demo-backend.json", (request, response) => {
    const { searchParams } = new URL(request.url ?? "/", "http://localhost");
    response.writeHead(200, {
      "content-type": "application/json",
      "cache-control": "no-store",
    });
    response.end(JSON.stringify(describe(searchParams)));
  });
}

function refuseForeign(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  const foreign = foreignness(request);
  if (foreign === undefined) {
    next();
    return;
  }
  response.writeHead(403, { "content-type": "text/plain" });
  response.end(foreign);
}
