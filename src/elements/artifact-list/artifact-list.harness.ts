import { fixture, html, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import { mapStorage } from "../../api/learnt.js";
import "../../define/artifact-list.js";
import "../../define/provider.js";
import { observed } from "../../live/in-sight.harness.js";
import { LiveStore } from "../../live/live-store.js";
import {
  build,
  job,
  ManualClock,
  pipeline,
  simulateBuildkite,
  type ArtifactSpec,
  type BuildSpec,
  type Fault,
  type SimulationOptions,
} from "../../testing/index.js";
import type { BuildkiteArtifactList } from "./artifact-list.js";

export const TESTS_JOB = "0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b";

/** A finished build in which one job has uploaded these, and another maybe those. */
export function uploaded(
  artifacts: readonly ArtifactSpec[],
  ofOther: readonly ArtifactSpec[] = [],
  spec: BuildSpec = {},
): SimulationOptions {
  return {
    // As Backstage's proxy does: a browser follows no `Location` that it never sees.
    stripHeaders: true,
    pipelines: [
      pipeline("acme/web", {
        builds: [
          build({
            number: 7,
            state: "passed",
            jobs: [
              job({
                id: TESTS_JOB,
                name: "Unit tests",
                state: "passed",
                artifacts,
              }),
              job({ name: "Bundle", state: "passed", artifacts: ofOther }),
            ],
            ...spec,
          }),
        ],
      }),
    ],
  };
}

/** A list of artifacts as people meet it, on a simulated Buildkite. */
export class ArtifactsHarness {
  readonly clock = new ManualClock();
  readonly server;
  readonly store: LiveStore;
  element!: BuildkiteArtifactList;

  constructor(options: SimulationOptions) {
    this.server = simulateBuildkite({ ...options, clock: this.clock });
    const { baseUrl, fetch, storageFetch } = this.server;
    const client = new BuildkiteClient({
      baseUrl,
      fetch,
      storageFetch,
      now: () => this.clock.now(),
      storage: mapStorage(),
    });
    this.store = new LiveStore({ client, clock: this.clock });
  }

  async show(
    element: Partial<BuildkiteArtifactList> = {},
    {
      faults = [],
      provider = {},
      width = 900,
      before = 0,
    }: {
      readonly faults?: readonly Fault[];
      readonly provider?: Partial<HTMLElementTagNameMap["buildkite-provider"]>;
      /** CSS pixels. */
      readonly width?: number;
      /** Pixels of other content above it. */
      readonly before?: number;
    } = {},
  ): Promise<this> {
    for (const fault of faults) this.server.failNext(fault);
    const place = await fixture<HTMLElement>(html`
      <buildkite-provider .store=${this.store}>
        <div style="block-size: ${before}px"></div>
        <div style="inline-size: ${width}px">
          <buildkite-artifact-list></buildkite-artifact-list>
        </div>
      </buildkite-provider>
    `);
    Object.assign(place, provider);
    const list = place.querySelector("buildkite-artifact-list");
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

  get rows(): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>("[data-row]")];
  }

  /** The name in each row, from top to bottom. */
  get names(): readonly string[] {
    return this.rows.map((row) => row.querySelector("bdi")?.textContent ?? "");
  }

  row(name: string): HTMLElement {
    const row = this.rows[this.names.indexOf(name)];
    if (!row) throw new Error(`There is no row ${name}: ${this.names.join()}`);
    return row;
  }

  find(selector: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    return found;
  }

  /** A button by its label or its words. */
  button(label: string, within: ParentNode = this.root): HTMLElement {
    const found = [...within.querySelectorAll<HTMLElement>("button, a")].find(
      (one) =>
        one.getAttribute("aria-label") === label ||
        one.textContent.replace(/\s+/g, " ").trim() === label,
    );
    if (!found) throw new Error(`There is no button ${label}.`);
    return found;
  }

  async press(label: string, within?: ParentNode): Promise<void> {
    this.button(label, within).click();
    await this.settle();
  }

  /** Presses what asks for a file, and waits for what comes of it; meanwhile its button says so. */
  async download(label: string, within?: ParentNode): Promise<void> {
    await this.press(label, within);
    await waitUntil(
      async () => {
        await this.clock.advance(0);
        return !this.root.querySelector('[aria-disabled="true"]');
      },
      undefined,
      { timeout: 10_000 },
    );
    await this.element.updateComplete;
  }

  async search(text: string): Promise<void> {
    const input = this.find("input") as HTMLInputElement;
    input.value = text;
    input.dispatchEvent(new InputEvent("input"));
    await this.settle();
  }

  async key(key: string): Promise<void> {
    this.root.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", {
        key,
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    await this.settle();
  }

  /** What has the focus: a row's name, or a control's label. */
  get focused(): string {
    const { activeElement } = this.root;
    return (
      activeElement?.getAttribute("aria-label") ??
      activeElement?.querySelector("bdi")?.textContent ??
      activeElement?.textContent.trim() ??
      ""
    );
  }

  /** Opens a file, and waits for what the dialog says of it. */
  async open(name: string): Promise<void> {
    const button = this.row(name).querySelector<HTMLElement>(".name");
    button?.focus();
    button?.click();
    await this.settle();
  }

  get dialog(): HTMLDialogElement {
    return this.find("dialog") as HTMLDialogElement;
  }

  get dialogWords(): string {
    return textOf(this.dialog).replace(/\s+/g, " ").trim();
  }

  /** Inside the content that shows. */
  get preview(): ShadowRoot {
    const root = this.dialog.querySelector(
      "buildkite-artifact-preview",
    )?.shadowRoot;
    if (!root) throw new Error("There is no content.");
    return root;
  }

  /** What Buildkite was asked about artifacts. */
  get requests(): readonly string[] {
    return this.server.requests
      .map(({ path }) =>
        decodeURIComponent(path).replace(/^.*\/builds\/7\/?/, ""),
      )
      .filter((path) => path.includes("artifacts"));
  }

  eventually(condition: () => boolean, message?: string): Promise<void> {
    return waitUntil(condition, message, { timeout: 10_000 });
  }
}

export function textOf(node: Node): string {
  if (node instanceof HTMLStyleElement) return "";
  if (node instanceof Text) return node.data;
  const inner = node instanceof Element ? node.shadowRoot : null;
  return [...(inner ?? node).childNodes].map(textOf).join(" ");
}
