import { fixture, html, waitUntil } from "@open-wc/testing";
import { BuildkiteClient } from "../../api/client.js";
import { mapStorage } from "../../api/learnt.js";
import "../../define/pipeline.js";
import "../../define/provider.js";
import { LiveStore } from "../../live/live-store.js";
import {
  ManualClock,
  simulateBuildkite,
  type SimulatedBuildkite,
  type SimulationOptions,
} from "../../testing/index.js";
import type { BuildkiteLogView } from "../log-view/log-view.js";
import type { BuildkitePipeline } from "./pipeline.js";

/** A pipeline's view on the page, beside the simulated Buildkite that it comes from. */
export class ShownPipeline {
  readonly view: BuildkitePipeline;
  readonly server: SimulatedBuildkite;
  readonly clock: ManualClock;

  constructor(
    view: BuildkitePipeline,
    server: SimulatedBuildkite,
    clock: ManualClock,
  ) {
    this.view = view;
    this.server = server;
    this.clock = clock;
  }

  /** Lets time pass until something is the case. */
  async until(condition: () => unknown, what: string): Promise<void> {
    await waitUntil(
      async () => {
        await this.clock.advance(100);
        return Boolean(condition());
      },
      what,
      { interval: 5, timeout: 10_000 },
    );
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.view;
    if (!shadowRoot) throw new Error("The view has not rendered");
    return shadowRoot;
  }

  get list() {
    return this.root.querySelector("buildkite-build-list");
  }

  get build() {
    return this.root.querySelector("buildkite-build");
  }

  get log() {
    return this.root.querySelector("buildkite-job-log");
  }

  get heading(): string {
    return words(this.root.querySelector("h2"));
  }

  get rows() {
    const rows = this.list?.shadowRoot?.querySelectorAll("buildkite-build-row");
    return [...(rows ?? [])];
  }

  /** What the list is narrowed down by, as the chips say. */
  get chips(): readonly HTMLButtonElement[] {
    const filters = this.root.querySelector("buildkite-build-filters");
    const chips =
      filters?.shadowRoot?.querySelectorAll<HTMLButtonElement>(".chip");
    return [...(chips ?? [])];
  }

  buildLink(number: number) {
    return this.rows
      .find((row) => row.build?.number === number)
      ?.shadowRoot?.querySelector<HTMLAnchorElement>("a.title");
  }

  get jobLinks(): readonly HTMLAnchorElement[] {
    const jobs = this.build?.shadowRoot?.querySelector("buildkite-job-list");
    const links =
      jobs?.shadowRoot?.querySelectorAll<HTMLAnchorElement>("a[href]");
    return [...(links ?? [])];
  }

  /** The lines of the log on show. */
  get logView(): BuildkiteLogView | null | undefined {
    return this.log?.shadowRoot
      ?.querySelector("buildkite-log-viewer")
      ?.shadowRoot?.querySelector("buildkite-log-view");
  }

  get lineLinks(): readonly HTMLAnchorElement[] {
    const links =
      this.logView?.shadowRoot?.querySelectorAll<HTMLAnchorElement>("a.number");
    return [...(links ?? [])];
  }

  /** Every message about a failure that can be seen, in whichever element. */
  get messages(): readonly string[] {
    return [this.root, this.list, this.build, this.log].flatMap((part) => {
      const root = part instanceof ShadowRoot ? part : part?.shadowRoot;
      const errors = root?.querySelectorAll("buildkite-error") ?? [];
      return [...errors]
        .filter((error) => error.checkVisibility({ visibilityProperty: true }))
        .map((error) => words(error.shadowRoot));
    });
  }

  /** The lists of builds that Buildkite was asked for, by their query. */
  get listQueries(): readonly URLSearchParams[] {
    return this.server.requests
      .map(({ path }) => new URL(path, location.href))
      .filter(({ pathname }) => pathname.endsWith("/builds"))
      .map(({ searchParams }) => searchParams);
  }

  listed = () => this.until(() => this.rows.length > 0, "the list is there");
  opened = () =>
    this.until(() => this.jobLinks.length > 1, "the build is there");
  logged = () =>
    this.until(() => this.lineLinks.length > 0, "the log is there");
}

export async function showPipeline(
  properties: Partial<BuildkitePipeline>,
  {
    children = [],
    before,
    ...options
  }: SimulationOptions & {
    /** What the host puts into the view. */
    readonly children?: readonly Element[];
    /** Runs before the view asks for anything. */
    readonly before?: (
      server: SimulatedBuildkite,
      view: BuildkitePipeline,
    ) => void;
  } = {},
): Promise<ShownPipeline> {
  const clock = new ManualClock();
  const server = simulateBuildkite({ clock, ...options });
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
  const view = document.createElement("buildkite-pipeline");
  Object.assign(view, { pipeline: "acme/web", ...properties });
  view.append(...children);
  before?.(server, view);
  provider.append(view);
  await view.updateComplete;
  return new ShownPipeline(view, server, clock);
}

export function words(node: Node | null | undefined): string {
  return node?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}
