import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import { BuildkiteError } from "../../api/errors.js";
import type { Job, JobRef } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import type { Query } from "../../live/query.js";
import { PreferencesController } from "../../live/preferences.js";
import { buildQuery, emojisQuery } from "../../live/queries.js";
import type { LogText } from "../../log/core/log-text.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { emojiLookup } from "../emoji/emoji-text.js";
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
import { jobHasEnded, noticeOfAbsence, noticeOfJob } from "./log-notice.js";
import { downloadLog, type LogForm } from "./log-download.js";
import {
  noticeTemplate,
  skeletonTemplate,
  statusTemplate,
} from "./log-screens.js";
import { LogSearchController } from "./log-search-controller.js";
import { logQuestion, namedJob } from "./log-question.js";
import { LogSessionController } from "./log-session-controller.js";
import { searchTemplate } from "./search-template.js";
import { toolbarTemplate } from "./log-toolbar.js";

/**
 * The log of one job, live: fetched as it is written, searched, followed, kept.
 *
 * @element buildkite-job-log
 * @fires {BuildkiteLogLineSelectEvent} buildkite-log-line-select - The link of a line or a range was activated.
 * @fires {BuildkiteLogFollowChangeEvent} buildkite-log-follow-change - Following began or stopped.
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

  @state() accessor _downloadError: BuildkiteError | undefined;

  @query("buildkite-log-view") private accessor _view!: BuildkiteLogView | null;
  @query("buildkite-log-search")
  private accessor _search!: BuildkiteLogSearch | null;

  readonly #internals = this.attachInternals();
  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #source = new LiveSource(this);
  readonly #settings = new HostSettingsController(this);
  readonly #build = new LiveController(this, () =>
    this.#ask((client, ref) => buildQuery(client, ref)),
  );
  readonly #emojis = new LiveController(this, () =>
    this.#ask((client, ref) => emojisQuery(client, ref.organization)),
  );
  readonly #logs = new LogSessionController(this, () => this.#onLog());
  readonly #found = new LogSearchController(this);

  /** The log that `_following` was decided for. */
  #decidedFor: LogText | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("follow")) this._following = this.follow;
    const { store } = this.#source;
    this.#logs.ask(logQuestion(store, this.#ref, this.#job, this.createWorker));
    const { session } = this.#logs;
    this.#found.setLog(session?.log, session?.createWorker);
    this.#decideToFollow();
  }

  protected override updated(): void {
    if (this.#growing) this.#internals.states.add("live");
    else this.#internals.states.delete("live");
  }

  protected override render() {
    const ref = namedJob(this);
    if (!ref) return nothing;
    if (ref instanceof BuildkiteError) return this.#renderError(ref);
    const { value, error } = this.#build;
    if (!value)
      return error
        ? this.#renderError(error)
        : skeletonTemplate(this.#messages.words.log);
    const notice = noticeOfJob(this.#job, this.#messages.words.log);
    return notice ? noticeTemplate(notice) : this.#renderLog(ref);
  }

  #renderLog(ref: JobRef) {
    const follower = this.#logs.session?.follower;
    const error = this._downloadError ?? follower?.error;
    return html`${this.#renderToolbar(ref)}
    ${
      error
        ? html`<div class="problem">
            <buildkite-error
              .error=${error}
              @buildkite-retry=${this.#onRetry}
            ></buildkite-error>
          </div>`
        : nothing
    }
    ${this.#renderText()} ${this.#renderStatus()}`;
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
        onDownload: (form) => void this.#download(form, ref),
      })}
    </div>`;
  }

  #renderText() {
    const { session } = this.#logs;
    const { words } = this.#messages;
    if (this.#job?.type === "script" && session?.follower.absent)
      return noticeTemplate(noticeOfAbsence(this.#job, words.log));
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
      .emoji=${emojiLookup(this.#emojis.value)}
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

  #renderError(error: BuildkiteError) {
    return html`<div class="problem">
      <buildkite-error
        .error=${error}
        @buildkite-retry=${() => void this.#build.refresh()}
      ></buildkite-error>
    </div>`;
  }

  /** The job that is named, unless something is wrong with its name. */
  get #ref(): JobRef | undefined {
    const named = namedJob(this);
    return named instanceof BuildkiteError ? undefined : named;
  }

  get #job(): Job | undefined {
    return this.#build.value?.jobs?.find(({ id }) => id === this.job);
  }

  /** The job runs still, so that more will be written. */
  get #growing(): boolean {
    const { session } = this.#logs;
    const job = this.#job;
    return session !== undefined && job !== undefined && !jobHasEnded(job);
  }

  /** Whole: it is pasted elsewhere. */
  get #copiedLink(): string {
    return new URL(this.hrefFor(this.line), location.href).href;
  }

  /** A question to the store, as soon as there are a store and something to ask for. */
  #ask<Value>(
    question: (client: BuildkiteClient, ref: JobRef) => Query<Value>,
  ): readonly [LiveStore, Query<Value>] | undefined {
    const { store } = this.#source;
    const ref = this.#ref;
    return store && ref ? [store, question(store.client, ref)] : undefined;
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

  async #download(form: LogForm, ref: JobRef): Promise<void> {
    const { client } = this.#source;
    const { log } = this.#logs.session ?? {};
    if (!client || !log) return;
    this._downloadError = undefined;
    try {
      await downloadLog(form, client, ref, log);
    } catch (error) {
      if (!(error instanceof BuildkiteError)) throw error;
      this._downloadError = error;
    }
  }

  readonly #onRetry = () => {
    this._downloadError = undefined;
    this.#logs.session?.follower.lookNow();
  };

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
