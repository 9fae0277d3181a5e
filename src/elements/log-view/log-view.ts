import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { styleMap } from "lit/directives/style-map.js";
import type { LogText } from "../../log/core/log-text.js";
import type { SearchMatch } from "../../log/core/search.js";
import { formatNumber, type TimeZone } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import {
  emojiLookup,
  emojiStyles,
  type EmojiLookup,
} from "../emoji/emoji-text.js";
import { BuildkiteLogFollowChangeEvent } from "./events.js";
import type { Timestamps } from "./line-time.js";
import { parseLineRange } from "./line-range.js";
import { logGeometry, trackWidth, type LogGeometry } from "./log-geometry.js";
import type { CellSize, SurfaceFont } from "../../log/terminal/terminal-row.js";
import { LogInput } from "./log-input.js";
import { LogModel } from "./log-model.js";
import { logViewStyles } from "./log-view.styles.js";
import { LogViewport } from "./log-viewport.js";
import { pictureOf, rowsInView, type LogLook } from "./log-window.js";
import type { FoundInLog } from "./row-highlights.js";
import { rowTemplate, type RowContext, type RowView } from "./row-template.js";
import type { LogPosition } from "./selection.js";
import { TerminalLayer } from "./terminal-layer.js";

/**
 * A log as a terminal shows it: colours, groups that fold, line numbers that are links,
 * selection over any range. Only the window being looked at is ever rendered.
 *
 * @element buildkite-log-view
 * @fires {BuildkiteLogLineSelectEvent} buildkite-log-line-select - The link of a line or a range was activated.
 * @fires {BuildkiteLogFollowChangeEvent} buildkite-log-follow-change - Following began or stopped.
 * @fires {BuildkiteLogSearchRequestEvent} buildkite-log-search-request - A key asked for the search.
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

  /** What a search found; another object whenever that has changed. */
  @property({ attribute: false }) accessor found: FoundInLog | undefined;

  /** The match that is looked at: it is scrolled to, and its group unfolded. */
  @property({ attribute: false }) accessor currentMatch:
    SearchMatch | undefined;

  @query(".scroller") private accessor _scroller!: HTMLElement;
  @query(".probe") private accessor _probe!: HTMLElement;
  @query(".terminal") private accessor _terminal!: HTMLElement;

  readonly #messages = new MessagesController(this);
  readonly #model = new LogModel(() => this.requestUpdate());
  readonly #viewport = new LogViewport();
  readonly #input = new LogInput(
    this,
    this.#model,
    this.#viewport,
    () => this.#geometry,
  );
  readonly #layer = new TerminalLayer(() => this.#onResize());
  readonly #size = new ResizeObserver(() => this.#onResize());
  #geometry: LogGeometry = logGeometry(0, this.#viewport.cell, 0, false);
  #rows: readonly RowView[] = [];
  /** Columns of the widest line that has been in view. */
  #widest = 0;
  /** Lines that had been there when the end was last in view. */
  #seenLines = 0;
  /** Somebody followed the log, and then went up to read. */
  #leftEnd = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#model.listen();
    if (this.hasUpdated) this.#size.observe(this._scroller);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
    this.#input.stop();
    this.#model.stop();
    this.#layer.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("source")) this.#startOver();
    if (changed.has("line")) this.#uncover(lineStart(this.line));
    if (changed.has("currentMatch"))
      this.#uncover(matchStart(this.currentMatch));
    this.#layOut();
    if (changed.has("line")) this.#reveal(lineStart(this.line));
    if (changed.has("currentMatch"))
      this.#reveal(matchStart(this.currentMatch));
    if (this.follow) this.#viewport.moveToEnd();
    if (this.#viewport.isAtEnd) this.#seenLines = this.source?.lineCount ?? 0;
    this.#collectRows();
  }

  protected override firstUpdated(): void {
    this.#size.observe(this._scroller);
  }

  protected override updated(): void {
    this.#scrollTo(this.#viewport.scrollLeft, this.#viewport.scrollTop);
    if (!this.source || this.#viewport.height === 0) return;
    this.#layer.open(this._terminal, this.#font);
    this.#layer.paint(
      pictureOf(this.#rows, this.#viewport, this.#geometry, {
        selection: this.#input.selected,
        found: this.found,
        currentMatch: this.currentMatch,
      }),
    );
  }

  /** The line at the top of the window, counted from 0. */
  get topLine(): number {
    return this.#model.row(this.#viewport.firstRow)?.line ?? 0;
  }

  override focus(options?: FocusOptions): void {
    this._scroller.focus(options);
  }

  /** Scrolls to a line, counted from 1, and unfolds the group it stands in. */
  scrollToLine(line: number): void {
    const position = { line: line - 1, offset: 0 };
    this.#uncover(position);
    this.#layOut();
    this.#reveal(position);
    this.requestUpdate();
  }

  scrollToStart(): void {
    this.setFollow(false);
    this.#viewport.moveToRow(0);
    this.requestUpdate();
  }

  scrollToEnd(): void {
    this.#viewport.moveToEnd();
    this.setFollow(this.#grows);
    this.requestUpdate();
  }

  foldAll(): void {
    this.#model.setAllOpen(false);
  }

  unfoldAll(): void {
    this.#model.setAllOpen(true);
  }

  /** Begins or ends following on a person's behalf: unlike the property it fires an event. */
  setFollow(follow: boolean): void {
    if (this.follow === follow) return;
    this.follow = follow;
    this.#leftEnd = !follow;
    this.dispatchEvent(new BuildkiteLogFollowChangeEvent(follow));
  }

  protected override render() {
    const { height, width, trackHeight, cell, offset } = this.#viewport;
    const context = this.#rowContext;
    const windowSize = {
      height: `${height}px`,
      width: `${width}px`,
      "--_row": `${cell.height}px`,
      "--_cell": `${cell.width}px`,
      "--_gutter": `${this.#geometry.gutter}px`,
    };
    const trackSize = {
      height: `${trackHeight}px`,
      width: this.wrap
        ? "100%"
        : `${trackWidth(this.#geometry, cell, this.#widest)}px`,
    };
    const painted = this.#layer.surface ? "painted" : "";
    return html`
      <div
        class="scroller"
        tabindex="0"
        role="region"
        aria-label=${context.words.region}
        @scroll=${this.#onScroll}
        @keydown=${this.#input.onKeyDown}
        @mousedown=${this.#input.onMouseDown}
        @click=${this.#input.onClick}
        @copy=${this.#input.onCopy}
      >
        <div class="window ${painted}" style=${styleMap(windowSize)}>
          <div
            class="rows"
            role="list"
            style=${styleMap({ transform: `translateY(${-offset}px)` })}
          >
            ${repeat(
              this.#rows,
              ({ line, from }) => `${line}:${from}`,
              (row) => rowTemplate(row, context),
            )}
          </div>
          <div class="text-area"><div class="terminal"></div></div>
          <span class="probe" aria-hidden="true">${PROBE}</span>
        </div>
        <div class="track" style=${styleMap(trackSize)}></div>
      </div>
      ${this.source?.lineCount ? nothing : html`<slot name="empty"></slot>`}
      ${this.#renderToEnd()}
    `;
  }

  /** The way back, for somebody who followed the log and went up to read. */
  #renderToEnd() {
    const { log } = this.#messages.words;
    const fresh = (this.source?.lineCount ?? 0) - this.#seenLines;
    if (!this.#leftEnd || this.#viewport.isAtEnd) return nothing;
    const count = formatNumber(fresh, this.#messages.language);
    return html`<button class="to-end" type="button" @click=${this.#onToEnd}>
      ${icons.toEnd} ${fresh > 0 ? log.newLines(count) : log.toEnd}
    </button>`;
  }

  get #grows(): boolean {
    return this.source?.ended === false;
  }

  get #look(): LogLook {
    return {
      timestamps: this.timestamps,
      timeZone: this.timeZone,
      linked: parseLineRange(this.line),
      emoji: this.emoji,
      language: this.#messages.language,
      words: this.#messages.words.log,
    };
  }

  get #rowContext(): RowContext {
    return {
      lineCount: this.source?.lineCount ?? 0,
      cell: this.#viewport.cell,
      scrollLeft: this.#viewport.scrollLeft,
      width: this.#geometry.textWidth,
      timed: this.timestamps !== "off",
      words: this.#messages.words.log,
    };
  }

  get #font(): SurfaceFont {
    const { fontFamily, fontSize } = getComputedStyle(this._probe);
    return { family: fontFamily, size: Number.parseFloat(fontSize) };
  }

  #startOver(): void {
    this.#model.setLog(this.source);
    if (this.isConnected) this.#model.listen();
    this.#input.clearSelection();
    this.#widest = 0;
    this.#leftEnd = false;
  }

  /** Brings rows and sizes in line with the log, and keeps what is being read where it is. */
  #layOut(): void {
    const { cell, width, offset, firstRow } = this.#viewport;
    const reading = this.#model.positionOf(firstRow);
    const lineCount = this.source?.lineCount ?? 0;
    const timed = this.timestamps !== "off";
    this.#geometry = logGeometry(width, cell, lineCount, timed);
    this.#model.update(this.wrap ? this.#geometry.columns : undefined);
    this.#viewport.setRowCount(this.#model.rowCount);
    if (this.wrap) this.#viewport.scrollLeft = 0;
    if (!reading) return;
    const row = this.#model.rowOf(reading);
    if (row !== firstRow) this.#viewport.moveToRow(row + offset / cell.height);
  }

  #collectRows(): void {
    const { source } = this;
    this.#rows = source
      ? rowsInView(source, this.#model, this.#viewport, this.#look)
      : [];
    for (const { line } of this.#rows)
      this.#widest = Math.max(this.#widest, source?.columns(line) ?? 0);
  }

  #uncover(position: LogPosition | undefined): void {
    if (position) this.#model.uncover(position.line);
  }

  #reveal(position: LogPosition | undefined): void {
    if (!position) return;
    this.follow = false;
    this.#viewport.reveal(this.#model.rowOf(position));
  }

  #scrollTo(left: number, top: number): void {
    const scroller = this._scroller;
    // Less than a pixel is the browser's rounding.
    if (Math.abs(scroller.scrollTop - top) >= 1) scroller.scrollTop = top;
    if (Math.abs(scroller.scrollLeft - left) >= 1) scroller.scrollLeft = left;
  }

  #onScroll(): void {
    const { scrollTop, scrollLeft } = this._scroller;
    const wentUp = this.#viewport.scrolledTo(scrollTop, scrollLeft);
    const { isAtEnd } = this.#viewport;
    if (wentUp && !isAtEnd) this.setFollow(false);
    else if (this.#leftEnd && isAtEnd) this.setFollow(this.#grows);
    this.requestUpdate();
  }

  #onResize(): void {
    const { clientWidth, clientHeight } = this._scroller;
    this.#viewport.setSize(clientWidth, clientHeight);
    this.#viewport.setCell(this.#layer.surface?.cell ?? this.#probedCell);
    this.requestUpdate();
  }

  get #probedCell(): CellSize {
    const { width, height } = this._probe.getBoundingClientRect();
    return { width: width / PROBE.length, height };
  }

  readonly #onToEnd = () => {
    this.scrollToEnd();
    this._scroller.focus({ preventScroll: true });
  };
}

/** Measured until the terminal says how large its cells are. */
const PROBE = "W".repeat(10);

function lineStart(line: string): LogPosition | undefined {
  const range = parseLineRange(line);
  return range && { line: range.first, offset: 0 };
}

function matchStart(match: SearchMatch | undefined): LogPosition | undefined {
  return match && { line: match.line, offset: match.start };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-log-view": BuildkiteLogView;
  }
}
