import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Job } from "../../api/types.js";
import { ClockSource } from "../../live/clock-source.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { PreferencesController } from "../../live/preferences.js";
import { formatDateTime, formatMoment } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import {
  emojiLookup,
  emojiStyles,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import { isPlainClick } from "../plain-click.js";
import { BuildkiteJobSelectEvent } from "./events.js";
import { FailureWalk } from "./failure-walk.js";
import { NO_FILTER, withPlaceToggled, type JobFilter } from "./job-filter.js";
import { jobFactsStyles } from "./job-facts.styles.js";
import { jobListStyles } from "./job-list.styles.js";
import { jobRowStyles } from "./job-row.styles.js";
import { nextSort, type Column, type Sort } from "./job-sort.js";
import { jobSummary } from "./job-summary.js";
import { jobTableStyles } from "./job-table.styles.js";
import { findJob } from "./job-tree.js";
import { ListKeys } from "./list-keys.js";
import { ListModel, type Look } from "./list-model.js";
import { olderAttempt } from "./older-attempt.js";
import { RowChunks } from "./row-chunks.js";
import type { RowContext } from "./row-context.js";
import { rowsView } from "./rows-view.js";
import { shortcutsOf } from "./shortcuts.js";
import type { Place } from "./tally.js";
import { toolbar } from "./toolbar.js";

/**
 * A build's jobs: as a tree in the order of the pipeline, in which groups, parallel and
 * matrix steps and earlier attempts fold, or as a table that can be sorted. Jobs with a
 * log are links. Of thousands of jobs, those near the screen are on the page.
 *
 * @element buildkite-job-list
 * @fires {BuildkiteJobSelectEvent} buildkite-job-select - A job was activated.
 * @csspart summary - The counts above the list.
 * @csspart toolbar - The filter, and how jobs are shown.
 * @csspart group - A row that folds others.
 * @csspart row - One job or step.
 * @csspart actions - The host's controls for a job.
 * @csspart wait - The line that a `wait` step is.
 */
export class BuildkiteJobList extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    emojiStyles,
    jobListStyles,
    jobRowStyles,
    jobFactsStyles,
    jobTableStyles,
  ];

  /** Every attempt, in the order in which Buildkite sends them. */
  @property({ attribute: false }) accessor jobs: readonly Job[] = [];

  /** UUID of the job that is open. */
  @property() accessor selected = "";

  /** The organization's emoji, once they are known. */
  @property({ attribute: false }) accessor emoji: EmojiLookup = emojiLookup();

  /** Where a job's own page is; without it jobs are buttons. */
  @property({ attribute: false }) accessor hrefFor:
    ((job: Job) => string) | undefined;

  /** Controls at the end of a job's row, or `undefined`; of one with the class `idle` only the dialog shows. */
  @property({ attribute: false }) accessor actionsFor:
    ((job: Job) => unknown) | undefined;

  @state() accessor _filter: JobFilter = NO_FILTER;
  @state() accessor _sort: Sort | undefined;

  @query('input[type="search"]') accessor _field!: HTMLInputElement | null;

  readonly #messages = new MessagesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #clock = new ClockSource(this);
  readonly #model = new ListModel(() => this.#clock.clock);
  readonly #chunks = new RowChunks(this);
  readonly #keys: ListKeys = new ListKeys(this, {
    rows: () => this.#model.rows,
    selected: () => this.selected,
    bringNear: (index) => this.#chunks.bringNear(index),
  });

  readonly #failures = new FailureWalk();
  #revealed = "";

  constructor() {
    super();
    const areOn = () => this.#usesSingleKeys;
    this.addEventListener("keydown", shortcutsOf(this, areOn));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#model.update(this.jobs, this.#look);
    const isNew = changed.has("jobs") || changed.has("selected");
    if (isNew && this.selected !== this.#revealed) this.#revealSelected();
  }

  /** Unfolds, shows and focuses the failed job after the one that was shown last; from the last, the first. */
  focusNextFailure(): Promise<void> {
    return this.#focusFailure(1);
  }

  /** The same backwards. */
  focusPreviousFailure(): Promise<void> {
    return this.#focusFailure(-1);
  }

  /** Unfolds, shows and focuses a job, by its UUID, though it has been filtered out. */
  async focusJob(id: string): Promise<void> {
    await this.updateComplete;
    if (this.#reveal(id) < 0) this._filter = { ...NO_FILTER, leftOut: true };
    await this.#focusRow(id);
  }

  /** Puts the cursor where one types what to look for. */
  focusFilter(): void {
    this._field?.focus();
    this._field?.select();
  }

  protected override render() {
    const { words, language } = this.#messages;
    if (this.jobs.length === 0)
      return html`<p class="none muted">${words.jobs.none}</p>`;
    const usesSingleKeys = this.#usesSingleKeys;
    return html`
      ${jobSummary(this.#model.tally, {
        words,
        language,
        filter: this._filter,
        usesSingleKeys,
        onPlace: this.#onPlace,
        onNextFailure: () => void this.focusNextFailure(),
        onPreviousFailure: () => void this.focusPreviousFailure(),
        onToggleLeftOut: () =>
          (this._filter = { ...this._filter, leftOut: !this._filter.leftOut }),
      })}
      ${toolbar({
        words,
        language,
        look: this.#look,
        found: this.#model.found,
        allOpen: this.#model.allOpen,
        onText: (text) => (this._filter = { ...this._filter, text }),
        onFieldKey: this.#onFieldKey,
        onLayout: (layout) => this.#preferences.set("jobLayout", layout),
        onGrouping: (grouping) =>
          this.#preferences.set("jobGrouping", grouping),
        onShowAll: this.#onShowAll,
        onToggleAll: this.#onToggleAll,
      })}
      ${olderAttempt(this.#model.tree, this.#context)}
      <p class="visually-hidden" id="keys">
        ${words.jobs.keys} ${usesSingleKeys ? words.jobs.singleKeys : nothing}
      </p>
      ${this.#renderRows()}
    `;
  }

  #renderRows() {
    const { rows } = this.#model;
    const layout = this.#preferences.values.jobLayout;
    return rowsView(
      {
        layout,
        chunks: this.#chunks.cut(rows, this.#keys.stop, layout),
        rowCount: rows.length,
        sort: this._sort,
        onSort: this.#onSort,
        onFocusIn: this.#keys.onFocusIn,
        onKeyDown: this.#keys.onKeyDown,
      },
      this.#context,
    );
  }

  get #usesSingleKeys(): boolean {
    return this.#settings.singleKeys && this.#preferences.values.singleKeys;
  }

  get #look(): Look {
    const { jobLayout, jobGrouping } = this.#preferences.values;
    return {
      layout: jobLayout,
      grouping: jobGrouping,
      sort: this._sort,
      filter: this._filter,
      selected: this.selected,
      language: this.#messages.language,
    };
  }

  get #context(): RowContext {
    const { words, language } = this.#messages;
    const { timeZone } = this.#preferences.values;
    const now = this.#clock.clock.now();
    return {
      words,
      language,
      lookup: this.emoji,
      selected: this.selected,
      open: this.#model.folds.open,
      hrefFor: this.hrefFor,
      actionsFor: this.actionsFor,
      pageAddress: (ref) => this.#settings.pageAddress(ref),
      moment: (time) => formatMoment(time, now, language, timeZone),
      dateTime: (time) => formatDateTime(time, language, timeZone),
      onSelect: this.#onSelect,
      onToggle: this.#onToggle,
    };
  }

  async #focusFailure(by: 1 | -1): Promise<void> {
    // What somebody has looked for does not hide that something else has failed.
    if (this.#model.failures.length === 0) this._filter = NO_FILTER;
    await this.updateComplete;
    const next = this.#failures.step(this.#model.failures, by);
    if (next) await this.#focusRow(next.job.id);
  }

  async #focusRow(id: string): Promise<void> {
    await this.updateComplete;
    const row = this.#reveal(id);
    await this.updateComplete;
    this.#keys.focus(row);
    await this.updateComplete;
  }

  /** Once per selection: whoever folds it away again has a reason. */
  #revealSelected(): void {
    if (!findJob(this.#model.tree, this.selected)) return;
    this.#revealed = this.selected;
    this.#reveal(this.selected);
  }

  /** Unfolds what is around a job, and has its row rendered; its index, or -1 where it is not wanted. */
  #reveal(id: string): number {
    const row = this.#model.reveal(id);
    if (row >= 0) this.#chunks.bringNear(row);
    return row;
  }

  readonly #onSelect = (click: MouseEvent, job: Job) => {
    if (!isPlainClick(click)) return;
    if (!this.dispatchEvent(new BuildkiteJobSelectEvent(job)))
      click.preventDefault();
  };

  readonly #onToggle = (key: string) => {
    this.#model.folds.toggle(key);
    this.requestUpdate();
  };

  readonly #onToggleAll = () => {
    this.#model.toggleAll();
    this.requestUpdate();
  };

  readonly #onPlace = (place: Place) => {
    this._filter = withPlaceToggled(this._filter, place);
  };

  readonly #onShowAll = () => {
    this._filter = { ...NO_FILTER, leftOut: this._filter.leftOut };
    this.focusFilter();
  };

  readonly #onSort = (column: Column) => {
    this._sort = nextSort(this._sort, column);
  };

  readonly #onFieldKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && this._filter.text) {
      this._filter = { ...this._filter, text: "" };
      // What is around the list need not close as well.
      event.stopPropagation();
    } else if (event.key === "Enter" || event.key === "ArrowDown")
      this.#keys.focus(0);
    else return;
    event.preventDefault();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-job-list": BuildkiteJobList;
  }
}
