import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import type { Build } from "../../api/types.js";
import { systemClock } from "../../live/clock.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { PreferencesController } from "../../live/preferences.js";
import { describeError } from "../../messages/describe-error.js";
import { formatDateTime } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import { BuildkiteBuildSelectEvent } from "../build-list/events.js";
import { setState } from "../custom-state.js";
import { emojiStyles, emojiText } from "../emoji/emoji-text.js";
import { ErrorReporter } from "../error-change.js";
import { namedPipeline, type NamedPipeline } from "../named-pipeline.js";
import { isPlainClick } from "../plain-click.js";
import { BarKeys } from "./bar-keys.js";
import { BarTip } from "./bar-tip.js";
import { barsStyles } from "./bars.styles.js";
import { history, historyBars } from "./history.js";
import { latestInCard, latestInRow } from "./latest.js";
import { pipelineSummaryStyles } from "./pipeline-summary.styles.js";
import { rowStyles } from "./row.styles.js";
import { cardSkeleton, rowSkeleton, unfinishedSkeleton } from "./skeleton.js";
import { SummaryFacts } from "./summary-facts.js";
import { pipelineLink, type SummaryView } from "./summary-view.js";
import { unfinished } from "./unfinished.js";

/** What a link of a summary leads to: a build or, without one, the pipeline. */
export interface SummaryTarget {
  readonly build?: number;
}

/**
 * How a pipeline is doing, live: its newest build, the last 30 as bars, and what runs now.
 *
 * ```html
 * <buildkite-pipeline-summary pipeline="acme/web"></buildkite-pipeline-summary>
 * ```
 *
 * The builds are those of one branch; what runs now is of any.
 *
 * @element buildkite-pipeline-summary
 * @fires {BuildkiteBuildSelectEvent} buildkite-build-select - A build's link was activated; cancelable.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - The first load has failed, or that is over.
 * @slot empty - Shown where the branch has no builds, in place of a sentence.
 * @slot error - Shown where the first load failed, in place of the reason and advice.
 * @csspart frame - The card, or the row.
 * @csspart name - The pipeline's name.
 * @csspart state - The state of the newest build.
 * @csspart bars - The last builds.
 * @csspart caption - What they amount to, in words.
 * @csspart running - What runs now.
 * @cssstate loading - Nothing has been loaded yet.
 * @cssstate stale - Newer data could not be loaded; older is on show.
 * @cssstate error - The first load failed.
 */
