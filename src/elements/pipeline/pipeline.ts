import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import type { BuildFilters } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { parseTab, type ViewTab } from "../../routing/list-view.js";
import { parseBuildNumber } from "../../routing/view-state.js";
import { controls, elementStyles } from "../../styles/base.js";
import { ALL_ALLOWED, type Access } from "../access.js";
import type { BuildkiteBuild } from "../build/build.js";
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
import type { BuildkiteBuildsChangeEvent } from "../build-list/events.js";
import type { BuildkiteBuildList } from "../build-list/build-list.js";
import { emojiStyles } from "../emoji/emoji-text.js";
import { ErrorReporter } from "../error-change.js";
import type { BuildkiteJobLog } from "../job-log/job-log.js";
import { namedPipeline, type NamedPipeline } from "../named-pipeline.js";
import { Slotted } from "../slotted.js";
import { tabListStyles } from "../tabs/tab-list.styles.js";
import { Acts } from "./acts.js";
import { Arrival } from "./arrival.js";
import { builds } from "./builds.js";
import { detail } from "./detail.js";
import type { PipelineView } from "./events.js";
import { newBuild } from "./new-build.js";
import { Facts } from "./facts.js";
import { Failures } from "./failures.js";
import { FirstBranch } from "./first-branch.js";
import { head } from "./head.js";
import { JobViews } from "./job-views.js";
import { LEADING, linksOf } from "./links.js";
import { Navigation } from "./navigation.js";
import { overview, shownListView } from "./overview.js";
import { pipelineStyles } from "./pipeline.styles.js";
import { widened } from "./suggestions.js";

/**
 * A pipeline, whole: its builds, insights and deployments, a build with its jobs, a job with its log.
 *
 * ```html
 * <buildkite-pipeline pipeline="acme/web" url-sync></buildkite-pipeline>
 * ```
 *
 * With `url-sync` it keeps its place in the page's address (`?build=12&tab=…&job=…#L120-L140`
 * and filters). A host that routes by itself leaves that out: it sets `build`, `job`,
 * `line`, `tab` and `filters` from an address of its own, gives such addresses by `hrefFor`, and
 * answers `buildkite-navigate` by `preventDefault()` and by going to the event's `href`.
 *
 * Where what is on show could not be loaded, it says so, unless the host puts its own
 * message in the slot `error`; `buildkite-error-change` says which one.
 *
 * @element buildkite-pipeline
 * @fires {BuildkiteNavigateEvent} buildkite-navigate - Somebody goes elsewhere in the view; cancelable.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - What is on show could not be loaded, or that is over.
 * @fires {BuildkiteActionFailedEvent} buildkite-action-failed - Something that somebody wanted to do was refused.
 * @fires {BuildkiteBuildRebuiltEvent} buildkite-build-rebuilt - Somebody has rebuilt a build; the new one opens.
 * @fires {BuildkiteBuildCreatedEvent} buildkite-build-created - Somebody has started a build, which opens.
 * @slot error - Takes the place of the message where what is on show could not be loaded.
 * @csspart trail - The way from the pipeline down to what is on show.
 * @csspart filters - What the list is narrowed down by.
 * @csspart list - The builds.
 * @csspart insights - How it does over many builds.
 * @csspart deployments - What it has deployed where.
 * @csspart build - The build that is open.
 * @csspart job - The job that is open: its state, controls, attempts and tabs, and what they show.
 * @csspart log - Its log.
 */
