import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import { isActive } from "../../api/status.js";
import type { Build } from "../../api/types.js";
import { systemClock } from "../../live/clock.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import {
  historyCost,
  type HistoryQuestion,
  type JobHistory,
} from "../../live/job-history.js";
import { LiveController } from "../../live/live-controller.js";
import { PreferencesController } from "../../live/preferences.js";
import { buildsQuery, emojisQuery } from "../../live/queries.js";
import { Ticker } from "../../live/ticker.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { filterOptions } from "../build-filters/filter-options.js";
import { setState } from "../custom-state.js";
import { emojiLookup, mayHoldShortcode } from "../emoji/emoji-text.js";
import { ErrorReporter } from "../error-change.js";
import { namedPipeline, type NamedPipeline } from "../named-pipeline.js";
import { BarKeys } from "../pipeline-summary/bar-keys.js";
import { BarTip } from "../pipeline-summary/bar-tip.js";
import { historyBars } from "../pipeline-summary/history.js";
import { SummaryFacts } from "../pipeline-summary/summary-facts.js";
import { staleNotice } from "../stale-notice.js";
import { BeforeController } from "./before-controller.js";
import { branchPicker } from "./branch-picker.js";
import { comparison } from "./comparison-template.js";
import { BuildkiteBranchChangeEvent } from "./events.js";
import { figures } from "./figures-template.js";
import { HistoryRun } from "./history-run.js";
import { historyControl } from "./history-template.js";
import { InsightLinks, type InsightTarget } from "./insight-links.js";
import type { InsightView } from "./insight-view.js";
import { pipelineInsightsStyles } from "./pipeline-insights.styles.js";
import type { StepOrder } from "./step-order.js";
import { stepStatistics, type StepStatistics } from "./step-statistics.js";
import { stepsTable } from "./steps-table.js";

/** Steps that show until somebody wants all of them. */
const STEPS_AT_FIRST = 20;

/**
 * How a pipeline does over many builds: the last 30 of a branch as bars, how fast and how
 * reliable they are and, when asked, how they compare with the 30 before and which of their
 * steps fail or flake.
 *
 * ```html
 * <buildkite-pipeline-insights pipeline="acme/web"></buildkite-pipeline-insights>
 * ```
 *
 * It asks for the pipeline and the last 30 builds without their jobs. Whatever costs more
 * is behind a button that says how much.
 *
 * @element buildkite-pipeline-insights
 * @fires {BuildkiteBuildSelectEvent} buildkite-build-select - A build's link was activated; cancelable.
 * @fires {BuildkiteBuildsSelectEvent} buildkite-builds-select - The link to the builds behind a figure was activated; cancelable.
 * @fires {BuildkiteJobOpenEvent} buildkite-job-open - The link to one job of some build was activated; cancelable.
 * @fires {BuildkiteBranchChangeEvent} buildkite-branch-change - Somebody has chosen another branch.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - The first load has failed, or that is over.
 * @slot empty - Shown where the branch has no builds, in place of a sentence.
 * @slot error - Shown where the first load failed, in place of the reason and advice.
 * @csspart branch - The choice of the branch.
 * @csspart bars - The last builds.
 * @csspart speed - How long builds take.
 * @csspart reliability - How many builds pass.
 * @csspart steps - The table of steps.
 * @cssstate loading - Nothing has been loaded yet.
 * @cssstate stale - Newer data could not be loaded; older is on show.
 * @cssstate error - The first load failed.
 */
export class BuildkitePipelineInsights extends LitElement {
  static override styles = pipelineInsightsStyles;

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor pipeline = "";

  /** Whose builds are shown; by default those of the pipeline's default branch. */
  @property() accessor branch = "";

  /** Overrides the client of the closest provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build, a job or the builds behind a figure are shown, for a host that routes; by default Buildkite's own pages. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: InsightTarget) => string) | undefined;

  /** Somebody has come to the choice of the branch. */
  @state() accessor _wantsBranches = false;
  @state() accessor _order: StepOrder = "failures";
  @state() accessor _stepLimit = STEPS_AT_FIRST;

