import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { styleMap } from "lit/directives/style-map.js";
import type { Build, Job } from "../../api/types.js";
import { ClockSource } from "../../live/clock-source.js";
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
import { isPlainClick } from "../plain-click.js";
import { axis, lines, marks } from "./axis.js";
import { cardContent } from "./card-content.js";
import { RowCard } from "./card.js";
import { criticalPath, type PathStep } from "./critical-path.js";
import { Folds } from "./folds.js";
import {
  keysAround,
  visibleRows,
  waterfallOf,
  type Waterfall,
  type WaterfallRow,
} from "./model.js";
import { RowNavigation } from "./row-navigation.js";
import { waterfallRow } from "./row.js";
import { pathList, totalsList } from "./summary.js";
import { ATTEMPTS_AT_ONCE, waterfallTable } from "./table.js";
import { boundsOf } from "./time-window.js";
import { legend, toolbar } from "./toolbar.js";
import { endOf, totalsOf } from "./totals.js";
import type { WaterfallView } from "./view.js";
import { Viewport } from "./viewport.js";
import { barStyles } from "./bars.styles.js";
import { waterfallStyles } from "./waterfall.styles.js";
import { ZoomController } from "./zoom-controller.js";

/** Below this width (pixels), names stand above their bars and not beside them. */
const NARROW = 620;
const ROW_HEIGHT = 28;
const NARROW_ROW_HEIGHT = 46;

