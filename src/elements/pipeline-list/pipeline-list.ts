import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import type { Build, Pipeline } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { FavouritesController } from "../../live/favourites.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { PreferencesController } from "../../live/preferences.js";
import { describeError } from "../../messages/describe-error.js";
import { formatDateTime, formatNumber } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { buildListStyles } from "../build-list/build-list.styles.js";
import { staleNotice } from "../build-list/frame.js";
import { RowWindow } from "../build-list/row-window.js";
import {
  failureScreen,
  noBuildsScreen,
  noMatchScreen,
  skeleton,
} from "../build-list/screens.js";
import { setState } from "../custom-state.js";
import { emojiStyles } from "../emoji/emoji-text.js";
import { ErrorReporter } from "../error-change.js";
import { isPlainClick } from "../plain-click.js";
import type { Order } from "./arrangement.js";
import { BuildkitePipelineSelectEvent } from "./events.js";
import { foot } from "./foot.js";
import { listTools } from "./list-tools.js";
import { ListedPipelines } from "./listed-pipelines.js";
import {
  namedOrganization,
  type NamedOrganization,
} from "./named-organization.js";
import { pipelineListStyles } from "./pipeline-list.styles.js";
import { pipelineRow, type RowContext } from "./pipeline-row.js";

/**
 * All pipelines of an organization, live: how the newest build of each one's default branch
 * is doing, and what runs and waits now. More load as one scrolls or searches.
 *
 * ```html
 * <buildkite-pipeline-list organization="acme"></buildkite-pipeline-list>
 * ```
 *
 * Favourites come first; they are kept in the person's browser.
 *
 * @element buildkite-pipeline-list
 * @fires {BuildkitePipelineSelectEvent} buildkite-pipeline-select - The link of a pipeline, or of its newest build, was activated; cancelable.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - The first load has failed, or that is over.
 * @slot empty - Shown in an organization without pipelines, in place of a sentence.
 * @slot error - Shown where the first load failed, in place of the reason and advice.
 * @csspart tools - What stands above the rows.
 * @csspart row - One pipeline.
 * @csspart name - A pipeline's name.
 * @csspart state - The state of its newest build.
 * @csspart counts - What of it runs and waits.
 * @csspart more - The button that loads more pipelines.
 * @cssstate loading - Nothing has been loaded yet.
 * @cssstate stale - Newer data could not be loaded; older is on show.
 * @cssstate error - The first load failed.
 */