  readonly #internals = this.attachInternals();
  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #source = new LiveSource(this);
  readonly #facts = new SummaryFacts(this, {
    source: this.#source,
    ref: () => this.#named.ref,
    branch: () => this.branch.trim(),
    wantsUnfinished: () => false,
  });
  /** What a list of builds on the same page asks for, too. */
  readonly #anyBranch = new LiveController(this, () => {
    const { store } = this.#source;
    const { ref } = this.#named;
    return this._wantsBranches && store && ref
      ? [store, buildsQuery(store.client, ref, {}, this.#settings.perPage)]
      : undefined;
  });
  readonly #before = new BeforeController(this, () => this.#question);
  readonly #run = new HistoryRun(this, () => this.#question);
  readonly #emojis = new LiveController(this, () => {
    const { store } = this.#source;
    const { ref } = this.#named;
    return store &&
      ref &&
      this.#steps.some(({ label }) => mayHoldShortcode(label))
      ? [store, emojisQuery(store.client, ref.organization)]
      : undefined;
  });
  readonly #ticker = new Ticker(
    this,
    () => this.#facts.recent?.some(isActive) ?? false,
    () => this.#source.store?.clock ?? systemClock,
  );
  readonly #keys = new BarKeys(this);
  readonly #tip = new BarTip(this);
  readonly #links = new InsightLinks(
    this,
    this.#settings,
    () => this.#named.ref,
  );
  readonly #errors = new ErrorReporter(this);

  #named: NamedPipeline = {};
  /** What `#steps` were counted from. */
  #counted: JobHistory["builds"] | undefined;
  #steps: readonly StepStatistics[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("pipeline") || !this.hasUpdated)
      this.#named = namedPipeline(this.pipeline);
    if (changed.has("pipeline") || changed.has("branch")) {
      this.#before.reset();
      this._stepLimit = STEPS_AT_FIRST;
    }
    const { builds } = this.#run.history;
    if (builds === this.#counted) return;
    this.#counted = builds;
    this.#steps = stepStatistics(builds);
  }

  protected override updated(): void {
    const failure = this.#failure;
    setState(this.#internals, "loading", !this.#facts.recent && !failure);
    setState(this.#internals, "stale", this.#facts.stale !== undefined);
    setState(this.#internals, "error", failure !== undefined);
    this.#errors.report(failure);
  }

  /** Asks Buildkite now, whatever the schedule, for what shows without being asked for. */
  refresh(): Promise<void> {
    return this.#facts.refresh();
  }

  protected override render() {
    const failure = this.#failure;
    if (failure)
      return html`<slot name="error"
        ><buildkite-error
          .error=${failure}
          @buildkite-retry=${() => void this.refresh()}
        ></buildkite-error
      ></slot>`;
    const view = this.#view;
    return html`${this.#renderBranch(view)} ${this.#renderBuilds(view)}
    ${this.#renderStale(view)}`;
  }

  #renderBranch(view: InsightView) {
    return branchPicker(
      {
        shown: this.#facts.branch,
        chosen: this.branch.trim() !== "",
        branches: filterOptions(this.#anyBranch.value ?? []).branches,
        onReach: () => (this._wantsBranches = true),
        onChoose: this.#onBranch,
      },
      view,
    );
  }

  #renderBuilds(view: InsightView) {
    const builds = this.#facts.recent;
    const { branch } = this.#facts;
    const { loading, noBuilds, noBuildsOn } = view.words.insights;
    if (!builds)
      return html`<p class="loading muted" role="status">${loading}</p>`;
    if (builds.length === 0)
      return html`<slot name="empty"
        ><p class="empty muted" role="status">
          ${branch === undefined ? noBuilds : noBuildsOn(branch)}
        </p></slot
      >`;
    const bars = { builds, branch, keys: this.#keys, tip: this.#tip };
    const before = this.#before.builds;
    return html`<div class="body" aria-busy=${this.#facts.superseded}>
      ${historyBars(bars, view)} ${figures({ builds, before, branch }, view)}
      ${this.#renderComparison(builds, view)} ${this.#renderSteps(builds, view)}
    </div>`;
  }

  #renderComparison(builds: readonly Build[], view: InsightView) {
    const onCompare = () => this.#before.ask(builds);
    const shown = builds.length;
    return comparison({ shown, before: this.#before, onCompare }, view);
  }

  #renderSteps(builds: readonly Build[], view: InsightView) {
    const question = this.#question;
    if (!question) return nothing;
    const { history, running, error } = this.#run;
    const { title, definition } = view.words.insights.steps;
    const control = {
      history,
      running,
      error,
      builds: builds.length,
      cost: historyCost(question, history),
      onStart: () => void this.#run.start(),
      onStop: () => this.#run.stop(),
    };
    const table = {
      steps: this.#steps,
      order: this._order,
      limit: this._stepLimit,
      onOrder: (order: StepOrder) => (this._order = order),
      onAll: () => (this._stepLimit = Infinity),
    };
    return html`<section class="steps" aria-labelledby="steps">
      <h3 id="steps">${title}</h3>
      ${historyControl(control, view)}
      ${history.builds.length > 0 ? stepsTable(table, view) : nothing}
      <p class="muted definition">${definition}</p>
    </section>`;
  }

  #renderStale(view: InsightView) {
    const { stale } = this.#facts;
    if (!stale) return nothing;
    const { timeZone } = this.#preferences.values;
    return staleNotice(stale, view, timeZone, () => void this.refresh());
  }

  get #view(): InsightView {
    const emoji = this.#emojis.value;
    return {
      words: this.#messages.words,
      language: this.#messages.language,
      emoji: emoji ? emojiLookup(emoji) : this.#facts.emoji,
      now: this.#ticker.now,
      hrefOf: (build) => build && this.#links.href({ build: build.number }),
      onOpen: this.#links.onBuild,
      links: this.#links,
    };
  }

  get #question(): HistoryQuestion | undefined {
    const { store } = this.#source;
    const { ref } = this.#named;
    const { branch, recent, superseded } = this.#facts;
    return store && ref && recent && !superseded
      ? { store, ref, branch, recent }
      : undefined;
  }

  get #failure(): BuildkiteError | undefined {
    return this.#named.error ?? this.#facts.failure;
  }

  readonly #onBranch = (branch: string): void => {
    const isDefault = branch === this.#facts.pipeline?.defaultBranch;
    const chosen = isDefault ? "" : branch;
    if (chosen === this.branch) return;
    this.branch = chosen;
    this.dispatchEvent(new BuildkiteBranchChangeEvent(chosen));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-pipeline-insights": BuildkitePipelineInsights;
  }
}
