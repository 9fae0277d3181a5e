import { LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import type { LogProgress } from "../../log/worker/log-progress.js";
import type { LogSource } from "../../log/worker/log-source.js";
import type { LiveLog } from "../../log/worker/worker-document.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import { html } from "../dense-html.js";
import { dialogStyles } from "../dialog/dialog-styles.js";
import { emojiLookup, type EmojiLookup } from "../emoji/emoji-text.js";
import { keySheetStyles } from "../key-sheet/key-sheet.styles.js";
import type { ArtifactHref } from "../log-view/artifact-href.js";
import { lineHash, type LineHref } from "../log-view/line-range.js";
import { quoteHead } from "../markdown/quote-head.js";
import { bodyTemplate } from "./body-template.js";
import { runCommand } from "./commands.js";
import { dropStyles } from "./drop.styles.js";
import { chooserTemplate, fileTemplate } from "./drop-template.js";
import { failuresTemplate } from "./failures-template.js";
import { findBarTemplate } from "./find-bar.js";
import { helpTemplate } from "./help-template.js";
import type { Landing } from "./landing.js";
import { logViewerStyles } from "./log-viewer.styles.js";
import { problemsTemplate } from "./problems-template.js";
import { statusTemplate } from "./progress-template.js";
import { skeletonStyles } from "./skeleton.js";
import { toolTemplate } from "./tool.js";
import { toolbarStyles } from "./toolbar.styles.js";
import { toolsTemplate } from "./toolbar.js";
import { ViewerParts } from "./viewer-parts.js";

/**
 * A log with everything that one does with it: search and filter, errors and warnings, an
 * outline of its groups, times, following, copying, downloads. It shows a log that somebody
 * else reads (`log`), or reads one itself from bytes (`source`), or from a file that is
 * dropped on it.
 *
 * @element buildkite-log-viewer
 * @fires {BuildkiteLogLineSelectEvent} buildkite-log-line-select - The link of a line or a range was activated.
 * @fires {BuildkiteLogFollowChangeEvent} buildkite-log-follow-change - Following began or stopped.
 * @fires {BuildkiteLogStopEvent} buildkite-log-stop - Somebody wants no more of `log` to be loaded.
 * @fires {BuildkiteLogResumeEvent} buildkite-log-resume - Somebody wants the rest of `log` after all.
 * @slot tools - More buttons for the toolbar.
 * @slot message - Between the tools and the log, such as why more of it could not be had.
 * @slot empty - In place of a log that has no lines.
 * @csspart toolbar - Search and tools.
 * @csspart outline - The list of groups.
 * @csspart viewport - The log itself.
 * @csspart status - How much of it there is, and whether more is coming.
 * @cssprop [--buildkite-log-height] - How tall the whole is.
 * @cssprop [--buildkite-log-font-size=0.8125rem] - Size of the log's text, before a person makes it larger or smaller.
 */
export class BuildkiteLogViewer extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    dialogStyles,
    skeletonStyles,
    toolbarStyles,
    dropStyles,
    keySheetStyles,
    logViewerStyles,
  ];

  /** The linked line or range, counted from 1: `120` or `120-140`. */
  @property() accessor line = "";

  /** Stay at the end while lines arrive. */
  @property({ type: Boolean }) accessor follow = false;

  /** What a downloaded file is called, without an ending; it also tells one log from another. */
  @property() accessor name = "log";

  /** What the log is of, for whoever reads a quote of it; `name` where nobody says. */
  @property() accessor origin = "";

  /** Files may be dropped on it, or chosen. */
  @property({ type: Boolean }) accessor drop = false;

  /** Where to go before anybody has gone anywhere: `start`, `end`, or `first-error`, for want of one the end. */
  @property() accessor landing: Landing = "start";

  /** A log that somebody else reads. */
  @property({ attribute: false }) accessor log: LiveLog | undefined;

  /** How far reading `log` is. */
  @property({ attribute: false }) accessor progress: LogProgress | undefined;

  /** The bytes of a log, where there is no `log`: a stream, a response, a file, a buffer. */
  @property({ attribute: false }) accessor source: LogSource | undefined;

  /** Where lines of this log are shown; a fragment of this page if nobody says. */
  @property({ attribute: false }) accessor hrefFor: LineHref = lineHash;

  /** Finds the artifacts that the log links to; it is asked when somebody opens one. */
  @property({ attribute: false }) accessor artifactHref:
    ArtifactHref | undefined;

  /** Finds the emoji of group titles. */
  @property({ attribute: false }) accessor emoji: EmojiLookup = emojiLookup();

  /** Starts workers, where the page has their script elsewhere; `false` for none. */
  @property({ attribute: false }) accessor createWorker:
    CreateWorker | false | undefined;

  /** Gets `log` as it was written, with its escape sequences; without it there is only text to download. */
  @property({ attribute: false }) accessor downloadRaw:
    (() => Promise<Blob>) | undefined;

  /** The tools show, where there is no room for them all the time. */
  @state() accessor _toolsOpen = false;

  readonly #parts = new ViewerParts(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { dropped, landing, view } = this.#parts;
    if (changed.has("log") || changed.has("source")) dropped.clear();
    if (changed.has("name") || changed.has("source")) landing.reset();
    // Where to land is decided by what the window shows.
    if (changed.has("landing")) view?.requestUpdate();
    this.#parts.update();
  }

  protected override updated(): void {
    this.#parts.updated();
  }

  /** Puts the keyboard into the log. */
  override focus(options?: FocusOptions): void {
    this.#parts.view?.focus(options);
  }

  protected override render() {
    const { messages, open, dropped, announcer, isHelpOpen } = this.#parts;
    const { words, language } = messages;
    const { fontSize } = this.#parts.preferences.values;
    return html`<div
        class="frame text-${fontSize}"
        @keydown=${this.#onKeyDown}
        @dragover=${dropped.onDragOver}
        @dragleave=${dropped.onDragLeave}
        @drop=${dropped.onDrop}
      >
        ${this.#renderToolbar()}
        ${failuresTemplate(open, dropped, this.#parts.download, words.log)}
        ${bodyTemplate(this, this.#parts)}
        ${statusTemplate(open.log, open.progress, words.log, language, {
          onStop: () => open.stop(),
          onResume: open.resume,
          file: dropped.file && fileTemplate(dropped.file, language),
        })}
        <p class="visually-hidden" role="status">${announcer.said}</p>
      </div>
      ${isHelpOpen ? helpTemplate(words, this.#parts.closeHelp) : nothing}`;
  }

  #renderToolbar() {
    const { log } = this.#parts.messages.words;
    return html`<div
      class="toolbar ${this._toolsOpen ? "open" : ""}"
      part="toolbar"
      @focusout=${this.#onToolbarLeft}
    >
      <div class="find">
        ${findBarTemplate(this.#parts)}${this.#renderOutlineTool()}
      </div>
      ${this.#renderProblems()}
      <span class="more">
        ${toolTemplate({
          label: log.moreTools,
          icon: icons.more,
          onClick: () => (this._toolsOpen = !this._toolsOpen),
          expanded: this._toolsOpen,
        })}
      </span>
      ${this.#renderTools()}
    </div>`;
  }

  #renderOutlineTool() {
    const { outline, open, commands, messages } = this.#parts;
    if (!outline.isWorthwhile(open.log)) return nothing;
    return html`<span class="outline-tool"
      >${toolTemplate({
        label: messages.words.log.outline,
        icon: icons.list,
        onClick: () => commands.outline?.(),
        pressed: outline.isOpen,
      })}</span
    >`;
  }

  #renderProblems() {
    const { problems, commands, messages } = this.#parts;
    const { words, language } = messages;
    return problemsTemplate(problems, words.log, language, commands);
  }

  #renderTools() {
    const { open, dropped, view } = this.#parts;
    const { words } = this.#parts.messages;
    return toolsTemplate({
      words,
      preferences: this.#parts.preferences,
      commands: this.#parts.commands,
      following: this.follow,
      growing: open.log?.ended === false,
      hasLog: this.#parts.hasLines,
      hasRaw: open.downloadRaw !== undefined,
      hasSelection: view?.hasSelection ?? false,
      fillsWindow: this.#parts.fullWindow.active,
      chooser: this.drop
        ? chooserTemplate(dropped, words.log.openFile, "button tool")
        : nothing,
      quote: {
        form: "quote",
        head: quoteHead({
          source: this.origin || this.name,
          hrefFor: this.hrefFor,
          words,
        }),
      },
      onCopy: (form) => void view?.copy(form),
      onDownload: (form) => void this.#parts.download.start(form),
    });
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    const { fullWindow, commands } = this.#parts;
    if (event.key === "Escape" && !event.defaultPrevented) {
      if (this._toolsOpen) this._toolsOpen = false;
      else fullWindow.leave();
    } else runCommand(event, commands);
  };

  readonly #onToolbarLeft = (event: FocusEvent) => {
    const toolbar = event.currentTarget as Element;
    const next = event.relatedTarget as Node | null;
    // Slotted tools are not inside of the toolbar, but of this element.
    if (!toolbar.contains(next) && !this.contains(next))
      this._toolsOpen = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-log-viewer": BuildkiteLogViewer;
  }
}
