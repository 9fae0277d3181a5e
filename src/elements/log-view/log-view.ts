import { LitElement, nothing, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import type { LineFilter } from "../../log/core/line-filter.js";
import type { LogGroup, LogText } from "../../log/core/log-text.js";
import type { SearchMatch } from "../../log/core/search.js";
import type { TimeZone } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { html } from "../dense-html.js";
import { emojiLookup, type EmojiLookup } from "../emoji/emoji-text.js";
import { Announcements } from "./announcements.js";
import type { CopyForm } from "./copy.js";
import type { ArtifactHref } from "./artifact-href.js";
import { destinationOf, type Destination } from "./destination.js";
import { EndWatch } from "./end-watch.js";
import { Journey } from "./journey.js";
import type { Timestamps } from "./line-time.js";
import { lineHash, type LineHref } from "./line-range.js";
import { LogInput } from "./log-input.js";
import { LogLayout } from "./log-layout.js";
import { lookOf, rowContextOf } from "./log-look.js";
import type { LogModel } from "./log-model.js";
import { LogStage } from "./log-stage.js";
import type { FoundInLog } from "./row-highlights.js";
import { rowKey, type RowView } from "./row-template.js";
import { RowFocus } from "./row-focus.js";
import { RowSlots } from "./row-slots.js";
import { ScrollSync } from "./scroll-sync.js";
import { scrollerTemplate } from "./scroller-template.js";
import { Notices } from "./notices.js";
import { styles } from "./styles.js";
import { TargetDialog } from "./target-dialog.js";
import { toEndTemplate } from "./to-end-template.js";

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
  static override styles = styles;

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

  readonly #messages = new MessagesController(this);
  readonly #layout = new LogLayout(() => this.requestUpdate());
  readonly #viewport = this.#layout.viewport;
  readonly #notices = new Notices(() => this.requestUpdate());
  readonly #announcements = new Announcements(this.#notices, this.#messages);
  readonly #input = new LogInput(
    this,
    this.#layout,
    this.#notices,
    this.#messages,
  );
  readonly #scroll = new ScrollSync(this.#viewport, () => this.requestUpdate());
  readonly #dialog = new TargetDialog(this);
  readonly #end = new EndWatch(this, this.#viewport);
  readonly #stage = new LogStage(this.#layout, {
    onChange: () => this.requestUpdate(),
    onPlain: () => this.#announcements.plainOnly(),
    onJump: (row) => this.#jump(row),
  });
  readonly #journey = new Journey();
  readonly #slots = new RowSlots();
  readonly #focus = new RowFocus();
  #rows: readonly RowView[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#layout.model.listen();
    this.#scroll.reset();
    if (this.hasUpdated) this.#stage.start(this.renderRoot);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#scroll.stop();
    this.#input.stop();
    this.#announcements.stop();
    this.#layout.model.stop();
    this.#stage.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("source")) this.#startOver();
    const wanted = destinationOf(changed, this, this.#messages);
    if (wanted) this.#journey.begin(wanted);
    this.#layout.update(this.wrap, this.timestamps !== "off", this.filter);
    this.#arrive(this.#journey.arrive(this.#layout));
    this.#announcements.update(this.source?.lineCount ?? 0, this.follow);
    this.#end.update();
    this.#rows = this.#layout.rows(
      lookOf(this, this.#input.selected, this.#messages),
    );
    this.#focus.remember(this.shadowRoot);
  }

  protected override firstUpdated(): void {
    this.#stage.start(this.renderRoot);
  }

  protected override updated(): void {
    if (this.#focus.isLost()) this._scroller.focus({ preventScroll: true });
    this.#input.groups.updated();
    // Until it has been measured there is nowhere to scroll to and nothing to paint on.
    if (this.#viewport.height === 0) return;
    this.#scroll.write(this._scroller);
    this.#stage.paint(this.#rows, this, this.#input.selected);
  }

  /** The line at the top of the window, counted from 0. */
  get topLine(): number {
    return this.#layout.model.row(this.#viewport.firstRow)?.line ?? 0;
  }

  /** The group that one reads: of the header or the line that was gone to, while it is in view, else of the window's top. */
  get currentGroup(): LogGroup | undefined {
    return this.#input.groups.current;
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
    this.#journey.begin({ position: { line: line - 1, offset: 0 } });
    this.requestUpdate();
  }

  /** Brings a group's header into the window and gives it the focus. @param line The header's, from 0. */
  showGroup(line: number): void {
    this.#input.groups.show(line);
  }

  /** Whether a group is unfolded. */
  isOpen(group: LogGroup): boolean {
    return this.#model.isOpen(group);
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
    this.#model.setAllOpen(false);
    this.#announcements.allFolded();
  }

  unfoldAll(): void {
    this.#model.setAllOpen(true);
    this.#announcements.allUnfolded();
  }

  /** Begins or ends following because of what a person did: unlike the property it fires an event. */
  setFollow(follow: boolean): void {
    this.#end.setFollow(follow);
  }

  protected override render() {
    const { words, language } = this.#messages;
    return html`
      ${scrollerTemplate({
        layout: this.#layout,
        rows: this.#rows,
        slots: this.#slots.assign(this.#rows.map(rowKey)),
        context: rowContextOf(this, this.#layout, this.#messages, this.#dialog),
        painted: this.#stage.isPainted,
        input: this.#input,
        caret: this.#input.caret,
        onScroll: this.#onScroll,
        onScrollEnd: this.#scroll.rest,
      })}
      ${this.source?.lineCount ? nothing : html`<slot name="empty"></slot>`}
      ${this.#stage.render()}
      ${toEndTemplate(this.#end.unseen, words, language, this.#onToEnd)}
      ${this.#notices.render()}${this.#dialog.render(words, language)}
    `;
  }

  /** Of the log on show, also of one that was set within this task. */
  get #model(): LogModel {
    this.#layout.setLog(this.source);
    return this.#layout.model;
  }

  #startOver(): void {
    this.#layout.setLog(this.source);
    if (this.isConnected) this.#layout.model.listen();
    this.#input.clearSelection();
    this.#end.startOver();
  }

  #arrive(destination: Destination | undefined): void {
    if (!destination) return;
    const { position, say } = destination;
    this.setFollow(false);
    this.#input.revealColumn(position);
    if (say) this.#notices.tell(say());
  }

  #jump(row: number): void {
    this.setFollow(false);
    this.#viewport.showInMiddle(row);
    this.requestUpdate();
  }

  readonly #onScroll = () => {
    const moved = this.#scroll.read(this._scroller);
    if (moved) {
      this.#journey.cancel();
      this.#end.moved(moved);
    }
    this.requestUpdate();
  };

  readonly #onToEnd = () => {
    this.scrollToEnd();
    this._scroller.focus({ preventScroll: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-log-view": BuildkiteLogView;
  }
}
