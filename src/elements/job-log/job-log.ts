import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import type { JobRef } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { PreferencesController } from "../../live/preferences.js";
import type { LogText } from "../../log/core/log-text.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { setState } from "../custom-state.js";
import { ErrorReporter } from "../error-change.js";
import type { BuildkiteLogSearch } from "../log-search/log-search.js";
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
import { jobLogStyles } from "./job-log.styles.js";
import { JobSource } from "./job-source.js";
import { jobHasEnded, noticeOfAbsence, noticeOfJob } from "./log-notice.js";
import { LogDownload, type LogForm } from "./log-download.js";
import {
  failureTemplate,
  noticeTemplate,
  problemTemplate,
  skeletonTemplate,
  statusTemplate,
} from "./log-screens.js";
import { LogSearchController } from "./log-search-controller.js";
import { logQuestion } from "./log-question.js";
import { LogSessionController } from "./log-session-controller.js";
import { searchTemplate } from "./search-template.js";
import { toolbarTemplate } from "./log-toolbar.js";

/**
 * The log of one job, live: fetched as it is written, searched, followed, kept.
 *
 * @element buildkite-job-log
 * @fires {BuildkiteLogLineSelectEvent} buildkite-log-line-select - The link of a line or a range was activated.
 * @fires {BuildkiteLogFollowChangeEvent} buildkite-log-follow-change - Following began or stopped.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - The job or its log could not be loaded, or that is over.
 * @slot error - Takes the place of the message when the job or its log could not be loaded.
 * @csspart toolbar - Search and tools.
 * @csspart viewport - The log itself.
 * @csspart status - How much of it there is, and whether more is coming.
 * @cssprop [--buildkite-log-height] - How tall the whole is.
 * @cssstate live - The job runs, and the log is followed at Buildkite.
 */
export class BuildkiteJobLog extends LitElement {
  static override styles = [elementStyles, controls, jobLogStyles];

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor pipeline = "";

  /** The build's number in its pipeline. */
  @property({ type: Number, reflect: true, useDefault: true }) accessor build =
    0;

  /** The job's UUID. */
  @property({ reflect: true, useDefault: true }) accessor job = "";

  /** The linked line or range, counted from 1: `120` or `120-140`. */
  @property() accessor line = "";

  /** Stay at the end while lines arrive. A running job's log does, unless a line is linked. */
  @property({ type: Boolean }) accessor follow = false;

  /** Overrides the client of the provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where lines of this log are shown; a fragment of this page if nobody says. */
  @property({ attribute: false }) accessor hrefFor: LineHref = lineHash;

  /** Starts the parser's worker, where the page has it elsewhere; `false` for none. */
  @property({ attribute: false }) accessor createWorker:
    CreateWorker | false | undefined;

  @state() accessor _following = false;

  @query("buildkite-log-view") private accessor _view!: BuildkiteLogView | null;
  @query("buildkite-log-search")
  private accessor _search!: BuildkiteLogSearch | null;

  readonly #internals = this.attachInternals();
  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #source = new LiveSource(this);
  readonly #settings = new HostSettingsController(this);
  readonly #job = new JobSource(this, this.#source);
  readonly #logs = new LogSessionController(this, () => this.#onLog());
  readonly #found = new LogSearchController(this);
  readonly #download = new LogDownload(this);
  readonly #errors = new ErrorReporter(this);

