import {
  LitElement,
  html,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { Job } from "../../api/types.js";
import { formatNumber } from "../../messages/format.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import {
  emojiLookup,
  emojiStyles,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import { isPlainClick } from "../plain-click.js";
import { BuildkiteJobSelectEvent } from "./events.js";
import { foldRow } from "./fold-row.js";
import { jobFactsStyles } from "./job-facts.styles.js";
import { jobListStyles } from "./job-list.styles.js";
import { jobRowStyles } from "./job-row.styles.js";
import { jobRow } from "./job-row.js";
import { jobSummary } from "./job-summary.js";
import {
  buildJobTree,
  entriesOf,
  findJob,
  foldsOf,
  hasFailed,
  type JobNode,
} from "./job-tree.js";
import { ListKeys } from "./list-keys.js";
import { NearEnd } from "./near-end.js";
import { olderAttempt } from "./older-attempt.js";
import type { RowContext } from "./row-context.js";
import { tallyOf } from "./tally.js";
import {
  beginsOpen,
  rowOf,
  visibleTree,
  type TreeView,
} from "./visible-tree.js";

/** Rows put on the page at first, and again whenever their end comes near. */
const ROWS_AT_ONCE = 150;

/**
 * A build's jobs in the order of its pipeline: groups, parallel and matrix steps and
 * earlier attempts fold; jobs with a log are links.
 *
 * @element buildkite-job-list
 * @fires {BuildkiteJobSelectEvent} buildkite-job-select - A job was activated.
 * @csspart summary - The counts above the list.
 * @csspart group - A row that folds others, with what it folds.
 * @csspart row - One job or step.
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

  @state() accessor _open: ReadonlyMap<string, boolean> = new Map();
  @state() accessor _showLeftOut = false;
  @state() accessor _limit = ROWS_AT_ONCE;

  readonly #messages = new MessagesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #keys = new ListKeys(this, "ol");

  #tree: readonly JobNode[] = [];
  /** The failure that was jumped to last. */
  #failure: string | undefined;
  #revealed = "";

  constructor() {
    super();
    new NearEnd(this, ".more", () => {
      this._limit += ROWS_AT_ONCE;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("jobs")) {
      this.#tree = buildJobTree(this.jobs);
      this.#beginFolds();
    }
    if (this.selected !== this.#revealed) this.#revealSelected();
  }

  /** Unfolds, shows and focuses the failed job after the one that was shown last; from the last, the first. */
  async focusNextFailure(): Promise<void> {
    const failures = [...entriesOf(this.#tree)].filter(hasFailed);
    const at = failures.findIndex(({ key }) => key === this.#failure);
    const next = failures[(at + 1) % failures.length];
    if (!next) return;
    this.#failure = next.key;
    this.#reveal(next.job.id);
    await this.updateComplete;
    const row = this.renderRoot.querySelector<HTMLElement>(
      `[data-entry="${CSS.escape(next.key)}"]`,
    );
    const item = row?.querySelector<HTMLElement>("a, button") ?? row;
    item?.focus();
    item?.scrollIntoView({ block: "nearest" });
  }

  protected override render() {
    const { words, language } = this.#messages;
    if (this.#tree.length === 0)
      return html`<p class="none muted">${words.jobs.none}</p>`;
    const entries = [...entriesOf(this.#tree)];
    const { nodes, rows } = visibleTree(this.#tree, this.#view);
    const folds = [...foldsOf(this.#tree)];
    return html`
      ${jobSummary(tallyOf(entries.map(({ job }) => job)), {
        words,
        language,
        showLeftOut: this._showLeftOut,
        allOpen: folds.length > 0 ? this.#allOpen : undefined,
        onNextFailure: () => void this.focusNextFailure(),
        onToggleLeftOut: this.#onToggleLeftOut,
        onToggleAll: this.#onToggleAll,
      })}
      ${olderAttempt(this.#tree, this.#context)}
      <p class="visually-hidden" id="keys">${words.jobs.keys}</p>
      <ol
        class="list"
        aria-label=${words.jobs.heading}
        aria-describedby="keys"
        @focusin=${this.#keys.onFocusIn}
        @keydown=${this.#onKeyDown}
      >
        ${this.#renderNodes(nodes)}
      </ol>
      ${
        rows > this._limit
          ? html`<p class="more muted">
              ${words.jobs.moreRows(
                rows - this._limit,
                formatNumber(rows - this._limit, language),
              )}
            </p>`
          : nothing
      }
    `;
  }

  #renderNodes(nodes: readonly JobNode[]): TemplateResult {
    const context = this.#context;
    return html`${repeat(
      nodes,
      ({ key }) => key,
      (node) =>
        node.kind === "job"
          ? jobRow(node, context)
          : foldRow(node, this.#renderNodes(node.children), context),
    )}`;
  }

  get #context(): RowContext {
    const { words, language } = this.#messages;
    return {
      words,
      language,
      lookup: this.emoji,
      selected: this.selected,
      open: this._open,
      hrefFor: this.hrefFor,
      pageAddress: (ref) => this.#settings.pageAddress(ref),
      onSelect: this.#onSelect,
      onToggle: this.#onToggle,
    };
  }

  get #view(): TreeView {
    return {
      open: this._open,
      showLeftOut: this._showLeftOut,
      selected: this.selected,
      limit: this._limit,
    };
  }

  get #allOpen(): boolean {
    return [...foldsOf(this.#tree)].every(({ key }) => this._open.get(key));
  }

  /** Decided once per fold: what somebody reads does not fold because the build grew. */
  #beginFolds(): void {
    const begun = [...foldsOf(this.#tree)].filter(
      ({ key }) => !this._open.has(key),
    );
    if (begun.length === 0) return;
    const open = new Map(this._open);
    for (const fold of begun)
      open.set(fold.key, beginsOpen(fold, this.jobs.length));
    this._open = open;
  }

  /** Once per selection: whoever folds it away again has a reason. */
  #revealSelected(): void {
    if (this.#reveal(this.selected)) this.#revealed = this.selected;
  }

  #reveal(id: string): boolean {
    const found = findJob(this.#tree, id);
    if (!found) return false;
    const { entry, folds } = found;
    const open = new Map(this._open);
    for (const key of folds) open.set(key, true);
    if (entry.job.id !== id) open.set(entry.key, true);
    this._open = open;
    const row = rowOf(this.#tree, entry.key, this.#view);
    this._limit = Math.max(this._limit, row + entry.earlier.length + 20);
    return true;
  }

  readonly #onSelect = (click: MouseEvent, job: Job) => {
    if (!isPlainClick(click)) return;
    if (!this.dispatchEvent(new BuildkiteJobSelectEvent(job)))
      click.preventDefault();
  };

  readonly #onToggle = (key: string) => {
    this._open = new Map(this._open).set(key, !this._open.get(key));
  };

  readonly #onToggleLeftOut = () => {
    this._showLeftOut = !this._showLeftOut;
  };

  readonly #onToggleAll = () => {
    const open = new Map(this._open);
    const opens = !this.#allOpen;
    for (const { key } of foldsOf(this.#tree)) open.set(key, opens);
    this._open = open;
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "f" && !event.ctrlKey && !event.metaKey && !event.altKey)
      void this.focusNextFailure();
    else this.#keys.onKeyDown(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-job-list": BuildkiteJobList;
  }
}
