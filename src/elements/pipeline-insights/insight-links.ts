import type { LitElement } from "lit";
import type { Build, PipelineRef } from "../../api/types.js";
import type { HostSettingsController } from "../../live/host-settings.js";
import type { FilterState } from "../build-filters/filter-state.js";
import { BuildkiteBuildSelectEvent } from "../build-list/events.js";
import { isPlainClick } from "../plain-click.js";
import { BuildkiteBuildsSelectEvent, BuildkiteJobOpenEvent } from "./events.js";

/** What a link of the insights leads to: a build, one of its jobs, or the builds behind a figure. */
export type InsightTarget =
  | { readonly build: number; readonly job?: string }
  | { readonly filters: FilterState };

type LinkHost = LitElement & {
  readonly hrefFor: ((target: InsightTarget) => string) | undefined;
};

/** The ways out of the insights: the host's own addresses, else Buildkite's pages. */
export class InsightLinks {
  readonly #host: LinkHost;
  readonly #settings: HostSettingsController;
  readonly #ref: () => PipelineRef | undefined;

  constructor(
    host: LinkHost,
    settings: HostSettingsController,
    ref: () => PipelineRef | undefined,
  ) {
    this.#host = host;
    this.#settings = settings;
    this.#ref = ref;
  }

  /** `undefined` where nothing may be linked to. */
  href(target: InsightTarget): string | undefined {
    const ref = this.#ref();
    if (!ref) return undefined;
    if (this.#host.hrefFor) return this.#host.hrefFor(target);
    if ("build" in target) {
      const { build: number, job } = target;
      const page = { ...ref, number };
      return this.#settings.pageAddress(
        job === undefined ? page : { ...page, job },
      );
    }
    const page = this.#settings.pageAddress(ref);
    return page && `${page}/builds${queryOf(target.filters)}`;
  }

  readonly onBuild = (event: MouseEvent, build: Build): void =>
    this.#tell(event, new BuildkiteBuildSelectEvent(build));

  readonly onJob = (event: MouseEvent, build: number, job: string): void =>
    this.#tell(event, new BuildkiteJobOpenEvent(build, job));

  readonly onBuilds = (event: MouseEvent, filters: FilterState): void =>
    this.#tell(event, new BuildkiteBuildsSelectEvent(filters));

  #tell(click: MouseEvent, event: Event): void {
    if (!isPlainClick(click)) return;
    if (!this.#host.dispatchEvent(event)) click.preventDefault();
  }
}

/** What Buildkite's own list of builds can be narrowed down by in its address: one of each. */
function queryOf({ branches: [branch], states }: FilterState): string {
  const query = new URLSearchParams();
  if (branch !== undefined) query.set("branch", branch);
  if (states.length === 1 && states[0] !== undefined)
    query.set("state", states[0]);
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
}
