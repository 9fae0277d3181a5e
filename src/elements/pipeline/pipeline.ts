import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { pageAddress } from "../../api/build-address.js";
import type { BuildkiteClient } from "../../api/client.js";
import { BuildkiteError } from "../../api/errors.js";
import type { Build, BuildFilters, PipelineRef } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { parseBuildNumber } from "../../routing/view-state.js";
import { controls, elementStyles } from "../../styles/base.js";
import type { BuildTarget, BuildkiteBuild } from "../build/build.js";
import type { BuildkiteBuildOpenEvent } from "../build-header/events.js";
import type { BuildkiteFiltersChangeEvent } from "../build-filters/events.js";
import {
  NO_OPTIONS,
  filterOptions,
  type FilterOptions,
  type Viewer,
} from "../build-filters/filter-options.js";
import {
  NO_FILTERS,
  toBuildFilters,
  type FilterState,
} from "../build-filters/filter-state.js";
import type {
  BuildkiteBuildsChangeEvent,
  BuildkiteBuildSelectEvent,
} from "../build-list/events.js";
import type { BuildkiteBuildList } from "../build-list/build-list.js";
import { emojiStyles } from "../emoji/emoji-text.js";
import type { BuildkiteJobSelectEvent } from "../job-list/events.js";
import type { BuildkiteLogLineSelectEvent } from "../log-view/events.js";
import { formatLineRange } from "../log-view/line-range.js";
import { namedPipeline } from "../named-pipeline.js";
import type { BuildkiteBuildRebuiltEvent } from "../rebuild-button/events.js";
import type { PipelineView } from "./events.js";
import { Facts } from "./facts.js";
import { head } from "./head.js";
import { Navigation } from "./navigation.js";
import { pipelineStyles } from "./pipeline.styles.js";
import { Places, placeBefore, type Place } from "./places.js";
import { widened } from "./suggestions.js";

/**
 * A pipeline, whole: its builds with filters, a build with its jobs, a job with its log.
 *
 * ```html
 * <buildkite-pipeline pipeline="acme/web" url-sync></buildkite-pipeline>
 * ```
 *
 * With `url-sync` it keeps its place in the page's address (`?build=12&job=…#L120-L140`
 * and filters). Without, it is routed by its properties and `buildkite-navigate`.
 *
 * @element buildkite-pipeline
 * @fires {BuildkiteNavigateEvent} buildkite-navigate - Somebody goes elsewhere in the view; cancelable.
 * @csspart trail - The way from the pipeline down to what is on show.
 * @csspart filters - What the list is narrowed down by.
 * @csspart list - The builds.
 * @csspart build - The build that is open.
 * @csspart log - The log of the job that is open.
 */