export class BuildkitePipelineList extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    emojiStyles,
    buildListStyles,
    pipelineListStyles,
  ];

  /** The organization's slug, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor organization = "";

  /** Overrides the client of the closest provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a pipeline, or a build of it, is shown, for a host that routes; by default Buildkite's own page. */
  @property({ attribute: false }) accessor hrefFor:
    ((pipeline: Pipeline, build?: Build) => string) | undefined;

  @state() accessor _order: Order = "listed";

  @state() accessor _showArchived = false;

  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #source = new LiveSource(this);
  readonly #favourites = new FavouritesController(this);
  readonly #list = new ListedPipelines(this, {
    store: () => this.#source.store,
    organization: () => this.#named.organization,
    wish: () => ({
      order: this._order,
      showArchived: this._showArchived,
      favourites: this.#favouriteSlugs,
    }),
  });
  readonly #rows: RowWindow<Pipeline> = new RowWindow<Pipeline>(this, {
    items: () => this.#list.shown,
    onSight: (pipelines) => this.#list.setInSight(pipelines),
    onEnd: () => {
      // A search of what is loaded would otherwise load, and so search, everything.
      if (!this.#list.moreError && !this.#list.isSearching)
        this.#list.loadMore();
    },
  });
  readonly #errors = new ErrorReporter(this);
  readonly #internals = this.attachInternals();
  #named: NamedOrganization = {};

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("organization") || !this.hasUpdated)
      this.#named = namedOrganization(this.organization);
  }

  protected override updated(): void {
    const failure = this.#failure;
    setState(this.#internals, "loading", this.#list.pending && !failure);
    setState(this.#internals, "stale", this.#list.stale !== undefined);
    setState(this.#internals, "error", failure !== undefined);
    this.#errors.report(failure);
  }

  /** Asks Buildkite now, whatever the schedule. */
  refresh(): Promise<void> {
    return this.#list.refresh();
  }

  protected override render() {
    const failure = this.#failure;
    if (failure) return failureScreen(failure, this.#onRetry);
    const { words } = this.#messages;
    if (this.#list.pending) return skeleton(words.pipelines.loading);
    if (this.#list.pipelines.length === 0 && !this.#list.text)
      return html`<slot name="empty"
        >${noBuildsScreen({
          title: words.pipelines.none.title,
          advice: words.pipelines.none.advice(this.organization),
        })}</slot
      >`;
    return html`${this.#renderTools()} ${this.#renderStale()}
      <div data-sight="top"></div>
      ${this.#renderRows()} ${this.#renderFoot()}`;
  }

  #renderTools() {
    const { words } = this.#messages;
    const { archived } = this.#list;
    const { count, countSoFar, searching, showArchived } = words.pipelines;
    const { shown, hasMore, isSearching, text } = this.#list;
    const counted = hasMore && text === "" ? countSoFar : count;
    return listTools({
      words: words.pipelines,
      text,
      order: this._order,
      archived:
        archived > 0
          ? showArchived(archived, this.#number(archived))
          : undefined,
      showArchived: this._showArchived,
      count: isSearching
        ? searching
        : counted(shown.length, this.#number(shown.length)),
      onText: (text) => this.#list.search(text),
      onOrder: (order) => (this._order = order),
      onArchived: (show) => (this._showArchived = show),
      onDown: () => void this.#rows.goToTop(),
    });
  }

  #renderStale() {
    const { language, words } = this.#messages;
    const { stale, statesError, searchError } = this.#list;
    const { timeZone } = this.#preferences.values;
    const { statesUnknown, searchUnknown } = words.pipelines;
    const notice = (error: BuildkiteError, said: string) =>
      staleNotice({
        message: `${said} ${describeError(words.errors, error).message}`,
        retry: words.common.retry,
        onRetry: this.#onRetry,
      });
    if (stale) {
      const since = formatDateTime(stale.loadedAt, language, timeZone);
      return notice(stale.error, words.common.stale(since));
    }
    if (searchError) return notice(searchError, searchUnknown);
    return statesError ? notice(statesError, statesUnknown) : nothing;
  }

  #renderRows() {
    const { shown } = this.#list;
    if (shown.length === 0) return this.#renderNone();
    const context = this.#rowContext;
    return html`<div
      class="rows"
      role="list"
      aria-label=${this.#messages.words.pipelines.label(this.organization)}
      @keydown=${this.#rows.onKeydown}
    >
      ${this.#rows.render((pipeline, index) =>
        pipelineRow(pipeline, index, context),
      )}
    </div>`;
  }

  #renderNone() {
    const { noMatch, onlyArchived } = this.#messages.words.pipelines;
    if (this.#list.isSearching) return nothing;
    if (this.#list.text === "")
      return noMatchScreen(onlyArchived, () => (this._showArchived = true));
    const advice = noMatch.advice(this.#list.text);
    return noMatchScreen({ ...noMatch, advice }, () => this.#list.search(""));
  }

  #renderFoot() {
    const { hasMore, loadingMore, moreError, pipelines, shown } = this.#list;
    const { words } = this.#messages;
    const ordered = this._order !== "listed" && hasMore;
    return foot({
      words: words.pipelines,
      note: ordered
        ? words.pipelines.orderedSoFar(
            pipelines.length,
            this.#number(pipelines.length),
          )
        : undefined,
      isEmpty: shown.length === 0,
      hasMore,
      loadingMore,
      error: moreError,
      onMore: () => this.#list.loadMore(),
    });
  }

  get #rowContext(): RowContext {
    return {
      words: this.#messages.words,
      language: this.#messages.language,
      emoji: this.#list.emoji,
      favourites: this.#favouriteSlugs,
      size: this.#list.hasMore ? -1 : this.#list.shown.length,
      newestOf: (pipeline) => this.#list.newestOf(pipeline),
      hrefOf: (pipeline, build) => this.#hrefOf(pipeline, build),
      onOpen: this.#onOpen,
      onFavourite: this.#onFavourite,
      onLook: (pipeline) => this.#list.look(pipeline),
    };
  }

  get #failure(): BuildkiteError | undefined {
    return this.#named.error ?? this.#list.failure;
  }

  get #favouriteSlugs(): ReadonlySet<string> {
    return this.#favourites.of(this.organization);
  }

  #number(amount: number): string {
    return formatNumber(amount, this.#messages.language);
  }

  #hrefOf(pipeline: Pipeline, build?: Build): string | undefined {
    if (this.hrefFor) return this.hrefFor(pipeline, build);
    const { organization } = this;
    const ref = { organization, pipeline: pipeline.slug };
    return this.#settings.pageAddress(
      build ? { ...ref, number: build.number } : ref,
    );
  }

  readonly #onOpen: RowContext["onOpen"] = (event, pipeline, build) => {
    if (!isPlainClick(event)) return;
    const allowed = this.dispatchEvent(
      new BuildkitePipelineSelectEvent(pipeline, build),
    );
    if (!allowed) event.preventDefault();
  };

  /** The row goes elsewhere: whoever works by keyboard stays where it was. */
  readonly #onFavourite = (pipeline: Pipeline, index: number): void => {
    this.#favourites.toggle(this.organization, pipeline.slug);
    void this.updateComplete.then(() => {
      if (this.shadowRoot?.activeElement) return;
      this.renderRoot
        .querySelector<HTMLElement>(`[data-row="${index}"] .star`)
        ?.focus();
    });
  };

  readonly #onRetry = () => void this.#list.refresh();
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-pipeline-list": BuildkitePipelineList;
  }
}
