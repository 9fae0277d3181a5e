import { LitElement, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { pageAddress } from "../../api/build-address.js";
import type { BuildkiteClient } from "../../api/client.js";
import { BuildkiteError } from "../../api/errors.js";
import { repositoryLinks } from "../../api/repository-links.js";
import type { Build, BuildFilters, PipelineRef } from "../../api/types.js";
import { BuildPages } from "../../live/build-pages.js";
import { LiveSource } from "../../live/context.js";
import { LiveController } from "../../live/live-controller.js";
import { PreferencesController } from "../../live/preferences.js";
import { emojisQuery, pipelineQuery } from "../../live/queries.js";
import { formatDateTime, formatNumber } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { emojiLookup, mayHoldShortcode } from "../emoji/emoji-text.js";
import { namedPipeline } from "../named-pipeline.js";
import { buildListStyles } from "./build-list.styles.js";
import {
  BuildkiteBuildSelectEvent,
  BuildkiteBuildsChangeEvent,
  BuildkiteFiltersClearEvent,
} from "./events.js";
import { arrivals, bar, foot, staleNotice } from "./frame.js";
import { opensHere } from "./opens-here.js";
import { RowWindow } from "./row-window.js";
import { noBuildsScreen, noMatchScreen, skeleton } from "./screens.js";
import { TextSearch } from "./text-search.js";

/**
 * The builds of one pipeline, newest first, live. Older ones load as one scrolls.
 *
 * @element buildkite-build-list
 * @fires {BuildkiteBuildSelectEvent} buildkite-build-select - A build's row was activated; cancelable.
 * @fires {BuildkiteBuildsChangeEvent} buildkite-builds-change - Other builds are loaded than before.
 * @fires {BuildkiteFiltersClearEvent} buildkite-filters-clear - Somebody wants to see every build again.
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

  /** Narrows the builds; Buildkite applies it. */
  @property({ attribute: false }) accessor filters: BuildFilters = {};

  /** Where a build's row leads, for a host that routes; by default to Buildkite's own page. */
  @property({ attribute: false }) accessor hrefFor:
    ((build: Build) => string) | undefined;

  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #source = new LiveSource(this);
  readonly #pages = new BuildPages(this, () => {
    const { store } = this.#source;
    const ref = this.#ref;
    return store && ref ? { store, ref, filters: this.filters } : undefined;
  });
  readonly #repository = new LiveController(this, () => {
    const { store } = this.#source;
    // Decoration: it must not delay the first row.
    return store && this.#ref && this.#pages.builds.length > 0
      ? [store, pipelineQuery(store.client, this.#ref)]
      : undefined;
  });
  readonly #emojis = new LiveController(this, () => {
    const { store } = this.#source;
    return store &&
      this.#ref &&
      this.#pages.builds.some(({ message }) => mayHoldShortcode(message))
      ? [store, emojisQuery(store.client, this.#ref.organization)]
      : undefined;
  });
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
  #ref: PipelineRef | undefined;
  #slugError: BuildkiteError | undefined;
  #announced: readonly Build[] = [];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("pipeline") || !this.hasUpdated) this.#readPipeline();
  }

  protected override updated(): void {
    const { pending, stale } = this.#pages;
    const failed = this.#failure !== undefined && !stale;
    setState(this.#internals, "loading", pending && !failed);
    setState(this.#internals, "stale", stale);
    setState(this.#internals, "error", failed);
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
    if (failure && !this.#pages.stale)
      return html`<slot name="error"
        ><div class="failure">
          <buildkite-error
            .error=${failure}
            @buildkite-retry=${this.#onRetry}
          ></buildkite-error></div
      ></slot>`;
    if (this.#pages.pending) return skeleton(this.#messages.words.list.loading);
    return html`${this.#renderBar()} ${this.#renderStale()} ${this.#renderNew()}
      <div data-sight="top"></div>
      ${this.#renderRows()} ${this.#renderFoot()}`;
  }

  #renderBar() {
    const { language, words } = this.#messages;
    const { count, filtering, density } = words.list;
    const { error, superseded } = this.#pages;
    const shown = formatNumber(this.#shown.length, language);
    const more = this.#pages.hasMore && !this.text;
    return bar({
      count: superseded && !error ? filtering : count(shown, more),
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
      message: `${error.message} ${words.common.stale(since)}`,
      retry: words.common.retry,
      onRetry: this.#onRetry,
    });
  }

  #renderNew() {
    const { unseen } = this.#rows;
    const { newBuilds } = this.#messages.words.list;
    return arrivals(
      unseen > 0 ? newBuilds(unseen) : undefined,
      () => void this.#rows.goToTop(),
    );
  }

  #renderRows() {
    const shown = this.#shown;
    if (shown.length === 0) return this.#renderNone();
    const links = this.#repository.value;
    const context = {
      links: links && repositoryLinks(links),
      emoji: emojiLookup(this.#emojis.value),
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
        ? noMatch.loadedAdvice(formatNumber(loaded, this.#messages.language))
        : noMatch.advice;
    return noMatchScreen({ ...noMatch, advice }, this.#onClear);
  }

  #renderFoot() {
    const { builds, hasMore, loadingMore, moreError } = this.#pages;
    const { language, words } = this.#messages;
    if (builds.length === 0) return nothing;
    const loaded = formatNumber(builds.length, language);
    return foot({
      searched: this.text ? words.list.searched(loaded, hasMore) : undefined,
      isNarrowed: this.#isNarrowed,
      hasMore,
      loadingMore,
      error: moreError,
      words: words.list,
      onMore: this.#onMore,
    });
  }

  get #isNarrowed(): boolean {
    return this.text !== "" || Object.keys(this.filters).length > 0;
  }

  get #failure(): BuildkiteError | undefined {
    return this.#slugError ?? this.#pages.error;
  }

  #readPipeline(): void {
    const named = namedPipeline(this.pipeline);
    const wrong = named instanceof BuildkiteError;
    this.#ref = wrong ? undefined : named;
    this.#slugError = wrong ? named : undefined;
  }

  get #shown(): readonly Build[] {
    return this.#search.find(this.#pages.builds, this.text);
  }

  #hrefOf(build: Build): string {
    if (this.hrefFor) return this.hrefFor(build);
    return this.#ref ? pageAddress({ ...this.#ref, number: build.number }) : "";
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

function setState(internals: ElementInternals, name: string, on: boolean) {
  if (on) internals.states.add(name);
  else internals.states.delete(name);
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-build-list": BuildkiteBuildList;
  }
}
