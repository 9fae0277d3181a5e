import { fixture, html, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import "../../define/pipeline-insights.js";
import "../../define/provider.js";
import { observed } from "../../live/in-sight.harness.js";
import { LiveStore } from "../../live/live-store.js";
import {
  ManualClock,
  simulateBuildkite,
  type BuildSpec,
  type SimulationOptions,
  attempts,
  job,
  pipeline,
} from "../../testing/index.js";
import { ago } from "../pipeline-summary/summary-world.harness.js";
import type { BuildkitePipelineInsights } from "./pipeline-insights.js";

const sha = (number: number) => number.toString(16).padStart(40, "0");

/** Builds of the default branch, newest last: one in five fails, one in six flakes. */
export function manyBuilds(
  count: number,
  spec: (number: number) => BuildSpec = () => ({}),
): BuildSpec[] {
  return Array.from({ length: count }, (_, at) => {
    const number = at + 1;
    const failed = number % 5 === 0;
    const flaky = !failed && number % 6 === 0;
    return ago((count - at) * 60, number > count - 30 ? 6 : 4, {
      number,
      commit: sha(number),
      state: failed ? "failed" : "passed",
      jobs: [
        job({
          name: ":mag: Lint",
          state: "failed",
          softFailed: true,
          exitStatus: 1,
        }),
        ...(flaky
          ? attempts("Tests", { state: "failed" }, { state: "passed" })
          : [job({ name: "Tests", state: failed ? "failed" : "passed" })]),
        job({ name: "Build", stepKey: "build", state: "passed" }),
      ],
      ...spec(number),
    });
  });
}

/** The insights as people and their screen readers meet them, on a simulated Buildkite. */
export class InsightsHarness {
  readonly clock = new ManualClock();
  readonly server;
  readonly store: LiveStore;
  element!: BuildkitePipelineInsights;

  constructor(builds: readonly BuildSpec[], options: SimulationOptions = {}) {
    this.server = simulateBuildkite({
      pipelines: [pipeline("acme/web", { builds })],
      ...options,
      clock: this.clock,
    });
    const { baseUrl, fetch } = this.server;
    const client = new BuildkiteClient({ baseUrl, fetch, storage: undefined });
    this.store = new LiveStore({ client, clock: this.clock });
  }

  async show(
    properties: Partial<BuildkitePipelineInsights> = {},
  ): Promise<void> {
    const place = await fixture<HTMLElement>(html`
      <buildkite-provider .store=${this.store}>
        <buildkite-pipeline-insights></buildkite-pipeline-insights>
      </buildkite-provider>
    `);
    const found = place.querySelector("buildkite-pipeline-insights");
    if (!found) throw new Error("The insights are not defined.");
    this.element = found;
    Object.assign(found, { pipeline: "acme/web", ...properties });
    await found.updateComplete;
    await observed(found);
    await this.settle();
  }

  /** Lets everything that has an answer coming receive it. */
  async settle(ms = 0): Promise<void> {
    await this.clock.advance(ms);
    for (let turn = 0; turn < 8; turn++) await this.clock.advance(0);
    await this.element.updateComplete;
  }

  /** Waits until something can be read. */
  async says(text: string): Promise<void> {
    await waitUntil(
      async () => {
        await this.settle();
        return this.words.includes(text);
      },
      `“${text}” to be read`,
      { timeout: 8_000 },
    );
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error("The insights have not been rendered.");
    return shadowRoot;
  }

  get words(): string {
    return this.root.textContent.replace(/\s+/g, " ").trim();
  }

  get bars(): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>("[data-build]")];
  }

  /** The table of steps, cell by cell. */
  get rows(): readonly (readonly string[])[] {
    return [...this.root.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) =>
        (cell.querySelector("summary")?.textContent ?? cell.textContent).trim(),
      ),
    );
  }

  /** What was asked of Buildkite, below the pipeline. */
  get requests(): readonly string[] {
    return this.server.requests.map(({ path }) =>
      decodeURIComponent(path).replace(/^.*\/pipelines\//, ""),
    );
  }

  button(words: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll("button")].find((button) =>
      button.textContent.includes(words),
    );
    if (!found) throw new Error(`There is no button “${words}”.`);
    return found;
  }

  link(words: string): HTMLAnchorElement {
    const found = [...this.root.querySelectorAll("a")].find((link) =>
      link.textContent.includes(words),
    );
    if (!found) throw new Error(`There is no link “${words}”.`);
    return found;
  }
}
