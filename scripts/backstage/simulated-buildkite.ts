import { once } from "node:events";
import { type IncomingHttpHeaders, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { httpHandler } from "../../src/testing/http.js";
import {
  type SimulatedBuildkite,
  type SimulationOptions,
  simulateBuildkite,
} from "../../src/testing/index.js";

/** A token that may read builds, but not their logs. */
export const TOKEN_WITHOUT_LOGS = "bkua_without_logs";

/** A request as it came out of Backstage's proxy. */
export interface ReceivedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/** The simulated Buildkite over HTTP on loopback, where `https://api.buildkite.com` would be. */
export interface BuildkiteServer {
  readonly url: string;
  readonly token: string;
  /** The world behind it, to look into and to drive. */
  readonly buildkite: SimulatedBuildkite;
  /** Every request so far, oldest first; `buildkite.requests` knows what the answers weighed. */
  readonly received: readonly ReceivedRequest[];
  stop(): Promise<void>;
}

export async function serveBuildkite(
  options: SimulationOptions = { scenario: "demo" },
): Promise<BuildkiteServer> {
  const buildkite = simulateBuildkite({
    // Many tests, or people trying things out, ask at once as no token's owner would.
    limits: { user: 10_000, organization: 10_000 },
    otherTokens: { [TOKEN_WITHOUT_LOGS]: ["read_pipelines", "read_builds"] },
    ...options,
  });
  const received: ReceivedRequest[] = [];
  const answer = httpHandler(buildkite.api);
  const server = createServer((request, response) => {
    const { method = "GET", url = "/", headers } = request;
    received.push({ method, path: url, headers });
    answer(request, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: buildkite.token,
    buildkite,
    received,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
