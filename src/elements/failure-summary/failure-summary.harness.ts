import { fixture, html, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import { mapStorage } from "../../api/learnt.js";
import "../../define/failure-summary.js";
import "../../define/provider.js";
import { observed } from "../../live/in-sight.harness.js";
import { LiveStore } from "../../live/live-store.js";
import {
  build,
  type JobSpec,
  ManualClock,
  pipeline,
  type SimulatedBuildkite,
  simulateBuildkite,
  type SimulationOptions,
} from "../../testing/index.js";
import type { BuildkiteFailureSummary } from "./failure-summary.js";

/** A summary of failures on the page, beside the simulated Buildkite that it comes from. */
export class ShownSummary {
  readonly element: BuildkiteFailureSummary;
  readonly server: SimulatedBuildkite;
  readonly clock: ManualClock;

  constructor(
    element: BuildkiteFailureSummary,
    server: SimulatedBuildkite,
    clock: ManualClock,
  ) {
    this.element = element;
    this.server = server;
    this.clock = clock;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error("The summary has not rendered");
    return shadowRoot;
  }

  get text(): string {
    return this.root.textContent.replace(/\s+/g, " ").trim();
  }

  /** What is told of each failed job, one text for each. */
  get failures(): readonly string[] {
    return [...this.root.querySelectorAll(".failure")].map((failure) =>
      failure.textContent.replace(/\s+/g, " ").trim(),
    );
  }

  /** Ids of the jobs whose logs were asked for. */
  get logsAsked(): readonly string[] {
    return this.server.requests.flatMap(
      ({ path }) => /jobs\/([^/]+)\/log/.exec(path)?.[1] ?? [],
    );
  }

  async says(text: string): Promise<void> {
    await waitUntil(
      async () => {
        await this.clock.advance(0);
        return this.text.includes(text);
      },
      `says ${text}`,
      { timeout: 10_000 },
    );
  }

  /** Everything that was asked has been answered, and shows. */
  async settled(): Promise<void> {
    await waitUntil(
      async () => {
        await this.clock.advance(0);
        await this.element.updateComplete;
        return (
          this.server.requests.every(({ status }) => status !== 0) &&
          !this.root.querySelector("[aria-busy]")
        );
      },
      "everything is answered",
      { timeout: 10_000 },
    );
  }

  button(words: string): HTMLElement {
    const found = [...this.root.querySelectorAll("button")].find((button) =>
      button.textContent.includes(words),
    );
    if (!found) throw new Error(`There is no button ${words}`);
    return found;
  }
}

export async function showSummary({
  number = 1,
  jobs,
  state = "failed",
  properties,
  before,
  slug = "acme/web",
  ...options
}: SimulationOptions & {
  readonly slug?: string;
  readonly number?: number;
  readonly jobs?: readonly JobSpec[];
  readonly state?: string;
  readonly properties?: Partial<BuildkiteFailureSummary>;
  /** Runs before the element asks for anything. */
  readonly before?: (server: SimulatedBuildkite) => void;
}): Promise<ShownSummary> {
  const clock = new ManualClock();
  const server = simulateBuildkite({
    clock,
    limits: { user: 100_000, organization: 100_000 },
    ...(jobs && {
      pipelines: [pipeline(slug, { builds: [build({ state, jobs })] })],
    }),
    ...options,
  });
  before?.(server);
  const client = new BuildkiteClient({
    baseUrl: server.baseUrl,
    fetch: server.fetch,
    now: () => clock.now(),
    storage: mapStorage(),
  });
  const store = new LiveStore({ client, clock });
  const provider = await fixture(
    html`<buildkite-provider .store=${store}></buildkite-provider>`,
  );
  const element = document.createElement("buildkite-failure-summary");
  Object.assign(element, { pipeline: slug, number, ...properties });
  provider.append(element);
  await element.updateComplete;
  await observed(element);
  return new ShownSummary(element, server, clock);
}
