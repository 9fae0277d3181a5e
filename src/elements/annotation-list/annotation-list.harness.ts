import { fixture, html, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import { mapStorage } from "../../api/learnt.js";
import "../../define/annotation-list.js";
import "../../define/provider.js";
import { observed } from "../../live/in-sight.harness.js";
import { LiveStore } from "../../live/live-store.js";
import {
  build,
  job,
  ManualClock,
  pipeline,
  simulateBuildkite,
  type AnnotationSpec,
  type BuildSpec,
  type Fault,
  type SimulationOptions,
} from "../../testing/index.js";
import type { AnnotationCounts } from "./annotation-facts.js";
import type { BuildkiteAnnotationList } from "./annotation-list.js";

/** A build with these annotations of its own, and those of its one job. */
export function annotated(
  annotations: readonly AnnotationSpec[],
  ofJob: readonly AnnotationSpec[] = [],
  spec: BuildSpec = {},
): SimulationOptions {
  const tests = job({
    name: "Unit tests",
    state: "failed",
    annotations: ofJob,
    artifacts: [
      { path: "coverage/index.html" },
      { path: "shot.png", mimeType: "image/png" },
    ],
  });
  return {
    // As Backstage's proxy does: a browser follows no `Location` that it never sees.
    stripHeaders: true,
    pipelines: [
      pipeline("acme/web", {
        builds: [
          build({
            number: 7,
            state: "failed",
            jobs: [tests],
            ...spec,
            annotations,
          }),
        ],
      }),
    ],
  };
}

/** A list of annotations as people meet it, on a simulated Buildkite. */
export class AnnotationsHarness {
  readonly clock = new ManualClock();
  readonly server;
  readonly store: LiveStore;
  element!: BuildkiteAnnotationList;
  readonly told: AnnotationCounts[] = [];

  constructor(options: SimulationOptions) {
    this.server = simulateBuildkite({ ...options, clock: this.clock });
    const { baseUrl, fetch } = this.server;
    const client = new BuildkiteClient({
      baseUrl,
      fetch,
      now: () => this.clock.now(),
      storage: mapStorage(),
    });
    this.store = new LiveStore({ client, clock: this.clock });
  }

  async show(
    element: Partial<BuildkiteAnnotationList> = {},
    {
      faults = [],
      provider = {},
      width = 700,
    }: {
      readonly faults?: readonly Fault[];
      readonly provider?: Partial<HTMLElementTagNameMap["buildkite-provider"]>;
      /** CSS pixels. */
      readonly width?: number;
    } = {},
  ): Promise<this> {
    for (const fault of faults) this.server.failNext(fault);
    const place = await fixture<HTMLElement>(html`
      <buildkite-provider .store=${this.store}>
        <div style="inline-size: ${width}px">
          <buildkite-annotation-list
            @buildkite-annotations-change=${({
              counts,
            }: HTMLElementEventMap["buildkite-annotations-change"]) =>
              this.told.push(counts)}
          ></buildkite-annotation-list>
        </div>
      </buildkite-provider>
    `);
    Object.assign(place, provider);
    const list = place.querySelector("buildkite-annotation-list");
    if (!list) throw new Error("The list is not defined.");
    this.element = list;
    Object.assign(list, { pipeline: "acme/web", number: 7, ...element });
    await list.updateComplete;
    await observed(list);
    await this.settle();
    return this;
  }

  /** Lets time pass, and everything that has an answer coming receive it and show. */
  async settle(ms = 0): Promise<void> {
    await this.clock.advance(ms);
    for (let turn = 0; turn < 12; turn++) await this.clock.advance(0);
    await this.element.updateComplete;
    await this.eventually(
      () => !this.root.querySelector(".annotation > .line"),
    );
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error("The list has not been rendered.");
    return shadowRoot;
  }

  /** Everything that can be read. */
  get words(): string {
    return textOf(this.root).replace(/\s+/g, " ").trim();
  }

  get annotations(): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(".annotation")];
  }

  /** The name of each annotation, from top to bottom. */
  get contexts(): readonly string[] {
    return this.annotations.map(
      (one) => one.querySelector("h3")?.textContent.trim() ?? "",
    );
  }

  get body(): HTMLElement {
    return this.find(".body");
  }

  find(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  /** What Buildkite was asked for below the build, without the build itself. */
  get requests(): readonly string[] {
    return this.server.requests
      .map(({ path }) =>
        decodeURIComponent(path).replace(/^.*\/builds\/7\/?/, ""),
      )
      .filter(
        (path) => path.startsWith("annotations") || path.startsWith("jobs/"),
      );
  }

  /** Answers come only as the clock moves, also those that are asked for after another answer. */
  eventually(condition: () => boolean): Promise<void> {
    return waitUntil(
      async () => {
        await this.clock.advance(0);
        return condition();
      },
      undefined,
      { timeout: 10_000 },
    );
  }
}

function textOf(node: Node): string {
  if (node instanceof HTMLStyleElement) return "";
  if (node instanceof Text) return node.data;
  const inner = node instanceof Element ? node.shadowRoot : null;
  return [...(inner ?? node).childNodes].map(textOf).join(" ");
}