/**
 * A build's jobs over time, live: how long each was held back, queued and ran, and which of
 * them decided how long the build took.
 *
 * @element buildkite-waterfall
 * @fires {BuildkiteJobSelectEvent} buildkite-job-select - A job was activated.
 * @csspart totals - The figures on the whole build.
 * @csspart path - The critical path in words.
 * @csspart toolbar - Zoom, and what to show.
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

  readonly #messages = new MessagesController(this);
  readonly #clock = new ClockSource(this);
  readonly #ticker = new Ticker(
    this,
    () => this.#waterfall.open,
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
    rowHeight: () => this.#rowHeight,
    onReach: ({ timing }) => {
      if (timing)
        this.#zoom.reveal({
          from: timing.started ?? timing.from,
          to: timing.to ?? this.#now,
        });
    },
  });

  #waterfall: Waterfall = waterfallOf([]);
  #path: readonly PathStep[] = [];
  #pathByJob: ReadonlyMap<Job, PathStep> = new Map();
  #critical: ReadonlySet<string> = new Set();
  #rows: readonly WaterfallRow[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("jobs") || changed.has("build")) {
      this.#waterfall = waterfallOf(this.jobs, this.build);
      const { rows, attempts } = this.#waterfall;
      this.#path = criticalPath(this.jobs, attempts);
      this.#pathByJob = new Map(
        this.#path.map((step) => [step.attempt.job, step]),
      );
      this.#critical = keysAround(rows, this.#pathByJob);
      this.#folds.begin(rows, this.jobs.length);
    }
    if (changed.has("selected") || changed.has("jobs"))
      this.#folds.reveal(this.#waterfall.rows, this.selected);
    this.#rows = visibleRows(
      this.#waterfall.rows,
      this.#folds.open,
      this._onlyCritical ? this.#critical : undefined,
    );
    const { from, open } = this.#waterfall;
    this.#zoom.update(boundsOf(from, this.#now, open), this.#aside);
  }

  protected override render() {
    const { words, language } = this.#messages;
    if (this.#waterfall.rows.length === 0)
      return html`<p class="none muted">${words.jobs.none}</p>`;
    const view = this.#view;
    const { open, leftOut } = this.#waterfall;
    const totals = totalsOf(this.#waterfall, view.now);
    return html`
      ${totalsList(totals, open, view, this.#onShow)}
      ${pathList(this.#path, totals.wall, open, view, this.#onShow)}
      ${toolbar(
        {
          asTable: this._asTable,
          onlyCritical: this._onlyCritical,
          hasPath: this.#path.length > 0,
          allOpen: this.#folds.allOpen(this.#waterfall.rows),
          onTable: () => (this._asTable = !this._asTable),
          onOnlyCritical: () => (this._onlyCritical = !this._onlyCritical),
          onToggleAll: () => this.#folds.toggleAll(this.#waterfall.rows),
        },
        view,
        this.#zoom,
      )}
      ${
        this._asTable
          ? waterfallTable(this.#waterfall, this._tableRows, this.#onMore, view)
          : this.#renderChart(view)
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

  #renderChart(view: WaterfallView) {
    const { words } = view;
    const height = this.#rowHeight;
    const { seen } = this.#viewport;
    const times = marks(view, this.#zoom, seen.width - this.#aside);
    const shown = this.#rows.find(({ key }) => key === this.#card.shown);
    return html`<p class="visually-hidden" id="keys">${words.waterfall.keys}</p>
      <div
        class="scroller ${this.#isNarrow ? "narrow" : ""}"
        part="chart"
        dir="ltr"
        @wheel=${this.#zoom.onWheel}
        style=${styleMap({
          "--_name": `${this.#aside}px`,
          "--_row": `${height}px`,
          "--_view": `${seen.width}px`,
          "--_scale": `${this.#zoom.scale}`,
        })}
      >
        <div class="content">
          ${axis(times, view, this.#zoom)}
          <div
            class="body"
            style=${styleMap({ "block-size": `${this.#rows.length * height}px` })}
          >
            ${lines(times, view, this.#waterfall.open)}
            <div
              class="rows"
              role="treegrid"
              aria-label=${words.waterfall.label}
              aria-describedby="keys"
              aria-rowcount=${this.#rows.length}
              @keydown=${this.#onKeyDown}
              @click=${this.#onClick}
              @focusin=${this.#onFocusIn}
              @focusout=${this.#card.onFocusOut}
              @pointerover=${this.#card.onPointerOver}
              @pointerleave=${this.#card.onPointerLeave}
            >
              ${this.#renderRows(view)}
            </div>
          </div>
        </div>
      </div>
      <div class="card" popover="manual" aria-hidden="true">
        ${shown ? cardContent(shown, view) : nothing}
      </div>`;
  }

  #renderRows(view: WaterfallView) {
    const height = this.#rowHeight;
    const rows = this.#rows;
    const { start, end } = this.#viewport.rows(rows.length, height);
    const stop = this.#navigation.stop(this.selected);
    const indices = Array.from({ length: end - start }, (_, at) => start + at);
    // Wherever one scrolls, Tab comes back to where one was.
    if (stop < start) indices.unshift(stop);
    if (stop >= end) indices.push(stop);
    return repeat(
      indices,
      (index) => rows[index]?.key,
      (index) => {
        const row = rows[index];
        if (!row) return nothing;
        const expanded =
          row.children.length > 0
            ? this._onlyCritical || this.#folds.isOpen(row.key)
            : undefined;
        const place = { index, height, expanded, isStop: index === stop };
        return waterfallRow(row, place, view);
      },
    );
  }

  get #view(): WaterfallView {
    const { words, language } = this.#messages;
    const { from, open } = this.#waterfall;
    const now = this.#now;
    return {
      words,
      language,
      emoji: this.emoji,
      selected: this.selected,
      now,
      begin: from,
      bounds: boundsOf(from, now, open),
      path: this.#pathByJob,
      critical: this.#critical,
      hrefFor: this.hrefFor,
      onSelect: this.#onSelect,
    };
  }

  /** The end of the build; while it goes on, the present. */
  get #now(): number {
    return endOf(this.#waterfall, this.#ticker.now);
  }

  get #isNarrow(): boolean {
    const { width } = this.#viewport.seen;
    return width > 0 && width < NARROW;
  }

  /** What of the width the names take (pixels). */
  get #aside(): number {
    const { width } = this.#viewport.seen;
    return this.#isNarrow ? 0 : Math.round(Math.min(400, width * 0.32));
  }

  get #rowHeight(): number {
    return this.#isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  }

  #setOpen(key: string, open: boolean): void {
    if (!this._onlyCritical) this.#folds.set(key, open);
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (this.#zoom.onKey(event) || this.#navigation.onKey(event))
      event.preventDefault();
  };

  readonly #onFocusIn = (event: FocusEvent) => {
    this.#navigation.onFocusIn(event);
    this.#card.onFocusIn(event);
  };

  /** The whole row is what its link is; a parent folds. */
  readonly #onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    if (target.closest("a, button") || !isPlainClick(event)) return;
    const row = target.closest<HTMLElement>("[data-key]");
    const found = this.#rows.find(({ key }) => key === row?.dataset.key);
    if (!found) return;
    if (found.children.length > 0)
      this.#setOpen(found.key, !this.#folds.isOpen(found.key));
    else row?.querySelector<HTMLElement>(".name .label")?.click();
  };

  readonly #onSelect = (click: MouseEvent, job: Job) => {
    if (!isPlainClick(click)) return;
    if (!this.dispatchEvent(new BuildkiteJobSelectEvent(job)))
      click.preventDefault();
  };

  readonly #onMore = () => {
    this._tableRows += ATTEMPTS_AT_ONCE;
  };

  /** Leads to a job's row, wherever it is folded away. */
  readonly #onShow = async (job: Job) => {
    this._asTable = false;
    if (!this.#pathByJob.has(job)) this._onlyCritical = false;
    this.#folds.reveal(this.#waterfall.rows, job.id, true);
    await this.updateComplete;
    this.#navigation.focus(
      this.#rows.findIndex((row) =>
        row.attempts.some((attempt) => attempt.job === job),
      ),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-waterfall": BuildkiteWaterfall;
  }
}
