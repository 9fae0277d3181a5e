import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import { PreferencesController } from "../../live/preferences.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import type { LogProgress } from "../../log/worker/log-progress.js";
import type { LiveLog } from "../../log/worker/worker-document.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { emojiLookup, type EmojiLookup } from "../emoji/emoji-text.js";
import type { BuildkiteLogSearch } from "../log-search/log-search.js";
import type { ArtifactHref } from "../log-view/artifact-href.js";
import type {
  BuildkiteLogFollowChangeEvent,
  BuildkiteLogLineSelectEvent,
  BuildkiteLogSearchRequestEvent,
} from "../log-view/events.js";
import {
  formatLineRange,
  lineHash,
  type LineHref,
} from "../log-view/line-range.js";
import type { BuildkiteLogView } from "../log-view/log-view.js";
import { DownloadController } from "./download-controller.js";
import { logViewerStyles } from "./log-viewer.styles.js";
import { statusTemplate } from "./screens.js";
import { SearchController } from "./search-controller.js";
import { searchTemplate } from "./search-template.js";
import { skeletonStyles, skeletonTemplate } from "./skeleton.js";
import { toolbarTemplate } from "./toolbar.js";

/**
 * A log with everything that one does with it: search, folding, times, following, downloads.
 * It shows a log that somebody else reads.
 *
 * @element buildkite-log-viewer
 * @fires {BuildkiteLogLineSelectEvent} buildkite-log-line-select - The link of a line or a range was activated.
 * @fires {BuildkiteLogFollowChangeEvent} buildkite-log-follow-change - Following began or stopped.
 * @slot tools - More buttons for the toolbar.
 * @slot message - Between the tools and the log, such as why more of it could not be had.
 * @slot empty - In place of a log that has no lines.
 * @csspart toolbar - Search and tools.
 * @csspart viewport - The log itself.
 * @csspart status - How much of it there is, and whether more is coming.
 * @cssprop [--buildkite-log-height] - How tall the whole is.
 */
export class BuildkiteLogViewer extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    skeletonStyles,
    logViewerStyles,
  ];

  /** The linked line or range, counted from 1: `120` or `120-140`. */
  @property() accessor line = "";

  /** Stay at the end while lines arrive. */
  @property({ type: Boolean }) accessor follow = false;

  /** What a downloaded file is called, without an ending. */
  @property() accessor name = "log";

  /** A log that somebody else reads. */
  @property({ attribute: false }) accessor log: LiveLog | undefined;

  /** How far reading that log is. */
  @property({ attribute: false }) accessor progress: LogProgress | undefined;

  /** Where lines of this log are shown; a fragment of this page if nobody says. */
  @property({ attribute: false }) accessor hrefFor: LineHref = lineHash;

  /** Finds the emoji of group titles. */
  @property({ attribute: false }) accessor emoji: EmojiLookup = emojiLookup();

  /** Starts workers, where the page has their script elsewhere; `false` for none. */
  @property({ attribute: false }) accessor createWorker:
    CreateWorker | false | undefined;

  /** Gets the log as it was written, with its escape sequences; without it there is only text to download. */
  @property({ attribute: false }) accessor downloadRaw:
    (() => Promise<Blob>) | undefined;

  /** Finds the artifacts that the log links to; it is asked when somebody opens one. */
  @property({ attribute: false }) accessor artifactHref:
    ArtifactHref | undefined;

  @query("buildkite-log-view") private accessor _view!: BuildkiteLogView | null;
  @query("buildkite-log-search")
  private accessor _search!: BuildkiteLogSearch | null;

  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #found = new SearchController(this);
  readonly #download = new DownloadController(this);
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("log")) this.#listen();
    this.#found.setLog(this.log, this.createWorker);
  }

  /** Puts the keyboard into the log. */
  override focus(options?: FocusOptions): void {
    this._view?.focus(options);
  }

  protected override render() {
    return html`${this.#renderToolbar()}${this.#renderMessage()}
    ${this.#renderText()}${this.#renderStatus()}`;
  }

  #renderToolbar() {
    return html`<div class="toolbar" part="toolbar">
      ${searchTemplate(
        this.#found,
        () => this._view?.topLine ?? 0,
        () => this._view?.focus(),
      )}
      ${toolbarTemplate({
        words: this.#messages.words,
        preferences: this.#preferences,
        following: this.follow,
        growing: this.log?.ended === false,
        hasLog: this.#hasLines,
        hasRaw: this.downloadRaw !== undefined,
        onFold: this.#onFold,
        onFollow: () => this._view?.setFollow(!this.follow),
        onEnd: () => this._view?.scrollToEnd(),
        onDownload: (form) => void this.#download.start(form),
      })}
    </div>`;
  }

  #renderMessage() {
    const { failure } = this.#download;
    return html`<slot name="message"></slot>${
        failure
          ? html`<div class="problem">
              <buildkite-error
                .error=${failure.error}
                @buildkite-retry=${() => void this.#download.start(failure.form)}
              ></buildkite-error>
            </div>`
          : nothing
      }`;
  }

  #renderText() {
    if (!this.log) return this.#renderEmpty();
    const { wrap, timestamps, timeZone } = this.#preferences.values;
    return html`<buildkite-log-view
      part="viewport"
      .source=${this.log}
      .wrap=${wrap}
      .timestamps=${timestamps}
      .timeZone=${timeZone}
      .follow=${this.follow}
      .line=${this.line}
      .hrefFor=${this.hrefFor}
      .artifactHref=${this.artifactHref}
      .emoji=${this.emoji}
      .found=${this.#found.found}
      .currentMatch=${this.#found.currentMatch}
      @buildkite-log-line-select=${this.#onLine}
      @buildkite-log-follow-change=${this.#onFollowChange}
      @buildkite-log-search-request=${this.#onSearchRequest}
      >${this.#hasLines ? nothing : this.#renderEmpty()}</buildkite-log-view
    >`;
  }

  #renderEmpty() {
    const { log } = this.#messages.words;
    return html`<div slot="empty" class="empty">
      <slot name="empty"
        >${
          this.log?.ended
            ? html`<p class="notice">${log.emptyLog}</p>`
            : skeletonTemplate(log)
        }</slot
      >
    </div>`;
  }

  #renderStatus() {
    const { words, language } = this.#messages;
    if (!this.log || !this.#hasLines) return nothing;
    return statusTemplate(this.log, this.progress?.state, words.log, language);
  }

  get #hasLines(): boolean {
    return (this.log?.lineCount ?? 0) > 0;
  }

  #listen(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.log?.subscribe(() => {
      this.#found.refresh();
      this.requestUpdate();
    });
  }

  readonly #onFold = (open: boolean) => {
    if (open) this._view?.unfoldAll();
    else this._view?.foldAll();
  };

  readonly #onFollowChange = ({ follow }: BuildkiteLogFollowChangeEvent) => {
    this.follow = follow;
  };

  readonly #onLine = ({ range }: BuildkiteLogLineSelectEvent) => {
    this.line = range ? formatLineRange(range) : "";
  };

  readonly #onSearchRequest = ({ step }: BuildkiteLogSearchRequestEvent) => {
    if (step === "open") this._search?.focus();
    else this.#found.step(step);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-log-viewer": BuildkiteLogViewer;
  }
}
