import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { pageAddress } from "../../api/build-address.js";
import type { BuildkiteClient } from "../../api/client.js";
import { BuildkiteError } from "../../api/errors.js";
import { checkJobRef, parsePipelineSlug } from "../../api/slugs.js";
import type { Job, JobRef } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import type { Query } from "../../live/query.js";
import { PreferencesController } from "../../live/preferences.js";
import { buildQuery, emojisQuery } from "../../live/queries.js";
import type { LogText } from "../../log/core/log-text.js";
import { plainText } from "../../log/core/plain-text.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import { formatBytes, formatNumber } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import { emojiLookup } from "../emoji/emoji-text.js";
import type { BuildkiteLogSearch } from "../log-search/log-search.js";
import type {
  BuildkiteLogSearchChangeEvent,
  BuildkiteLogSearchStepEvent,
} from "../log-search/events.js";
import type {
  BuildkiteLogFollowChangeEvent,
  BuildkiteLogLineSelectEvent,
  BuildkiteLogSearchRequestEvent,
} from "../log-view/events.js";
import {
  formatLineRange,
  lineRangeHash,
  parseLineRange,
} from "../log-view/line-range.js";
import type { BuildkiteLogView } from "../log-view/log-view.js";
import { jobLogStyles } from "./job-log.styles.js";
import {
  jobHasEnded,
  noticeOfAbsence,
  noticeOfJob,
  type LogNotice,
} from "./log-notice.js";
import { LogSearchController } from "./log-search-controller.js";
import {
  LogSessionController,
  type LogQuestion,
} from "./log-session-controller.js";
import { toolbarTemplate, type Times } from "./log-toolbar.js";
import { saveFile } from "./save-file.js";

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
    this.#logs.ask(this.#question);
    const { session } = this.#logs;
    this.#found.setLog(session?.log, session?.createWorker);
    this.#decideToFollow();
  }

  protected override updated(): void {
    if (this.#growing) this.#internals.states.add("live");
    else this.#internals.states.delete("live");
  }

  protected override render() {
    const ref = this.#ref;
    if (!ref) return nothing;
    if (ref instanceof BuildkiteError) return this.#renderError(ref);
    const { value, error } = this.#build;
    if (!value)
      return error ? this.#renderError(error) : this.#renderSkeleton();
    const notice = noticeOfJob(this.#job, this.#messages.words.log);
    return notice ? this.#renderNotice(notice) : this.#renderLog(ref);
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
    const finder = this.#found;
    return html`<div class="toolbar" part="toolbar">
      <buildkite-log-search
        .count=${finder.count}
        .current=${finder.current + 1}
        .state=${finder.state}
        @buildkite-log-search-change=${this.#onSearch}
        @buildkite-log-search-step=${this.#onSearchStep}
        @buildkite-log-search-close=${this.#onSearchClose}
      ></buildkite-log-search>
      ${toolbarTemplate({
        words: this.#messages.words,
        preferences: this.#preferences.values,
        following: this._following,
        growing: this.#growing,
        hasLog: (log?.lineCount ?? 0) > 0,
        link: this.#link,
        buildkiteHref: pageAddress(ref),
        onFold: this.#onFold,
        onWrap: this.#onWrap,
        onTimes: this.#onTimes,
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
      return this.#renderNotice(noticeOfAbsence(this.#job, words.log));
    if (!session || (session.log.lineCount === 0 && !session.log.ended))
      return session?.follower.error ? nothing : this.#renderSkeleton();
    const { wrap, timestamps, timeZone } = this.#preferences.values;
    return html`<buildkite-log-view
      part="viewport"
      .source=${session.log}
      .wrap=${wrap}
      .timestamps=${timestamps}
      .timeZone=${timeZone}
      .follow=${this._following}
      .line=${this.line}
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
    const size = words.log.size(
      formatNumber(log.lineCount, language),
      formatBytes(log.byteLength, language),
    );
    const loading = follower?.complete === false && !this.#growing;
    return html`<div class="status" part="status">
      <span>${size}</span>
      ${loading ? html`<span>${words.log.loading}</span>` : nothing}
      ${
        this.#growing
          ? html`<span class="live"
              ><span class="dot"></span>${words.log.following}</span
            >`
          : nothing
      }
    </div>`;
  }

  #renderNotice({ title, advice, waiting }: LogNotice) {
    return html`<div class="notice" role="status">
      ${waiting ? icons.clock : icons.terminal}
      <p class="title">${title}</p>
      <p>${advice}</p>
    </div>`;
  }

  #renderError(error: BuildkiteError) {
    return html`<div class="problem">
      <buildkite-error
        .error=${error}
        @buildkite-retry=${() => void this.#build.refresh()}
      ></buildkite-error>
    </div>`;
  }

  #renderSkeleton() {
    return html`<div class="skeleton" aria-busy="true">
      <p class="visually-hidden" role="status">
        ${this.#messages.words.log.loading}
      </p>
      ${[62, 48, 71, 35, 56, 66, 41].map(
        (width) => html`<span style="inline-size: ${width}%"></span>`,
      )}
    </div>`;
  }

  /** What the attributes name; an error where they name nothing, `undefined` before they are set. */
  get #ref(): JobRef | BuildkiteError | undefined {
    if (!this.pipeline || !this.build || !this.job) return undefined;
    try {
      return checkJobRef({
        ...parsePipelineSlug(this.pipeline),
        number: this.build,
        job: this.job,
      });
    } catch (error) {
      if (error instanceof BuildkiteError) return error;
      throw error;
    }
  }

  get #job(): Job | undefined {
    return this.#build.value?.jobs?.find(({ id }) => id === this.job);
  }

  get #question(): LogQuestion | undefined {
    const ref = this.#ref;
    const job = this.#job;
    const { store } = this.#source;
    if (!store || !ref || ref instanceof BuildkiteError) return undefined;
    if (job?.type !== "script" || job.startedAt === undefined) return undefined;
    const { client, clock } = store;
    return { client, clock, ref, job, createWorker: this.createWorker };
  }

  /** The job runs still, so that more will be written. */
  get #growing(): boolean {
    const { session } = this.#logs;
    const job = this.#job;
    return session !== undefined && job !== undefined && !jobHasEnded(job);
  }

  get #link(): string {
    const range = parseLineRange(this.line);
    const address = new URL(location.href);
    address.hash = range ? lineRangeHash(range) : "";
    return address.href;
  }

  /** A question to the store, as soon as there are a store and something to ask for. */
  #ask<Value>(
    question: (client: BuildkiteClient, ref: JobRef) => Query<Value>,
  ): readonly [LiveStore, Query<Value>] | undefined {
    const { store } = this.#source;
    const ref = this.#ref;
    return store && ref && !(ref instanceof BuildkiteError)
      ? [store, question(store.client, ref)]
      : undefined;
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

  async #download(form: "raw" | "plain", ref: JobRef): Promise<void> {
    const { client } = this.#source;
    const log = this.#logs.session?.log;
    if (!client || !log) return;
    this._downloadError = undefined;
    const name = `${ref.pipeline}-${ref.number}-${ref.job}`;
    try {
      if (form === "plain")
        saveFile(
          `${name}.txt`,
          new Blob([...plainText(log, 0, log.lineCount)]),
        );
      else saveFile(`${name}.log`, await rawLog(client, ref));
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

  readonly #onWrap = () => {
    this.#preferences.set("wrap", !this.#preferences.values.wrap);
  };

  readonly #onTimes = (times: Times) => {
    const absolute = times === "local" || times === "utc";
    if (absolute) this.#preferences.set("timeZone", times);
    this.#preferences.set("timestamps", absolute ? "absolute" : times);
  };

  readonly #onFollowToggle = () => this._view?.setFollow(!this._following);

  readonly #onFollowChange = ({ follow }: BuildkiteLogFollowChangeEvent) => {
    this._following = follow;
  };

  readonly #onLine = ({ range }: BuildkiteLogLineSelectEvent) => {
    this.line = range ? formatLineRange(range) : "";
  };

  readonly #onSearch = ({ query }: BuildkiteLogSearchChangeEvent) => {
    this.#found.search(query, this._view?.topLine ?? 0);
  };

  readonly #onSearchStep = ({ direction }: BuildkiteLogSearchStepEvent) =>
    this.#found.step(direction);

  readonly #onSearchClose = () => this._view?.focus();

  readonly #onSearchRequest = ({ step }: BuildkiteLogSearchRequestEvent) => {
    if (step === "open") this._search?.focus();
    else this.#found.step(step);
  };
}

/** The log as Buildkite keeps it, with its escape sequences; asked for anew, since only its lines are kept here. */
async function rawLog(client: BuildkiteClient, ref: JobRef): Promise<Blob> {
  const { body } = await client.streamLog(ref);
  try {
    return await new Response(body).blob();
  } catch (cause) {
    throw new BuildkiteError({ kind: "network" }, { cause });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-job-log": BuildkiteJobLog;
  }
}