  /** The log that `_following` was decided for. */
  #decidedFor: LogText | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("follow")) this._following = this.follow;
    const { store } = this.#source;
    const { ref, job } = this.#job;
    this.#logs.ask(logQuestion(store, ref, job, this.createWorker));
    const { session } = this.#logs;
    this.#found.setLog(session?.log, session?.createWorker);
    this.#decideToFollow();
  }

  protected override updated(): void {
    setState(this.#internals, "live", this.#growing);
    this.#errors.report(this.#failure);
  }

  /** Asks Buildkite for the job and for what is new in its log, now, also where that has failed. */
  async refresh(): Promise<void> {
    this.#download.forgetError();
    const { session } = this.#logs;
    await Promise.all([this.#job.refresh(), session?.follower.lookNow()]);
  }

  protected override render() {
    const { ref, error, loaded, job } = this.#job;
    if (error) return failureTemplate(error, this.#onRetry);
    if (!ref) return nothing;
    if (!loaded) return skeletonTemplate(this.#messages.words.log);
    const notice = noticeOfJob(job, this.#messages.words.log);
    return notice ? noticeTemplate(notice) : this.#renderLog(ref);
  }

  #renderLog(ref: JobRef) {
    const failure = this.#failure;
    return html`${this.#renderToolbar(ref)}
    ${failure ? failureTemplate(failure, this.#onRetry) : this.#renderProblem()}
    ${this.#renderText()} ${this.#renderStatus()}`;
  }

  /** Some of the log shows all the same. */
  #renderProblem() {
    const error = this.#download.error ?? this.#logs.session?.follower.error;
    return error ? problemTemplate(error, this.#onRetry) : nothing;
  }

  #renderToolbar(ref: JobRef) {
    const { log } = this.#logs.session ?? {};
    return html`<div class="toolbar" part="toolbar">
      ${searchTemplate(
        this.#found,
        () => this._view?.topLine ?? 0,
        () => this._view?.focus(),
      )}
      ${toolbarTemplate({
        words: this.#messages.words,
        preferences: this.#preferences,
        following: this._following,
        growing: this.#growing,
        hasLog: (log?.lineCount ?? 0) > 0,
        link: this.#copiedLink,
        buildkiteHref: this.#settings.pageAddress(ref),
        onFold: this.#onFold,
        onFollow: this.#onFollowToggle,
        onEnd: () => this._view?.scrollToEnd(),
        onDownload: (form) => this.#startDownload(form, ref),
      })}
    </div>`;
  }

  #renderText() {
    const { session } = this.#logs;
    const { words } = this.#messages;
    const { job, emoji } = this.#job;
    if (job?.type === "script" && session?.follower.absent)
      return noticeTemplate(noticeOfAbsence(job, words.log));
    if (!session || (session.log.lineCount === 0 && !session.log.ended))
      return session?.follower.error
        ? nothing
        : skeletonTemplate(this.#messages.words.log);
    const { wrap, timestamps, timeZone } = this.#preferences.values;
    return html`<buildkite-log-view
      part="viewport"
      .source=${session.log}
      .wrap=${wrap}
      .timestamps=${timestamps}
      .timeZone=${timeZone}
      .follow=${this._following}
      .line=${this.line}
      .hrefFor=${this.hrefFor}
      .emoji=${emoji}
      .found=${this.#found.found}
      .currentMatch=${this.#found.currentMatch}
      @buildkite-log-line-select=${this.#onLine}
      @buildkite-log-follow-change=${this.#onFollowChange}
      @buildkite-log-search-request=${this.#onSearchRequest}
      ><p slot="empty" class="empty">
        ${words.log.emptyLog}
      </p></buildkite-log-view
    >`;
  }

  #renderStatus() {
    const { log, follower } = this.#logs.session ?? {};
    const { words, language } = this.#messages;
    if (!log || log.lineCount === 0) return nothing;
    const loaded = follower?.complete === true ? "complete" : "loading";
    const progress = this.#growing ? "growing" : loaded;
    return statusTemplate(log, progress, words.log, language);
  }

  /** Why there is nothing of the log. */
  get #failure(): BuildkiteError | undefined {
    const { session } = this.#logs;
    const empty = session?.log.lineCount === 0;
    return this.#job.error ?? (empty ? session.follower.error : undefined);
  }

  /** The job runs still, so that more will be written. */
  get #growing(): boolean {
    const { session } = this.#logs;
    const { job } = this.#job;
    return session !== undefined && job !== undefined && !jobHasEnded(job);
  }

  /** Whole: it is pasted elsewhere. */
  get #copiedLink(): string {
    return new URL(this.hrefFor(this.line), location.href).href;
  }

  /** Who opens the log of a running job wants to see what it does now, unless a link says otherwise. */
  #decideToFollow(): void {
    const log = this.#logs.session?.log;
    if (!log || log === this.#decidedFor) return;
    this.#decidedFor = log;
    if (this.#growing && this.line === "") this._following = true;
  }

  #onLog(): void {
    this.#found.refresh();
    this.requestUpdate();
  }

  #startDownload(form: LogForm, ref: JobRef): void {
    const { client } = this.#source;
    const { log } = this.#logs.session ?? {};
    if (client && log) void this.#download.start(form, client, ref, log);
  }

  readonly #onRetry = () => void this.refresh();

  readonly #onFold = (open: boolean) => {
    if (open) this._view?.unfoldAll();
    else this._view?.foldAll();
  };

  readonly #onFollowToggle = () => this._view?.setFollow(!this._following);

  readonly #onFollowChange = ({ follow }: BuildkiteLogFollowChangeEvent) => {
    this._following = follow;
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
    "buildkite-job-log": BuildkiteJobLog;
  }
}
