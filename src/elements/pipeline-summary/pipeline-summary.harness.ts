import { fixture, html, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import "../../define/pipeline-summary.js";
import "../../define/provider.js";
import { observed } from "../../live/in-sight.harness.js";
import { LiveStore } from "../../live/live-store.js";
import {
  ManualClock,
  simulateBuildkite,
  type Fault,
  type SimulationOptions,
} from "../../testing/index.js";
import type { BuildkiteErrorChangeEvent } from "../error-change.js";
import type { BuildkitePipelineSummary } from "./pipeline-summary.js";

export interface SummaryOptions {
  readonly element?: Partial<BuildkitePipelineSummary>;
  readonly provider?: Partial<HTMLElementTagNameMap["buildkite-provider"]>;
  readonly faults?: readonly Fault[];
  /** CSS pixels. */
  readonly width?: number;
  readonly children?: unknown;
}

/** A summary as people and their screen readers meet it, on a simulated Buildkite. */
export class SummaryHarness {
  readonly clock = new ManualClock();
  readonly server;
  readonly store: LiveStore;
  element!: BuildkitePipelineSummary;
  /** The kinds of error that the host was told of, in order. */
  readonly told: (string | undefined)[] = [];

  constructor(options: SimulationOptions) {
    this.server = simulateBuildkite({ ...options, clock: this.clock });
    const { baseUrl, fetch } = this.server;
    const client = new BuildkiteClient({ baseUrl, fetch, storage: undefined });
    this.store = new LiveStore({ client, clock: this.clock });
  }

  /** Nothing is answered until the clock is advanced. */
  async show(
    pipeline: string,
    {
      element = {},
      provider = {},
      faults = [],
      width = 360,
      children,
    }: SummaryOptions = {},
  ): Promise<void> {
    for (const fault of faults) this.server.failNext(fault);
    const place = await fixture<HTMLElement>(html`
      <buildkite-provider .store=${this.store}>
        <div style="inline-size: ${width}px">
          <buildkite-pipeline-summary
            pipeline=${pipeline}
            @buildkite-error-change=${this.#onError}
            >${children}</buildkite-pipeline-summary
          >
        </div>
      </buildkite-provider>
    `);
    Object.assign(place, provider);
    const summary = place.querySelector("buildkite-pipeline-summary");
    if (!summary) throw new Error("The summary is not defined.");
    this.element = summary;
    Object.assign(this.element, element);
    await this.element.updateComplete;
    await observed(this.element);
  }

  /** Lets time pass, and everything that has an answer coming receive it. */
  async settle(ms = 0): Promise<void> {
    await this.clock.advance(ms);
    for (let turn = 0; turn < 5; turn++) await this.clock.advance(0);
    await this.element.updateComplete;
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error("The summary has not been rendered.");
    return shadowRoot;
  }

  /** Everything that can be read, in the atoms too. */
  get words(): string {
    return textOf(this.root).replace(/\s+/g, " ").trim();
  }

  get bars(): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>("[data-build]")];
  }

  get barNames(): readonly (string | null)[] {
    return this.bars.map((bar) => bar.getAttribute("aria-label"));
  }

  /** The build whose bar has the focus. */
  get focusedBar(): string | null | undefined {
    return this.root.activeElement?.getAttribute("aria-label");
  }

  get tip(): HTMLElement {
    return found(this.root, "[popover]");
  }

  /** Paths below the pipeline, with what is asked of them. */
  get requests(): readonly string[] {
    return this.server.requests.map(({ path }) =>
      decodeURIComponent(path).replace(/^.*\/pipelines\//, ""),
    );
  }

  readonly #onError = ({ error }: BuildkiteErrorChangeEvent) =>
    this.told.push(error?.kind);

  link(words: string): HTMLAnchorElement {
    const found = [...this.root.querySelectorAll("a")].find((link) =>
      link.textContent.includes(words),
    );
    if (!found) throw new Error(`There is no link with the words “${words}”.`);
    return found;
  }

  is(state: "loading" | "stale" | "error"): boolean {
    return this.element.matches(`:state(${state})`);
  }

  eventually(condition: () => boolean): Promise<void> {
    return waitUntil(condition, undefined, { timeout: 10_000 });
  }
}

function found(within: ParentNode, selector: string): HTMLElement {
  const element = within.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`There is no ${selector}.`);
  return element;
}

function textOf(node: Node): string {
  if (node instanceof HTMLStyleElement) return "";
  if (node instanceof Text) return node.data;
  const inner = node instanceof Element ? node.shadowRoot : null;
  return [...(inner ?? node).childNodes].map(textOf).join(" ");
}