export class BuildkitePipelineSummary extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    emojiStyles,
    barsStyles,
    pipelineSummaryStyles,
    rowStyles,
  ];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor pipeline = "";

  /** Whose builds are shown; by default those of the pipeline's default branch. */
  @property() accessor branch = "";

  /** Shown in place of the pipeline's name. */
  @property() accessor label = "";

  /** `row` is one line for lists, and does not ask what runs now. */
  @property({ reflect: true, useDefault: true }) accessor variant:
    "card" | "row" = "card";

  /** Overrides the client of the closest provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a build or the pipeline is shown, for a host that routes; by default Buildkite's own page. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: SummaryTarget) => string) | undefined;

  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #source = new LiveSource(this);
  readonly #facts = new SummaryFacts(this, {
    source: this.#source,
    ref: () => this.#named.ref,
    branch: () => this.branch.trim(),
    wantsUnfinished: () => this.variant !== "row",
  });
  readonly #keys = new BarKeys(this);
  readonly #tip = new BarTip(this);
  readonly #errors = new ErrorReporter(this);
  readonly #internals = this.attachInternals();
  #named: NamedPipeline = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("pipeline") || !this.hasUpdated)
      this.#named = namedPipeline(this.pipeline);
  }

  protected override updated(): void {
    const failure = this.#failure;
    setState(this.#internals, "loading", !this.#facts.recent && !failure);
    setState(this.#internals, "stale", this.#facts.stale !== undefined);
    setState(this.#internals, "error", failure !== undefined);
    this.#errors.report(failure);
  }

  /** Asks Buildkite now, whatever the schedule. */
  refresh(): Promise<void> {
    return this.#facts.refresh();
  }

  protected override render() {
    return this.variant === "row" ? this.#renderRow() : this.#renderCard();
  }

  #renderCard() {
    return html`<div class="card" part="frame">
      ${
        this.pipeline === "" && this.label === ""
          ? nothing
          : html`<h2 class="name" part="name">${this.#renderName()}</h2>`
      }
      <div class="body" aria-busy=${this.#facts.superseded}>
        ${this.#renderBody()}
      </div>
      ${
        this.#failure
          ? nothing
          : html`<div class="now" part="running">
              ${this.#renderUnfinished()}
            </div>`
      }
      ${this.#renderStale()}
    </div>`;
  }

  #renderRow() {
    return html`<div
      class="row"
      part="frame"
      aria-busy=${this.#facts.superseded}
    >
      <span class="name" part="name">${this.#renderName()}</span>
      ${this.#renderBody()} ${this.#renderStale()}
    </div>`;
  }

  #renderName() {
    const { pipeline } = this.#facts;
    const name = pipeline?.name ?? this.#named.ref?.pipeline ?? this.pipeline;
    const title = this.label || name;
    const shown = this.label || emojiText(name, this.#facts.emoji);
    const { archived } = this.#messages.words.summary;
    return html`${pipelineLink(html`<bdi title=${title}>${shown}</bdi>`, this.#view)}
    ${
      pipeline?.archivedAt === undefined
        ? nothing
        : html`<span class="archived">${archived}</span>`
    }`;
  }

  #renderBody() {
    const failure = this.#failure;
    if (failure)
      return html`<slot name="error"
        ><buildkite-error
          .error=${failure}
          @buildkite-retry=${this.#onRetry}
        ></buildkite-error
      ></slot>`;
    const isRow = this.variant === "row";
    const builds = this.#facts.recent;
    const { loading } = this.#messages.words.summary;
    if (!builds) return isRow ? rowSkeleton(loading) : cardSkeleton(loading);
    const [latest] = builds;
    if (!latest) return this.#renderEmpty();
    const view = this.#view;
    const options = {
      builds,
      branch: this.#facts.branch,
      keys: this.#keys,
      tip: this.#tip,
    };
    return isRow
      ? html`${latestInRow(latest, view)} ${historyBars(options, view)}`
      : html`${latestInCard(latest, view)} ${history(options, view)}`;
  }

  #renderEmpty() {
    const { noBuilds, noBuildsOn } = this.#messages.words.summary;
    const { branch } = this.#facts;
    return html`<slot name="empty"
      ><p class="empty" role="status">
        ${branch === undefined ? noBuilds : noBuildsOn(branch)}
      </p></slot
    >`;
  }

  #renderUnfinished() {
    const { unfinished: builds, unfinishedError } = this.#facts;
    const { unknown } = this.#messages.words.summary.unfinished;
    if (builds) return unfinished(builds, this.#view);
    return unfinishedError
      ? html`<p class="line muted">${unknown}</p>`
      : unfinishedSkeleton();
  }

  #renderStale() {
    const { stale } = this.#facts;
    if (!stale) return nothing;
    const { language, words } = this.#messages;
    const { timeZone } = this.#preferences.values;
    const since = formatDateTime(stale.loadedAt, language, timeZone);
    const { message } = describeError(words.errors, stale.error);
    const text = `${message} ${words.common.stale(since)}`;
    // In a row there is room for a sign alone.
    const isRow = this.variant === "row";
    return html`<div
      class="stale"
      role="status"
      title=${isRow ? text : nothing}
    >
      ${icons.warning}
      <p class=${isRow ? "visually-hidden" : ""}>${text}</p>
      <button
        type="button"
        class="quiet icon-only"
        title=${words.common.retry}
        aria-label=${words.common.retry}
        @click=${this.#onRetry}
      >
        ${icons.retry}
      </button>
    </div>`;
  }

  get #view(): SummaryView {
    return {
      words: this.#messages.words,
      language: this.#messages.language,
      emoji: this.#facts.emoji,
      now: (this.#source.store?.clock ?? systemClock).now(),
      hrefOf: this.#hrefOf,
      onOpen: this.#onOpen,
    };
  }

  get #failure(): BuildkiteError | undefined {
    return this.#named.error ?? this.#facts.failure;
  }

  readonly #hrefOf = (build?: Build): string | undefined => {
    const { ref } = this.#named;
    if (!ref) return undefined;
    if (this.hrefFor) return this.hrefFor(build ? { build: build.number } : {});
    return this.#settings.pageAddress(
      build ? { ...ref, number: build.number } : ref,
    );
  };

  readonly #onOpen = (event: MouseEvent, build: Build): void => {
    if (!isPlainClick(event)) return;
    const allowed = this.dispatchEvent(new BuildkiteBuildSelectEvent(build));
    if (!allowed) event.preventDefault();
  };

  readonly #onRetry = () => void this.#facts.refresh();
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-pipeline-summary": BuildkitePipelineSummary;
  }
}
