import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import type { LineFilter } from "../../log/core/line-filter.js";
import type { LogGroup, LogText } from "../../log/core/log-text.js";
import type { SearchMatch } from "../../log/core/search.js";
import {
  formatBytes,
  formatNumber,
  type TimeZone,
} from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import {
  emojiLookup,
  emojiStyles,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import type { CopyForm } from "./copy.js";
import { dialogStyles } from "../dialog/dialog-styles.js";
import type { ArtifactHref } from "./artifact-href.js";
import { LineNews } from "./line-news.js";
import { destinationOf, type Destination } from "./destination.js";
import { EndWatch } from "./end-watch.js";
import type { Timestamps } from "./line-time.js";
import { lineHash, parseLineRange, type LineHref } from "./line-range.js";
import { LogInput } from "./log-input.js";
import { LogLayout } from "./log-layout.js";
import { LogMeasure } from "./log-measure.js";
import { logViewStyles } from "./log-view.styles.js";
import { pictureOf, type LogLook } from "./log-window.js";
import { OverviewLane } from "./overview-lane.js";
import { overviewStyles } from "./overview.styles.js";
import type { FoundInLog } from "./row-highlights.js";
import type { RowContext, RowView } from "./row-template.js";
import { RowFocus } from "./row-focus.js";
import { RowSlots } from "./row-slots.js";
import { ScrollSync } from "./scroll-sync.js";
import { scrollerTemplate } from "./scroller-template.js";
import { Notices } from "./notices.js";
import { TargetDialog } from "./target-dialog.js";
import { targetStyles } from "./target.styles.js";
import { TerminalLayer } from "./terminal-layer.js";

/**
 * A log as a terminal shows it: colours, groups that fold, line numbers that are links,
 * selection over any range. Only the window being looked at is ever rendered.
 *
 * @element buildkite-log-view
 * @fires {BuildkiteLogLineSelectEvent} buildkite-log-line-select - The link of a line or a range was activated.
 * @fires {BuildkiteLogFollowChangeEvent} buildkite-log-follow-change - Following began or stopped.
 * @fires {BuildkiteLogSearchRequestEvent} buildkite-log-search-request - A key asked for the search.
 * @fires {BuildkiteLogSelectionChangeEvent} buildkite-log-selection-change - Text was selected, or is no longer.
 * @fires {BuildkiteLogCommandEvent} buildkite-log-command - A key asked for what is the viewer's to do.
 * @slot empty - Shown while the log has no lines.
 * @csspart line - One row.
 * @csspart gutter - Its number and time.
 * @csspart group - The header of a group.
 * @cssprop [--buildkite-log-surface] - Background of the log.
 * @cssprop [--buildkite-log-font-size=0.8125rem] - Size of its text.
 */
export class BuildkiteLogView extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    emojiStyles,
    logViewStyles,
    overviewStyles,
    dialogStyles,
    targetStyles,
  ];

  /** Break long lines to the width instead of scrolling sideways. */
  @property({ type: Boolean, reflect: true, useDefault: true })
  accessor wrap = false;

  /** Stay at the end while lines arrive. Scrolling up ends it, reaching the end resumes it. */
  @property({ type: Boolean, reflect: true, useDefault: true })
  accessor follow = false;

  /** Times beside the lines: `off`, `relative` to the first line, or `absolute`. */
  @property() accessor timestamps: Timestamps = "off";

  /** The zone of absolute times: `local` or `utc`. */
  @property({ attribute: "time-zone" }) accessor timeZone: TimeZone = "local";

  /** The linked line or range, from 1: `120` or `120-140`. It is scrolled to and marked. */
  @property() accessor line = "";

  /** The log. One that grows has a `subscribe` method besides. */
  @property({ attribute: false }) accessor source: LogText | undefined;

  /** Finds the emoji of group titles. */
  @property({ attribute: false }) accessor emoji: EmojiLookup = emojiLookup();

  /** Where a line or a range of lines is shown; a fragment of this page if nobody says. */
  @property({ attribute: false }) accessor hrefFor: LineHref = lineHash;

  /** Finds the artifacts that the log links to; it is asked when somebody opens one. */
  @property({ attribute: false }) accessor artifactHref:
    ArtifactHref | undefined;

  /** Only the lines that it lets through are shown; another object whenever it was set. It grows by itself. */
  @property({ attribute: false }) accessor filter: LineFilter | undefined;

  /** What a search found; another object whenever that has changed. */
  @property({ attribute: false }) accessor found: FoundInLog | undefined;

  /** The match that is looked at: it is scrolled to, and its group unfolded. */
  @property({ attribute: false }) accessor currentMatch:
    SearchMatch | undefined;

  /** A line, from 0, that is looked at, such as a problem: it is marked and scrolled to, each time that this is set. */
  @property({ attribute: false, hasChanged: () => true })
  accessor currentLine: number | undefined;

  @query(".scroller") private accessor _scroller!: HTMLElement;
  @query(".probe") private accessor _probe!: HTMLElement;
  @query(".terminal") private accessor _terminal!: HTMLElement;

  readonly #messages = new MessagesController(this);
  readonly #layout = new LogLayout(() => this.requestUpdate());
  readonly #viewport = this.#layout.viewport;
  readonly #notices = new Notices(() => this.requestUpdate());
  readonly #input = new LogInput(
    this,
    this.#layout,
    this.#notices,
    this.#messages,
  );
  readonly #scroll = new ScrollSync(this.#viewport);
  readonly #dialog = new TargetDialog(this);
  readonly #end = new EndWatch(this, this.#viewport);
  readonly #layer = new TerminalLayer(
    () => this.#measure.take(),
    () => this.#notices.show({ text: this.#messages.words.log.plainOnly }),
  );
  readonly #measure: LogMeasure = new LogMeasure(
    this.#viewport,
    this.#layer,
    () => this.requestUpdate(),
  );
  readonly #slots = new RowSlots();
  readonly #focus = new RowFocus();
  readonly #overview = new OverviewLane(this.#layout, (row) => {
    this.setFollow(false);
    this.#viewport.showInMiddle(row);
    this.requestUpdate();
  });
  readonly #news = new LineNews((count) => {
    const { words, language } = this.#messages;
    this.#notices.tell(
      words.log.newLines(count, formatNumber(count, language)),
    );
  });
  #rows: readonly RowView[] = [];
  /** Where to go as soon as the log has come that far. */
  #destination: Destination | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#layout.model.listen();
    this.#scroll.reset();
    if (this.hasUpdated) this.#measure.start(this._scroller, this._probe);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#measure.stop();
    this.#input.stop();
    this.#notices.stop();
    this.#news.stop();
    this.#layout.model.stop();
    this.#layer.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("source")) this.#startOver();
    const { words, language } = this.#messages;
    this.#destination =
      destinationOf(changed, this, words.log, language) ?? this.#destination;
    this.#layout.update(this.wrap, this.timestamps !== "off", this.filter);
    if (this.#destination && this.#layout.canShow(this.#destination.position))
      this.#arrive(this.#destination);
    this.#news.update(this.source?.lineCount ?? 0, this.follow);
    this.#end.update();
    this.#rows = this.#layout.rows(this.#look);
    this.#focus.remember(this.shadowRoot);
  }

  protected override firstUpdated(): void {
    this.#measure.start(this._scroller, this._probe);
  }

  protected override updated(): void {
    if (this.#focus.isLost()) this._scroller.focus({ preventScroll: true });
    this.#input.groups.updated();
    // Until it has been measured there is nowhere to scroll to and nothing to paint on.
    if (this.#viewport.height === 0) return;
    this.#scroll.write(this._scroller);
    this.#overview.update(
      this.source && {
        log: this.source,
        linked: parseLineRange(this.line),
        selection: this.#input.selected,
        found: this.found,
        currentMatch: this.currentMatch,
        currentLine: this.currentLine,
      },
    );
    if (!this.source) return;
    this.#layer.prepare(
      this._terminal,
      () => this.#measure.font(this._probe),
      this.#rows.length > 0,
    );
    this.#layer.paint(
      pictureOf(this.#rows, this.#layout, {
        selection: this.#input.selected,
        found: this.found,
        currentMatch: this.currentMatch,
      }),
    );
  }

  /** The line at the top of the window, counted from 0. */
  get topLine(): number {
    return this.#layout.model.row(this.#viewport.firstRow)?.line ?? 0;
  }

  /** The group that the top of the window is in. */
  get currentGroup(): LogGroup | undefined {
    const groups = this.source?.groups;
    return groups?.at(groups.indexAt(this.topLine));
  }

  get hasSelection(): boolean {
    return this.#input.selected !== undefined;
  }

  /** Copies what is selected, or the whole log where nothing is. */
  async copy(form: CopyForm): Promise<void> {
    await this.#input.copy(form);
  }

  override focus(options?: FocusOptions): void {
    this._scroller.focus(options);
  }

  /** Scrolls to a line, counted from 1, and unfolds what hides it; once it is there, if it is still to come. */
  scrollToLine(line: number): void {
    this.#destination = { position: { line: line - 1, offset: 0 } };
    this.requestUpdate();
  }

  /** Brings a group's header into the window and gives it the focus. @param line The header's, from 0. */
  showGroup(line: number): void {
    this.#input.groups.show(line);
  }

  /** Whether a group is unfolded. */
  isOpen(group: LogGroup): boolean {
    return this.#layout.model.isOpen(group);
  }

  scrollToStart(): void {
    this.setFollow(false);
    this.#viewport.moveToRow(0);
    this.requestUpdate();
  }

  scrollToEnd(): void {
    this.#end.reach();
    this.requestUpdate();
  }

  foldAll(): void {
    this.#layout.model.setAllOpen(false);
    this.#notices.tell(this.#messages.words.log.allFolded);
  }

  unfoldAll(): void {
    this.#layout.model.setAllOpen(true);
    this.#notices.tell(this.#messages.words.log.allUnfolded);
  }

  /** Begins or ends following because of what a person did: unlike the property it fires an event. */
  setFollow(follow: boolean): void {
    this.#end.setFollow(follow);
  }

  protected override render() {
    return html`
      ${scrollerTemplate({
        layout: this.#layout,
        rows: this.#rows,
        slots: this.#slots.assign(this.#rows.map(rowKey)),
        context: this.#rowContext,
        painted: this.#layer.surface !== undefined,
        input: this.#input,
        caret: this.#input.caret,
        onScroll: this.#onScroll,
        onScrollEnd: this.#onScrollEnd,
      })}
      ${this.source?.lineCount ? nothing : html`<slot name="empty"></slot>`}
      ${this.#overview.render()} ${this.#renderToEnd()}
      ${this.#notices.render()}
      ${this.#dialog.render(this.#messages.words, this.#messages.language)}
    `;
  }

  /** The way back, for somebody who followed the log and went up to read. */
  #renderToEnd() {
    const { log } = this.#messages.words;
    const { unseen } = this.#end;
    if (unseen === undefined) return nothing;
    const count = formatNumber(unseen, this.#messages.language);
    return html`<button class="to-end" type="button" @click=${this.#onToEnd}>
      ${icons.toEnd} ${unseen > 0 ? log.newLines(unseen, count) : log.toEnd}
    </button>`;
  }

  get #look(): LogLook {
    return {
      timestamps: this.timestamps,
      timeZone: this.timeZone,
      linked: parseLineRange(this.line),
      current: this.currentLine,
      emoji: this.emoji,
      language: this.#messages.language,
      words: this.#messages.words.log,
    };
  }

  get #rowContext(): RowContext {
    return {
      lineCount: this.source?.lineCount ?? 0,
      cell: this.#viewport.cell,
      scrollLeft: this.#viewport.left,
      width: this.#layout.geometry.textWidth,
      timed: this.timestamps !== "off",
      hrefFor: this.hrefFor,
      onOpen: this.#dialog.open,
      formatBytes: (bytes) => formatBytes(bytes, this.#messages.language),
      words: this.#messages.words.log,
    };
  }

  #startOver(): void {
    this.#layout.setLog(this.source);
    if (this.isConnected) this.#layout.model.listen();
    this.#input.clearSelection();
    this.#end.startOver();
  }

  #arrive({ position, say }: Destination): void {
    this.#destination = undefined;
    this.setFollow(false);
    this.#layout.show(position);
    this.#input.revealColumn(position);
    if (say) this.#notices.tell(say());
  }

  readonly #onScroll = () => {
    const moved = this.#scroll.read(this._scroller);
    if (moved) {
      this.#destination = undefined;
      this.#end.moved(moved);
    }
    this.requestUpdate();
  };

  readonly #onScrollEnd = () => {
    if (this.#viewport.settle()) this.requestUpdate();
  };

  readonly #onToEnd = () => {
    this.scrollToEnd();
    this._scroller.focus({ preventScroll: true });
  };
}

function rowKey({ line, from, gap }: RowView): string {
  return `${line}:${gap === undefined ? from : "gap"}`;
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-log-view": BuildkiteLogView;
  }
}
