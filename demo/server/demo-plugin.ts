import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vite";
import {
  simulateBuildkite,
  type Clock,
  type SimulatedBuildkite,
} from "../../src/testing/index.js";
import { createBuildkiteProxy } from "./buildkite-proxy.js";
import type { DemoBackend } from "./demo-backend.js";
import { foreignness } from "./own-origin.js";
import type { DemoSettings } from "./settings.js";

/** Where Backstage has its proxy, so that the demo's addresses are those of a portal. */
const API = "/api/proxy/buildkite/api";

const BACKEND = "/demo-backend.json";

/**
 * Puts a Buildkite behind Vite's server: the real one if there is a token, else the
 * simulated one, by way of the same proxy. `clock` drives the simulation.
 */
export function buildkiteDemo(settings: DemoSettings, clock?: Clock): Plugin {
  return {
    name: "buildkite-demo",
    configureServer({ middlewares }) {
      const { proxy, backend } = backendOf(settings, clock);
      middlewares.use(refuseForeign);
      middlewares.use(
        API,
        (request, response) => void proxy(request, response),
      );
      middlewares.use(BACKEND, (_request, response) =>
        sendJson(response, backend),
      );
    },
  };
}

function backendOf(settings: DemoSettings, clock: Clock | undefined) {
  if (settings.mode === "proxied") {
    const { token, pipeline } = settings;
    const backend: DemoBackend = {
      mode: "proxied",
      pipelines: pipeline ? [pipeline] : [],
    };
    return { proxy: createBuildkiteProxy({ token }), backend };
  }
  const simulated = simulateBuildkite({
    scenario: settings.scenario,
    ...(clock ? { clock } : {}),
  });
  const proxy = createBuildkiteProxy({
    token: simulated.token,
    fetch: (input, init) => simulated.api(new Request(input, init)),
  });
  const backend: DemoBackend = {
    mode: "simulated",
    pipelines: pipelinesOf(simulated),
  };
  return { proxy, backend };
}

function pipelinesOf({ world }: SimulatedBuildkite): readonly string[] {
  return world.organizations.flatMap(({ slug, pipelines }) =>
    pipelines.map((pipeline) => `${slug}/${pipeline.slug}`),
  );
}

function refuseForeign(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  const foreign = foreignness(request);
  if (foreign === undefined) return next();
  response.writeHead(403, { "content-type": "text/plain" });
  response.end(foreign);
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, {
    "content-type": "application/json",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(value));
}
