import { html, type TemplateResult } from "lit";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildFilters } from "../../api/types.js";
import type { FilterOptions, Viewer } from "../build-filters/filter-options.js";
import type { FilterState } from "../build-filters/filter-state.js";
import type { BuildkiteBuildsChangeEvent } from "../build-list/events.js";
import type { Acts } from "./acts.js";
import type { Failures } from "./failures.js";
import type { Links } from "./links.js";

/** The view that the list is shown in. */
interface BuildsView {
  readonly pipeline: string;
  readonly filters: FilterState;
  readonly viewer: Viewer | undefined;
  readonly client: BuildkiteClient | undefined;
}

interface BuildsOptions {
  readonly onShow: boolean;
  readonly links: Links;
  readonly acts: Acts;
  readonly failures: Failures;
  /** What to ask Buildkite for; `undefined` while that is not known yet. */
  readonly asked: BuildFilters | undefined;
  /** What the builds at hand suggest to filter by. */
  readonly suggestions: FilterOptions;
  readonly onBuilds: (event: BuildkiteBuildsChangeEvent) => void;
  /** The host's own message, where the list has nothing to show. */
  readonly errorSlot: unknown;
}

/** The list, below what it is narrowed down by. It is kept, out of sight, while something else shows. */
export function builds(
  view: BuildsView,
  options: BuildsOptions,
): TemplateResult {
  const { links, acts, failures } = options;
  return html`<div class="builds ${options.onShow ? "" : "away"}">
    <buildkite-build-filters
      part="filters"
      .value=${view.filters}
      .options=${options.suggestions}
      .viewer=${view.viewer}
      @buildkite-filters-change=${acts.onFilters}
    ></buildkite-build-filters>
    <buildkite-build-list
      part="list"
      .pipeline=${view.pipeline}
      .client=${view.client}
      .filters=${options.asked}
      .text=${view.filters.text}
      .hrefFor=${links.build}
      @buildkite-build-select=${acts.onBuild}
      @buildkite-builds-change=${options.onBuilds}
      @buildkite-filters-clear=${acts.onClear}
      @buildkite-error-change=${failures.onChange}
      >${options.errorSlot}</buildkite-build-list
    >
  </div>`;
}