export class BuildkitePipeline extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    emojiStyles,
    tabListStyles,
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

  /** How the open build is looked at, or else the pipeline: `insights` or `deployments`. */
  @property({ converter: parseTab }) accessor tab: ViewTab | undefined;

  /** The branch, or the pattern of branches, that the list is narrowed down to at first. */
  @property() accessor branch = "";

  /** Keeps the view's place in the page's address, and follows the address. */
  @property({ attribute: "url-sync", type: Boolean }) accessor urlSync = false;

  /** Tells this view's part of the address from another's: letters, digits, `-` and `_`. */
  @property({ attribute: "url-prefix" }) accessor urlPrefix = "";

  /** The list begins with the pipeline's default branch; `branch` wins over it. Set again, it begins anew. */
  @property({ attribute: "default-branch-only", type: Boolean })
  accessor defaultBranchOnly = false;

  /** Nothing may be changed here; wins over `access`. */
  @property({ type: Boolean }) accessor readonly = false;

  /** What whoever looks at the page may do, as the host knows them. */
  @property({ attribute: false }) accessor access: Access = ALL_ALLOWED;

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
  @query("buildkite-pipeline-insights, buildkite-deployments")
  accessor _other!: { refresh(): Promise<void> } | null;
  @query("buildkite-build") accessor _build!: BuildkiteBuild | null;
  @query("buildkite-job-log") accessor _log!: BuildkiteJobLog | null;

  readonly #messages = new MessagesController(this);
  readonly #source = new LiveSource(this);
  readonly #settings = new HostSettingsController(this);
  readonly #facts: Facts = new Facts(this, {
    source: this.#source,
    ref: () => this.#named.ref,
    wanted: () =>
      this._options !== NO_OPTIONS ||
      shownListView(this) !== "builds" ||
      this.#firstBranch.awaited,
  });
  readonly #arrival: Arrival = new Arrival(this);
  readonly #jobViews = new JobViews(this);
  readonly #navigation = new Navigation(this, () => this.#named.ref);
  readonly #acts = new Acts(this.#navigation, this.#jobViews);
  readonly #firstBranch: FirstBranch = new FirstBranch(this, () => this.#facts);
  readonly #failures = new Failures(this);
  readonly #errors = new ErrorReporter(this);
  readonly #errorSlot = new Slotted(this, "error");
  #links = linksOf(this.#navigation);
  #named: NamedPipeline = {};
  #buildFilters: BuildFilters = {};
  /** The list is made when it is first wanted, and kept from then on. */
  #listed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#navigation.sync();
    if (changed.has("pipeline") || !this.hasUpdated)
      this.#named = namedPipeline(this.pipeline);
    if (changed.get("pipeline")) {
      this._options = NO_OPTIONS;
      this.#firstBranch.reset();
      if (!changed.has("build")) this.#navigation.reset();
    }
    if (changed.has("defaultBranchOnly") && this.defaultBranchOnly)
      this.#firstBranch.reset();
    const branch = this.#firstBranch.choose();
    if (branch !== undefined) void this.#navigation.narrow(branch);
    if (changed.get("build") !== undefined) this.#navigation.forgetTab();
    if (LEADING.some((name) => changed.has(name)))
      this.#links = linksOf(this.#navigation);
    if (changed.has("filters"))
      this.#buildFilters = toBuildFilters(this.filters);
    this.#listed ||= shownListView(this) === "builds";
    if (changed.has("job") || changed.has("line")) this.#jobViews.reset();
    this.#arrival.leave(changed);
  }

  protected override updated(): void {
    this.#errors.report(this.#failure);
    this.#arrival.enter();
  }

  /** Asks Buildkite for what is on show, now, also where that has failed. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    if (this.build === undefined) return (this._other ?? this._list)?.refresh();
    await Promise.all([this._build?.refresh(), this._log?.refresh()]);
  }

  protected override render() {
    if (this.#named.error)
      return html`<slot name="error"
        ><buildkite-error .error=${this.#named.error}></buildkite-error
      ></slot>`;
    return html`<buildkite-command-palette>
      ${this.#renderHead()} ${this.#renderOverview()}
      ${this.build === undefined ? nothing : this.#renderDetail(this.build)}
    </buildkite-command-palette>`;
  }

  #renderHead() {
    const { words } = this.#messages;
    return head(this, {
      words,
      name: this.#facts.name ?? this.pipeline,
      jobTitle:
        (this.job && this.#facts.titleOf(this.job, words.jobs.types)) ??
        words.pipeline.job,
      hrefOf: (place) => this.#navigation.href({ ...place, line: undefined }),
      onGo: (place) => this.#navigation.go({ ...place, line: undefined }),
      page: this.#named.ref && this.#settings.pageAddress(this.#named.ref),
      actions: newBuild(this, this.#links, this.#acts),
    });
  }

  #renderOverview() {
    return overview(this, {
      links: this.#links,
      acts: this.#acts,
      words: this.#messages.words,
      builds: this.#listed ? this.#renderList() : nothing,
    });
  }

  #renderList() {
    const onShow = shownListView(this) === "builds";
    return builds(this, {
      onShow,
      links: this.#links,
      acts: this.#acts,
      failures: this.#failures,
      asked: this.#firstBranch.awaited ? undefined : this.#buildFilters,
      suggestions: this._options,
      onBuilds: this.#onBuilds,
      errorSlot: onShow ? this.#renderErrorSlot(this._list) : nothing,
    });
  }

  #renderDetail(build: number) {
    return detail(this, build, {
      links: this.#links,
      acts: this.#acts,
      facts: this.#facts,
      failures: this.#failures,
      jobViews: this.#jobViews,
      messages: this.#messages,
      buildFailed: this.#failures.of(this._build) !== undefined,
      errorSlot: {
        build: this.#renderErrorSlot(this._build),
        log: this.#renderErrorSlot(this._log),
      },
    });
  }

  /** What is on show could not be loaded. */
  get #failure(): BuildkiteError | undefined {
    const { error } = this.#named;
    if (error) return error;
    if (shownListView(this) === "builds") return this.#failures.of(this._list);
    return this.#failures.of(this._build) ?? this.#failures.of(this._log);
  }

  /** The host's own message, for the part that failed to show. */
  #renderErrorSlot(part: Element | null) {
    return this.#errorSlot.filled && this.#failures.of(part)
      ? html`<slot name="error" slot="error"></slot>`
      : nothing;
  }

  readonly #onBuilds = ({ builds }: BuildkiteBuildsChangeEvent) => {
    this._options = widened(filterOptions(builds), this._options);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-pipeline": BuildkitePipeline;
  }
}