export class BuildkitePipeline extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    emojiStyles,
    pipelineStyles,
  ];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor pipeline = "";

  /** The number of the build that is open; the list shows while there is none. */
  @property({ converter: (text) => parseBuildNumber(text ?? "") })
  accessor build: number | undefined;

  /** UUID of the job that is open. */
  @property({ converter: (text) => text ?? undefined })
  accessor job: string | undefined;

  /** Lines of the log to point at, counted from 1: `120` or `120-140`. */
  @property({ converter: (text) => text ?? undefined })
  accessor line: string | undefined;

  /** The branch, or the pattern of branches, that the list is narrowed down to at first. */
  @property() accessor branch = "";

  /** Keeps the view's place in the page's address, and follows the address. */
  @property({ attribute: "url-sync", type: Boolean }) accessor urlSync = false;

  /** Tells this view's part of the address from another's: letters, digits, `-` and `_`. */
  @property({ attribute: "url-prefix" }) accessor urlPrefix = "";

  /** Nothing may be changed here. */
  @property({ type: Boolean }) accessor readonly = false;

  /** Overrides the client of the closest provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** What the list is narrowed down to. */
  @property({ attribute: false }) accessor filters: FilterState = NO_FILTERS;

  /** Who looks at it, as the host knows them; for “My builds”. */
  @property({ attribute: false }) accessor viewer: Viewer | undefined;

  /** Where the host shows what; wins over `url-sync`. */
  @property({ attribute: false }) accessor hrefFor:
    ((view: PipelineView) => string) | undefined;

  @state() accessor _options: FilterOptions = NO_OPTIONS;

  @query("#here") accessor _here!: HTMLElement | null;
  @query("buildkite-build-list") accessor _list!: BuildkiteBuildList | null;
  @query("buildkite-build") accessor _build!: BuildkiteBuild | null;

  readonly #messages = new MessagesController(this);
  readonly #source = new LiveSource(this);
  readonly #facts = new Facts(this, {
    source: this.#source,
    ref: () => this.#ref,
    wanted: () => this._options !== NO_OPTIONS || this.build !== undefined,
  });
  readonly #places = new Places(this);
  readonly #navigation = new Navigation(this, () => this.#ref);
  #ref: PipelineRef | undefined;
  #slugError: BuildkiteError | undefined;
  #buildFilters: BuildFilters = {};
  /** The list is made when it is first wanted, and kept from then on. */
  #listed = false;
  #hadFocus = false;
  /** What this update leaves; nothing on the first screen, which is where the page begins. */
  #from: Place | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#navigation.sync();
    if (changed.has("pipeline") || !this.hasUpdated) this.#readPipeline();
    if (changed.get("pipeline")) {
      this._options = NO_OPTIONS;
      if (!changed.has("build")) this.#navigation.reset();
    }
    if (changed.has("filters"))
      this.#buildFilters = toBuildFilters(this.filters);
    this.#listed ||= this.build === undefined;
    this.#from = this.hasUpdated ? placeBefore(this, changed) : undefined;
    if (!this.#from) return;
    this.#hadFocus = this.matches(":focus-within");
    this.#places.leave(this.#from);
  }

  protected override updated(): void {
    if (this.#from) this.#arrive(this.#from);
  }

  protected override render() {
    if (this.#slugError)
      return html`<buildkite-error
        .error=${this.#slugError}
      ></buildkite-error>`;
    return html`${this.#renderHead()}
    ${this.#listed ? this.#renderList() : nothing}
    ${this.build === undefined ? nothing : this.#renderDetail(this.build)}`;
  }

  #renderHead() {
    const { words } = this.#messages;
    const { job } = this;
    return head(this, {
      words,
      name: this.#facts.name ?? this.pipeline,
      jobTitle: (job && this.#facts.titleOf(job)) ?? words.pipeline.job,
      hrefOf: (place) => this.#navigation.href({ ...place, line: undefined }),
      onGo: (place) => this.#navigation.go({ ...place, line: undefined }),
      page: this.#ref ? pageAddress(this.#ref) : "",
    });
  }

  #renderList() {
    return html`<div class="builds ${this.build === undefined ? "" : "away"}">
      <buildkite-build-filters
        part="filters"
        .value=${this.filters}
        .options=${this._options}
        .viewer=${this.viewer}
        @buildkite-filters-change=${this.#onFilters}
      ></buildkite-build-filters>
      <buildkite-build-list
        part="list"
        .pipeline=${this.pipeline}
        .client=${this.client}
        .filters=${this.#buildFilters}
        .text=${this.filters.text}
        .hrefFor=${this.#buildHref}
        @buildkite-build-select=${this.#onBuild}
        @buildkite-builds-change=${this.#onBuilds}
        @buildkite-filters-clear=${this.#onClear}
      ></buildkite-build-list>
    </div>`;
  }

  #renderDetail(build: number) {
    const { job, line } = this;
    return html`<div class="detail ${job === undefined ? "" : "with-job"}">
      <buildkite-build
        part="build"
        .pipeline=${this.pipeline}
        .number=${build}
        .job=${job ?? ""}
        .readonly=${this.readonly}
        .client=${this.client}
        .hrefFor=${this.#targetHref}
        @buildkite-job-select=${this.#onJobSelect}
        @buildkite-build-select=${this.#onBuild}
        @buildkite-build-rebuilt=${this.#onBuild}
        @buildkite-build-open=${this.#onBuildLink}
      ></buildkite-build>
      ${
        job === undefined
          ? nothing
          : html`<buildkite-job-log
              part="log"
              .pipeline=${this.pipeline}
              .build=${build}
              .job=${job}
              .line=${line ?? ""}
              .hrefFor=${this.#lineHref}
              .client=${this.client}
              @buildkite-log-line-select=${this.#onLine}
            ></buildkite-job-log>`
      }
    </div>`;
  }

  #readPipeline(): void {
    const named = namedPipeline(this.pipeline);
    const wrong = named instanceof BuildkiteError;
    this.#ref = wrong ? undefined : named;
    this.#slugError = wrong ? named : undefined;
  }

  /** Scrolls and focuses as a page would that is gone to, or come back to. */
  #arrive(from: Place): void {
    // The jobs stay on show next to the log: whoever walks through them stays there.
    const beside = this.job !== undefined && this.build === from.build;
    if (beside && this._build?.checkVisibility()) return;
    this.#places.enter(this, from);
    if (!this.#hadFocus) return;
    // Whoever goes back from a build goes on in the list from there.
    const row = this.build === undefined ? from.build : undefined;
    if (row === undefined || !this._list?.focusBuild(row))
      this._here?.focus({ preventScroll: true });
  }

  readonly #buildHref = ({ number }: Build): string =>
    this.#navigation.href({ build: number, ...NO_JOB });

  readonly #targetHref = ({ build, job }: BuildTarget): string =>
    this.#navigation.href({ build, job, line: undefined });

  readonly #lineHref = (line: string): string =>
    this.#navigation.href({ line: line || undefined });

  readonly #onBuilds = ({ builds }: BuildkiteBuildsChangeEvent) => {
    this._options = widened(filterOptions(builds), this._options);
  };

  readonly #onBuild = (
    event: BuildkiteBuildSelectEvent | BuildkiteBuildRebuiltEvent,
  ) => {
    event.preventDefault();
    this.#navigation.go({ build: event.build.number, ...NO_JOB });
  };

  readonly #onBuildLink = (event: BuildkiteBuildOpenEvent) => {
    event.preventDefault();
    this.#navigation.go({ build: event.number, ...NO_JOB });
  };

  readonly #onJobSelect = (event: BuildkiteJobSelectEvent) => {
    event.preventDefault();
    this.#navigation.go({ job: event.job.id, line: undefined });
  };

  readonly #onLine = ({ range }: BuildkiteLogLineSelectEvent) => {
    const line = range && formatLineRange(range);
    this.#navigation.go({ line }, { replace: true });
  };

  readonly #onFilters = ({ value: filters }: BuildkiteFiltersChangeEvent) => {
    // Every letter typed is a change; "back" undoes conditions, not letters.
    const replace = filters.text !== this.filters.text;
    this.#navigation.go({ filters }, { replace });
  };

  readonly #onClear = () => this.#navigation.go({ filters: NO_FILTERS });
}

const NO_JOB = { job: undefined, line: undefined };

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-pipeline": BuildkitePipeline;
  }
}
