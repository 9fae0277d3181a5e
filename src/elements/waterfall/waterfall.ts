import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import type { Build, Job } from "../../api/types.js";
import { ClockSource } from "../../live/clock-source.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { Ticker } from "../../live/ticker.js";
import { formatNumber } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import {
  emojiLookup,
  emojiStyles,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import { BuildkiteJobSelectEvent } from "../job-list/events.js";
import { nextSort } from "../job-list/job-sort.js";
import { isPlainClick } from "../plain-click.js";
import { RowCard } from "./card.js";
import { chart } from "./chart.js";
import { chartStyles } from "./chart.styles.js";
import { Folds } from "./folds.js";
import { layoutFor, type Layout } from "./layout.js";
import { visibleRows, type WaterfallRow } from "./model.js";
import { readBuild, type Reading } from "./reading.js";
import { RowNavigation } from "./row-navigation.js";
import { pathList, totalsList } from "./summary.js";
import type { TableColumn, TableSort } from "./table-sort.js";
import { ATTEMPTS_AT_ONCE, waterfallTable } from "./table.js";
import { boundsOf } from "./time-window.js";
import { legend, toolbar } from "./toolbar.js";
import { endOf, totalsOf } from "./totals.js";
import type { WaterfallView } from "./view.js";
import { Viewport } from "./viewport.js";
import { barStyles } from "./bars.styles.js";
import { waterfallStyles } from "./waterfall.styles.js";
import { ZoomController } from "./zoom-controller.js";

/**
 * A build's jobs over time, live: how long each was held back, queued and ran, and which of
 * them decided how long the build took.
 *
 * @element buildkite-waterfall
 * @fires {BuildkiteJobSelectEvent} buildkite-job-select - A job was activated.
 * @csspart totals - The figures on the whole build.
 * @csspart path - The critical path in words.
 * @csspart toolbar - Zoom, and what to show: the chart or the table.
 * @csspart chart - The rows with their axis; scrolls.
 * @csspart row - One job or parent.
 * @csspart table - The same as a table.
 */
export class BuildkiteWaterfall extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    emojiStyles,
    waterfallStyles,
    chartStyles,
    barStyles,
  ];

  /** The build, for the time that all others are counted from. */
  @property({ attribute: false }) accessor build: Build | undefined;

  /** Every attempt, in the order in which Buildkite sends them. */
  @property({ attribute: false }) accessor jobs: readonly Job[] = [];

  /** UUID of the job that is open. */
  @property() accessor selected = "";

  /** The organization's emoji, once they are known. */
  @property({ attribute: false }) accessor emoji: EmojiLookup = emojiLookup();

  /** Where a job's own page is; without it jobs are buttons. */
  @property({ attribute: false }) accessor hrefFor:
    ((job: Job) => string) | undefined;

  @state() accessor _asTable = false;
  @state() accessor _onlyCritical = false;
  @state() accessor _tableRows = ATTEMPTS_AT_ONCE;
  @state() accessor _sort: TableSort | undefined;

  readonly #messages = new MessagesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #clock = new ClockSource(this);
  readonly #ticker = new Ticker(
    this,
    () => this.#reading.open,
    () => this.#clock.clock,
  );
  readonly #folds = new Folds(this);
  readonly #viewport = new Viewport(this, ({ left }) =>
    this.#zoom.onScroll(left),
  );
  readonly #zoom = new ZoomController(this, this.#viewport);
  readonly #card = new RowCard(this);
  readonly #navigation = new RowNavigation(this, this.#viewport, {
    rows: () => this.#rows,
    isOpen: (key) => this._onlyCritical || this.#folds.isOpen(key),
    setOpen: (key, open) => this.#setOpen(key, open),
    rowHeight: () => this.#layout.rowHeight,
    onReach: ({ timing }) => {
      if (timing)
        this.#zoom.reveal({
          from: timing.started ?? timing.from,
          to: timing.to ?? this.#now,
        });
    },
  });

  #reading: Reading = readBuild([]);
  #rows: readonly WaterfallRow[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("jobs") || changed.has("build")) {
      this.#reading = readBuild(this.jobs, this.build);
      this.#folds.begin(this.#reading.rows, this.jobs.length);
    }
    if (changed.has("selected") || changed.has("jobs"))
      this.#folds.reveal(this.#reading.rows, this.selected);
    this.#rows = visibleRows(
      this.#reading.rows,
      this.#folds.open,
      this._onlyCritical ? this.#reading.critical : undefined,
    );
    const { from, open } = this.#reading;
    this.#zoom.update(boundsOf(from, this.#now, open), this.#layout.aside);
  }

  protected override render() {
    const { words, language } = this.#messages;
    if (this.#reading.rows.length === 0)
      return html`<p class="none muted">${words.jobs.none}</p>`;
    const view = this.#view;
    const { leftOut } = this.#reading;
    return html`
      ${guard(
        // Of scrolling and zooming, they know nothing.
        [this.#reading, view.now, words, this.emoji],
        () => this.#renderFigures(view),
      )}
      ${toolbar(
        {
          asTable: this._asTable,
          onlyCritical: this._onlyCritical,
          hasPath: this.#reading.path.length > 0,
          allOpen: this.#folds.allOpen(this.#reading.rows),
          onView: (asTable) => (this._asTable = asTable),
          onOnlyCritical: () => (this._onlyCritical = !this._onlyCritical),
          onToggleAll: () => this.#folds.toggleAll(this.#reading.rows),
        },
        view,
        this.#zoom,
      )}
      ${
        this._asTable
          ? waterfallTable(
              this.#reading,
              {
                sort: this._sort,
                limit: this._tableRows,
                onSort: this.#onSort,
                onMore: this.#onMore,
              },
              view,
            )
          : chart(
              {
                rows: this.#rows,
                layout: this.#layout,
                goesOn: this.#reading.open,
                viewport: this.#viewport,
                zoom: this.#zoom,
                card: this.#card,
                navigation: this.#navigation,
                onKeyDown: this.#onKeyDown,
                onFocusIn: this.#onFocusIn,
              },
              view,
            )
      }
      ${this._asTable ? nothing : legend(words)}
      ${
        leftOut > 0
          ? html`<p class="muted left-out">
              ${words.waterfall.leftOut(leftOut, formatNumber(leftOut, language))}
            </p>`
          : nothing
      }
    `;
  }

  #renderFigures(view: WaterfallView) {
    const { open, path } = this.#reading;
    const totals = totalsOf(this.#reading, view.now);
    return html`${totalsList(totals, open, view, this.#onShow)}
    ${pathList(path, totals.wall, open, view, this.#onShow)}`;
  }

  get #view(): WaterfallView {
    const { words, language } = this.#messages;
    const { from, open } = this.#reading;
    const now = this.#now;
    return {
      words,
      language,
      emoji: this.emoji,
      selected: this.selected,
      now,
      begin: from,
      bounds: boundsOf(from, now, open),
      path: this.#reading.pathByJob,
      critical: this.#reading.critical,
      hrefFor: this.hrefFor,
      singleKeys: this.#settings.singleKeys,
      pageAddress: (ref) => this.#settings.pageAddress(ref),
      onSelect: this.#onSelect,
    };
  }

  /** The end of the build; while it goes on, the present. */
  get #now(): number {
    return endOf(this.#reading, this.#ticker.now);
  }

  get #layout(): Layout {
    return layoutFor(this.#viewport.seen.width);
  }

  #setOpen(key: string, open: boolean): void {
    if (!this._onlyCritical) this.#folds.set(key, open);
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isSingle = event.key.length === 1 && event.key !== " ";
    if (isSingle && !this.#settings.singleKeys) return;
    if (this.#zoom.onKey(event) || this.#navigation.onKey(event))
      event.preventDefault();
  };

  readonly #onFocusIn = (event: FocusEvent) => {
    this.#navigation.onFocusIn(event);
    this.#card.onFocusIn(event);
  };

  readonly #onSelect = (click: MouseEvent, job: Job) => {
    if (!isPlainClick(click)) return;
    if (!this.dispatchEvent(new BuildkiteJobSelectEvent(job)))
      click.preventDefault();
  };

  readonly #onSort = (column: TableColumn) => {
    this._sort = nextSort(this._sort, column);
    this._tableRows = ATTEMPTS_AT_ONCE;
  };

  readonly #onMore = () => {
    this._tableRows += ATTEMPTS_AT_ONCE;
  };

  /** Leads to a job's row, wherever it is folded away. */
  readonly #onShow = (job: Job) => void this.#show(job);

  async #show(job: Job): Promise<void> {
    this._asTable = false;
    if (!this.#reading.pathByJob.has(job)) this._onlyCritical = false;
    this.#folds.reveal(this.#reading.rows, job.id, true);
    await this.updateComplete;
    this.#navigation.focus(
      this.#rows.findIndex((row) =>
        row.attempts.some((attempt) => attempt.job === job),
      ),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-waterfall": BuildkiteWaterfall;
  }
}
