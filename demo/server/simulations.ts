import {
  scenarios,
  simulateBuildkite,
  type Clock,
} from "../../src/testing/index.js";
import {
  createBuildkiteProxy,
  type BuildkiteProxy,
} from "./buildkite-proxy.js";

interface Simulation {
  readonly proxy: BuildkiteProxy;
  readonly pipelines: readonly string[];
}

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

  has(scenario: string): boolean {
    return scenarios.some(({ name }) => name === scenario);
  }

  #begin(scenario: string): Simulation {
    const { api, token, world } = simulateBuildkite({
      scenario,
      ...(this.#clock ? { clock: this.#clock } : {}),
    });
    // Those of Buildkite's own are pictures on its host: the demo needs no network.
    for (const organization of world.organizations)
      organization.emojis = organization.emojis.filter(({ url }) =>
        url.includes("/img-apple-64/"),
      );
    const proxy = createBuildkiteProxy({
      token,
      fetch: (input, init) => api(new Request(input, init)),
    });
    const pipelines = world.organizations.flatMap((organization) =>
      organization.pipelines.map(({ slug }) => `${organization.slug}/${slug}`),
    );
    return { proxy, pipelines };
  }
}
