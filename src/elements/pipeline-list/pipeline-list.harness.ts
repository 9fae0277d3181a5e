import { fixture, html, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import "../../define/pipeline-list.js";
import "../../define/provider.js";
import { observed } from "../../live/in-sight.harness.js";
import { LiveStore } from "../../live/live-store.js";
import {
  build,
  ManualClock,
  pipeline,
  type PipelineSpec,
  type SimulatedBuildkite,
  simulateBuildkite,
  type SimulationOptions,
} from "../../testing/index.js";
import type { BuildkitePipelineList } from "./pipeline-list.js";

const HOUR = 3_600_000;

/** A list in a panel that scrolls, as people and their screen readers meet it, on a simulated Buildkite. */
export class ListHarness {
  readonly clock = new ManualClock();
  readonly server: SimulatedBuildkite;
  readonly store: LiveStore;
  element!: BuildkitePipelineList;

  constructor(options: SimulationOptions) {
    this.server = simulateBuildkite({ ...options, clock: this.clock });
    const { baseUrl, fetch } = this.server;
    const client = new BuildkiteClient({
      baseUrl,
      fetch,
      now: () => this.clock.now(),
      storage: undefined,
    });
    this.store = new LiveStore({ client, clock: this.clock });
  }

  /** Nothing is answered until the clock is advanced. */
  async show(element: Partial<BuildkitePipelineList> = {}): Promise<this> {
    const panel = await fixture<HTMLElement>(html`
      <div style="block-size: 600px; overflow: auto">
        <buildkite-provider .store=${this.store}>
          <buildkite-pipeline-list></buildkite-pipeline-list>
        </buildkite-provider>
      </div>
    `);
    this.element = panel.querySelector("buildkite-pipeline-list")!;
    Object.assign(this.element, { organization: "acme", ...element });
    await this.element.updateComplete;
    await observed(this.element);
    return this;
  }

  /** Lets time pass, and everything that has an answer coming receive it. */
  async settle(ms = 0): Promise<void> {
    await this.clock.advance(ms);
    for (let turn = 0; turn < 5; turn++) {
      await this.clock.advance(0);
      await this.element.updateComplete;
    }
  }

  /** Rows come into sight a frame after they are there. */
  eventually(condition: () => boolean): Promise<void> {
    return waitUntil(
      async () => {
        await this.settle();
        return condition();
      },
      undefined,
      { timeout: 10_000 },
    );
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error("The list has not been rendered.");
    return shadowRoot;
  }

  get panel(): HTMLElement {
    return this.element.closest("div")!;
  }

  get rows(): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>("[data-row]")];
  }

  get slugs(): readonly (string | undefined)[] {
    return this.rows.map(({ dataset }) => dataset.pipeline);
  }

  get words(): string {
    return textOf(this.root).replace(/\s+/g, " ").trim();
  }

  /** Everything that can be read of one pipeline, in the atoms too. */
  row(slug: string): string {
    const row = this.rows.find(({ dataset }) => dataset.pipeline === slug);
    return row ? textOf(row).replace(/\s+/g, " ").trim() : "";
  }

  button(slug: string, selector: string): HTMLButtonElement {
    const found = this.root.querySelector<HTMLButtonElement>(
      `[data-pipeline="${slug}"] ${selector}`,
    );
    if (!found) throw new Error(`${slug} has no ${selector}.`);
    return found;
  }

  get search(): HTMLInputElement {
    return this.root.querySelector<HTMLInputElement>("input[type=search]")!;
  }

  type(text: string): void {
    this.search.value = text;
    this.search.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  async order(order: string): Promise<void> {
    const select = this.root.querySelector("select")!;
    const before = this.rows.length;
    select.value = order;
    select.dispatchEvent(new Event("change"));
    await this.settle();
    // Rows that come above the one that is held take a frame.
    await this.eventually(() => this.rows.length === before);
  }

  /** Paths below the organization, with what is asked of them. */
  get requests(): readonly string[] {
    return this.server.requests.map(({ path }) =>
      decodeURIComponent(path).replace(/^.*\/organizations\/acme\//, ""),
    );
  }

  is(state: "loading" | "stale" | "error"): boolean {
    return this.element.matches(`:state(${state})`);
  }
}

/** Pipelines of every kind that a list may meet. */
export const few: SimulationOptions = {
  pipelines: [
    pipeline("acme/web", {
      name: ":rocket: Storefront",
      description: "The shop that customers see",
      builds: [
        build({ number: 7, state: "failed", message: "Break the cart" }),
        build({ number: 8, state: "running", branch: "feature" }),
      ],
    }),
    pipeline("acme/api", {
      name: "Catalogue API",
      defaultBranch: "trunk",
      tags: ["go"],
      builds: [
        build({ number: 3, branch: "main", message: "Not its default branch" }),
        build({ number: 4, branch: "trunk", message: "Sort by price" }),
        build({ number: 5, branch: "trunk", state: "scheduled" }),
      ],
    }),
    pipeline("acme/none", { name: "Brand new", builds: [] }),
    pipeline("acme/bare", { name: "Bare", defaultBranch: "", builds: [] }),
    pipeline("acme/old", {
      name: "Old shop",
      archivedAt: Date.parse("2025-01-01T00:00:00Z"),
      builds: [build({ number: 90, message: "The last one" })],
    }),
  ],
};

/** `count` pipelines with a build each, of which only the last hundred can be among the newest. */
export function many(count: number): SimulationOptions {
  return {
    pipelines: Array.from({ length: count }, (_, at): PipelineSpec =>
      pipeline(`acme/p${at}`, {
        name: `Pipeline ${at}`,
        builds: [
          build({
            number: 1,
            state: at % 7 === 3 ? "failed" : "passed",
            createdAt: Date.parse("2026-11-01T00:00:00Z") - (count - at) * HOUR,
          }),
        ],
      }),
    ),
  };
}

function textOf(node: Node): string {
  if (node instanceof HTMLStyleElement) return "";
  if (node instanceof Text) return node.data;
  const inner = node instanceof Element ? node.shadowRoot : null;
  return [...(inner ?? node).childNodes].map(textOf).join(" ");
}
