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

const DEFAULT_PATH = "/buildkite/api";

/** Buildkite's REST API, by way of Backstage's proxy. */
export class BuildkiteClient extends Client {
  readonly #options: BuildkiteClientOptions;
  readonly #elsewhere = new Map<string, this>();

  constructor(options: BuildkiteClientOptions) {
    const { discoveryApi, fetchApi, proxyPath = DEFAULT_PATH } = options;
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
    this.#options = options;
  }

  /**
   * The client for the endpoint that the app's configuration names: this one, if it was made
   * for a certain endpoint. The same for the same path, as what was loaded goes by the client.
   * A subclass is made anew by its own constructor, which takes the same options therefore;
   * one that takes others overrides this.
   */
  at(proxyPath: string): this {
    if (this.#options.proxyPath !== undefined) return this;
    if (proxyPath === DEFAULT_PATH) return this;
    const known = this.#elsewhere.get(proxyPath);
    if (known) return known;
    const Same = this.constructor as new (
      options: BuildkiteClientOptions,
    ) => this;
    const made = new Same({ ...this.#options, proxyPath });
    this.#elsewhere.set(proxyPath, made);
    return made;
  }
}

/** An app may put a client of its own in its place, for one that reaches Buildkite another way. */
export const buildkiteApiRef: ApiRef<BuildkiteClient> =
  createApiRef<BuildkiteClient>({ id: "plugin.buildkite.client" });
