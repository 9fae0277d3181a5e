import { LitElement, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import type { Build, BuildFilters } from "../../api/types.js";
import { BuildPages } from "../../live/build-pages.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { PreferencesController } from "../../live/preferences.js";
import { describeError } from "../../messages/describe-error.js";
import { formatDateTime, formatNumber } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { setState } from "../custom-state.js";
import { ErrorReporter } from "../error-change.js";
import { namedPipeline, type NamedPipeline } from "../named-pipeline.js";
import { buildListStyles } from "./build-list.styles.js";
import { Decorations } from "./decorations.js";
import {
  BuildkiteBuildSelectEvent,
  BuildkiteBuildsChangeEvent,
  BuildkiteFiltersClearEvent,
} from "./events.js";
import { arrivals, bar, foot, staleNotice } from "./frame.js";
import { opensHere } from "./opens-here.js";
import { RowWindow } from "./row-window.js";
import {
  failureScreen,
  noBuildsScreen,
  noMatchScreen,
  skeleton,
} from "./screens.js";
import { TextSearch } from "./text-search.js";

/**
 * The builds of one pipeline, newest first, live. Older ones load as one scrolls.
 *
 * @element buildkite-build-list
 * @fires {BuildkiteBuildSelectEvent} buildkite-build-select - A build's row was activated; cancelable.
 * @fires {BuildkiteBuildsChangeEvent} buildkite-builds-change - Other builds are loaded than before.
 * @fires {BuildkiteFiltersClearEvent} buildkite-filters-clear - Somebody wants to see every build again.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - The first load has failed, or that is over.
 * @slot empty - Shown in a pipeline without builds, in place of a sentence.
 * @slot error - Shown where the first load failed, in place of the reason and advice.
 * @csspart row - One build.
 * @csspart bar - What stands above the rows.
 * @csspart more - The button that loads older builds.
 * @cssstate loading - Nothing has been loaded yet.
 * @cssstate stale - Newer data could not be loaded; older is on show.
 * @cssstate error - The first load failed.
 */
export class BuildkiteBuildList extends LitElement {
  static override styles = [elementStyles, controls, buildListStyles];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor pipeline = "";

  /** The number of the build that is open beside the list. */
  @property({ type: Number }) accessor selected: number | undefined;

  /** Shows only those loaded builds that hold this text; Buildkite has no text search. */
  @property() accessor text = "";

  /** Overrides the client of the closest provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Narrows the builds; Buildkite applies it. Nothing is asked for while it is `undefined`: not known yet. */
  @property({ attribute: false }) accessor filters: BuildFilters | undefined =
    {};

  /** Where a build's row leads, for a host that routes; by default to Buildkite's own page. */
  @property({ attribute: false }) accessor hrefFor:
    ((build: Build) => string) | undefined;

  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #source = new LiveSource(this);
  readonly #settings = new HostSettingsController(this);
  readonly #pages = new BuildPages(this, () => {
    const { store } = this.#source;
    const { filters } = this;
    const ref = this.#named.ref;
    const { perPage } = this.#settings;
    return store && ref && filters
      ? { store, ref, filters, perPage }
      : undefined;
  });
  readonly #decorations = new Decorations(this, () => ({
    store: this.#source.store,
    ref: this.#named.ref,
    builds: this.#pages.builds,
  }));
  readonly #errors = new ErrorReporter(this);
  readonly #search = new TextSearch();
  readonly #rows: RowWindow<Build> = new RowWindow<Build>(this, {
    items: () => this.#shown,
    onSight: (builds) => this.#pages.setInSight(builds),
    onEnd: () => {
      // A search of what is loaded would otherwise load, and so search, everything.
      if (!this.text && !this.#pages.moreError) this.#pages.loadMore();
    },
  });
  readonly #internals = this.attachInternals();
  #named: NamedPipeline = {};
  #announced: readonly Build[] = [];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("pipeline") || !this.hasUpdated)
      this.#named = namedPipeline(this.pipeline);
  }

  protected override updated(): void {
    const { pending, stale } = this.#pages;
    const failed = this.#failure !== undefined;
    setState(this.#internals, "loading", pending && !failed);
    setState(this.#internals, "stale", stale);
    setState(this.#internals, "error", failed);
    this.#errors.report(this.#failure);
    if (pending || failed || this.#announced === this.#pages.builds) return;
    this.#announced = this.#pages.builds;
    this.dispatchEvent(new BuildkiteBuildsChangeEvent(this.#announced));
  }

  /** Everything loaded, newest first. */
  get builds(): readonly Build[] {
    return this.#pages.builds;
  }

  /** Asks Buildkite for the newest builds now. */
  refresh(): Promise<void> {
    return this.#pages.refresh();
  }

  /** Moves the focus to a build's row; false where the list does not have it. */
  focusBuild(number: number): boolean {
    return this.#rows.focus((build) => build.number === number);
  }

  protected override render() {
    const failure = this.#failure;
    if (failure) return failureScreen(failure, this.#onRetry);
    if (this.#pages.pending) return skeleton(this.#messages.words.list.loading);
    return html`${this.#renderBar()} ${this.#renderStale()} ${this.#renderNew()}
      <div data-sight="top"></div>
      ${this.#renderRows()} ${this.#renderFoot()}`;
  }

  #renderBar() {
    const { language, words } = this.#messages;
    const { count, countSoFar, filtering, density } = words.list;
    const { error, superseded } = this.#pages;
    const shown = this.#shown.length;
    const counted = this.#pages.hasMore && !this.text ? countSoFar : count;
    return bar({
      count:
        superseded && !error
          ? filtering
          : counted(shown, formatNumber(shown, language)),
      density: this.#preferences.values.density,
      words: density,
      onDensity: (chosen) => this.#preferences.set("density", chosen),
    });
  }

  #renderStale() {
    const { error, loadedAt, stale } = this.#pages;
    if (!stale || !error || loadedAt === undefined) return nothing;
    const { language, words } = this.#messages;
    const { timeZone } = this.#preferences.values;
    const since = formatDateTime(loadedAt, language, timeZone);
    return staleNotice({
      message: `${describeError(words.errors, error).message} ${words.common.stale(since)}`,
      retry: words.common.retry,
      onRetry: this.#onRetry,
    });
  }

  #renderNew() {
    const { unseen } = this.#rows;
    const { language, words } = this.#messages;
    const amount = formatNumber(unseen, language);
    return arrivals(
      unseen > 0 ? words.list.newBuilds(unseen, amount) : undefined,
      () => void this.#rows.goToTop(),
    );
  }

  #renderRows() {
    const shown = this.#shown;
    if (shown.length === 0) return this.#renderNone();
    const { links, emoji } = this.#decorations;
    const context = {
      links,
      emoji,
      density: this.#preferences.values.density,
      // -1 stands for a number that is not known.
      size: this.#pages.hasMore ? -1 : shown.length,
    };
    return html`<div
      class="rows"
      role="list"
      aria-label=${this.#messages.words.list.label(this.pipeline)}
      aria-busy=${this.#pages.superseded}
      @keydown=${this.#rows.onKeydown}
    >
      ${this.#rows.render(
        (build, index) =>
          html`<buildkite-build-row
            part="row"
            role="listitem"
            aria-posinset=${index + 1}
            aria-setsize=${context.size}
            data-row=${index}
            .build=${build}
            .href=${this.#hrefOf(build)}
            .links=${context.links}
            .emoji=${context.emoji}
            .density=${context.density}
            .selected=${build.number === this.selected}
            @click=${(event: MouseEvent) => this.#onClick(event, build)}
          ></buildkite-build-row>`,
      )}
    </div>`;
  }

  #renderNone() {
    const { noBuilds, noMatch } = this.#messages.words.list;
    const loaded = this.#pages.builds.length;
    if (!this.#isNarrowed)
      return html`<slot name="empty">${noBuildsScreen(noBuilds)}</slot>`;
    const advice =
      loaded > 0
        ? noMatch.loadedAdvice(
            loaded,
            formatNumber(loaded, this.#messages.language),
          )
        : noMatch.advice;
    return noMatchScreen({ ...noMatch, advice }, this.#onClear);
  }

  #renderFoot() {
    const { builds, hasMore, loadingMore, moreError } = this.#pages;
    const { language, words } = this.#messages;
    if (builds.length === 0) return nothing;
    const searched = hasMore ? words.list.searched : words.list.searchedAll;
    const amount = formatNumber(builds.length, language);
    return foot({
      searched: this.text ? searched(builds.length, amount) : undefined,
      isNarrowed: this.#isNarrowed,
      hasMore,
      loadingMore,
      error: moreError,
      words: words.list,
      onMore: this.#onMore,
    });
  }

  get #isNarrowed(): boolean {
    return this.text !== "" || Object.keys(this.filters ?? {}).length > 0;
  }

  /** What shows in place of the builds. */
  get #failure(): BuildkiteError | undefined {
    const { error, stale } = this.#pages;
    return this.#named.error ?? (stale ? undefined : error);
  }

  get #shown(): readonly Build[] {
    return this.#search.find(this.#pages.builds, this.text);
  }

  #hrefOf(build: Build): string {
    if (this.hrefFor) return this.hrefFor(build);
    const { ref } = this.#named;
    const { number } = build;
    return (ref && this.#settings.pageAddress({ ...ref, number })) ?? "";
  }

  #onClick(event: MouseEvent, build: Build): void {
    if (!opensHere(event)) return;
    const allowed = this.dispatchEvent(new BuildkiteBuildSelectEvent(build));
    if (!allowed) event.preventDefault();
  }

  readonly #onRetry = () => void this.#pages.refresh();

  readonly #onMore = () => this.#pages.loadMore();

  readonly #onClear = () => {
    this.dispatchEvent(new BuildkiteFiltersClearEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-build-list": BuildkiteBuildList;
  }
}
