import {
  scenarios,
  simulateBuildkite,
  type Clock,
  type SimulatedBuildkite,
} from "../../src/testing/index.js";
import {
  createBuildkiteProxy,
  type BuildkiteProxy,
} from "./buildkite-proxy.js";

interface Simulation {
  readonly server: SimulatedBuildkite;
  readonly pipelines: readonly string[];
}

/** Where the simulated Buildkite says that artifacts are. */
const STORAGE = "https://artifacts.example";

/** A simulated Buildkite for each scenario, begun when somebody first looks at it. */
export class Simulations {
  readonly #clock: Clock | undefined;
  readonly #begun = new Map<string, Simulation>();

  constructor(clock: Clock | undefined) {
    this.#clock = clock;
  }

  /** @throws {RangeError} Where there is no such scenario; its message names those there are. */
  of(scenario: string): Simulation {
    let simulation = this.#begun.get(scenario);
    if (!simulation) {
      simulation = this.#begin(scenario);
      this.#begun.set(scenario, simulation);
    }
    return simulation;
  }

  /** What the page asks; `storage` is where this server has the artifacts instead. */
  proxy(scenario: string, storage: string): BuildkiteProxy {
    const { api, token } = this.of(scenario).server;
    return createBuildkiteProxy({
      token,
      fetch: async (input, init) =>
        movedTo(storage, await api(new Request(input, init))),
    });
  }

  /** An artifact, by the path that it has at the storage. */
  artifact(scenario: string, path: string): Promise<Response> {
    return this.of(scenario).server.storage(new Request(STORAGE + path));
  }

  has(scenario: string): boolean {
    return scenarios.some(({ name }) => name === scenario);
  }

  #begin(scenario: string): Simulation {
    const server = simulateBuildkite({
      scenario,
      artifactOrigin: STORAGE,
      ...(this.#clock ? { clock: this.#clock } : {}),
    });
    // Those of Buildkite's own are pictures on its host: the demo needs no network.
    const { organizations } = server.world;
    for (const organization of organizations)
      organization.emojis = organization.emojis.filter(({ url }) =>
        url.includes("/img-apple-64/"),
      );
    const pipelines = organizations.flatMap((organization) =>
      organization.pipelines.map(({ slug }) => `${organization.slug}/${slug}`),
    );
    return { server, pipelines };
  }
}

/** The answer that tells where an artifact is, for a demo without a network. */
async function movedTo(storage: string, answer: Response): Promise<Response> {
  if (answer.status !== 302) return answer;
  const body = (await answer.text()).replace(STORAGE, storage);
  return new Response(body, { status: 302, headers: answer.headers });
}
