import {
  createApiRef,
  type ApiRef,
  type DiscoveryApi,
  type FetchApi,
} from "@backstage/core-plugin-api";
import { BuildkiteClient as Client } from "@buildkite/elements/api";

export interface BuildkiteClientOptions {
  readonly discoveryApi: DiscoveryApi;
  /** Adds the session of whoever is signed in. The Buildkite token stays in the proxy. */
  readonly fetchApi: FetchApi;
  /** The endpoint of Backstage's proxy that leads to Buildkite; by default `/buildkite/api`. */
  readonly proxyPath?: string | undefined;
}

/** Buildkite's REST API, by way of Backstage's proxy. */
export class BuildkiteClient extends Client {
  constructor({
    discoveryApi,
    fetchApi,
    proxyPath = "/buildkite/api",
  }: BuildkiteClientOptions) {
    super({
      // An address stays relative to the proxy until it is fetched, because only then is it
      // known where the proxy is. What the client keeps in storage goes by the path, too, so
      // that it is found again wherever the backend moves.
      baseUrl: proxyPath,
      fetch: async (path, init) => {
        const proxy = await discoveryApi.getBaseUrl("proxy");
        // The client asks by text alone.
        return fetchApi.fetch(`${proxy}${path as string}`, init);
      },
    });
  }
}

/** An app may put a client of its own in its place, for one that reaches Buildkite another way. */
export const buildkiteApiRef: ApiRef<BuildkiteClient> =
  createApiRef<BuildkiteClient>({ id: "plugin.buildkite.client" });
