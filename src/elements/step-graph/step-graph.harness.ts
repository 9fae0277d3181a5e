import { fixture, html, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import "../../define/provider.js";
import "../../define/step-graph.js";
import { observed } from "../../live/in-sight.harness.js";
import { LiveStore } from "../../live/live-store.js";
import {
  ManualClock,
  simulateBuildkite,
  type SimulatedBuildkite,
  type SimulationOptions,
} from "../../testing/index.js";
import { stepUploads } from "../../testing/scenarios/step-uploads.js";
import type { BuildkiteStepGraph } from "./step-graph.js";

interface Options extends SimulationOptions {
  readonly element?: Partial<BuildkiteStepGraph>;
  readonly provider?: Partial<HTMLElementTagNameMap["buildkite-provider"]>;
  /** Runs before anything is asked. */
  readonly before?: (server: SimulatedBuildkite) => void;
  /** Out of sight, where it must not ask. */
  readonly hidden?: boolean;
}

/** A graph as people and their screen readers meet it, on a simulated Buildkite. */
export class GraphHarness {
  readonly server: SimulatedBuildkite;
  readonly clock = new ManualClock();
  element!: BuildkiteStepGraph;

  private constructor(options: Options) {
    this.server = simulateBuildkite({
      clock: this.clock,
      scenario: stepUploads,
      ...options,
    });
    options.before?.(this.server);
  }

  static async show(
    pipeline: string,
    number: number,
    options: Options = {},
  ): Promise<GraphHarness> {
    const harness = new GraphHarness(options);
    const { baseUrl, fetch } = harness.server;
    const { clock } = harness;
    const client = new BuildkiteClient({ baseUrl, fetch, storage: undefined });
    const store = new LiveStore({ client, clock });
    const place = await fixture<HTMLElement>(
      html`<buildkite-provider .store=${store}>
        <div ?hidden=${options.hidden === true}></div>
      </buildkite-provider>`,
    );
    Object.assign(place, options.provider);
    const element = document.createElement("buildkite-step-graph");
    Object.assign(element, { pipeline, number, ...options.element });
    place.querySelector("div")?.append(element);
    harness.element = element;
    await element.updateComplete;
    await observed(element);
    await harness.settle();
    return harness;
  }

  /** Lets time pass, and everything that has an answer coming receive it. */
  async settle(ms = 0): Promise<void> {
    await this.clock.advance(ms);
    for (let turn = 0; turn < 5; turn++) await this.clock.advance(0);
    await this.element.updateComplete;
  }

  /** Until the steps, or what is known instead, are there: the parser comes by itself. */
  async drawn(): Promise<void> {
    await waitUntil(
      async () => {
        await this.settle();
        return !this.root.querySelector(".skeleton");
      },
      "the graph is there",
      { timeout: 10_000 },
    );
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error("The graph has not been rendered.");
    return shadowRoot;
  }

  get words(): string {
    return this.root.textContent.replace(/\s+/g, " ").trim();
  }

  get steps(): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(".node")];
  }

  /** A step by words of its name. */
  step(name: string): HTMLElement {
    const step = this.steps.find((one) =>
      one.querySelector(".name")?.textContent.includes(name),
    );
    if (!step) throw new Error(`There is no step “${name}”.`);
    return step;
  }

  /** All that is read out of a step. */
  read(name: string): string {
    return this.step(name).textContent.replace(/\s+/g, " ").trim();
  }

  /** The name of the step that has the focus. */
  get focused(): string | undefined {
    return this.root.activeElement?.querySelector(".name")?.textContent.trim();
  }

  button(name: string): HTMLButtonElement {
    const button = [...this.root.querySelectorAll("button")].find(
      (one) =>
        one.textContent.trim() === name ||
        one.getAttribute("aria-label") === name,
    );
    if (!button) throw new Error(`There is no button “${name}”.`);
    return button;
  }

  async press(key: string): Promise<void> {
    this.root.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, composed: true }),
    );
    await this.element.updateComplete;
  }

  /** Paths below the pipeline, in the order in which they were asked. */
  get requests(): readonly string[] {
    return this.server.requests.map(({ path }) =>
      path.replace(/^.*\/pipelines\/[^/?]+\/?/, "").replace(/\?.*$/, ""),
    );
  }
}
