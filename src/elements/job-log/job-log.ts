import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import { jobLabel, jobStatus } from "../../api/status.js";
import type { Job, JobRef } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import type { LogText } from "../../log/core/log-text.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { controls, elementStyles } from "../../styles/base.js";
import { icons } from "../../styles/icons.js";
import { setState } from "../custom-state.js";
import { ErrorReporter } from "../error-change.js";
import type { ArtifactHref } from "../log-view/artifact-href.js";
import type {
  BuildkiteLogFollowChangeEvent,
  BuildkiteLogLineSelectEvent,
} from "../log-view/events.js";
import {
  formatLineRange,
  lineHash,
  type LineHref,
} from "../log-view/line-range.js";
import type { Landing } from "../log-viewer/landing.js";
import { skeletonStyles, skeletonTemplate } from "../log-viewer/skeleton.js";
import { findArtifact } from "./artifact-links.js";
import { jobLogStyles } from "./job-log.styles.js";
import { JobSource } from "./job-source.js";
import { fetchRawLog } from "./log-download.js";
import { jobHasEnded, noticeOfAbsence, noticeOfJob } from "./log-notice.js";
import {
  failureTemplate,
  noticeTemplate,
  problemTemplate,
} from "./log-screens.js";
import { logQuestion } from "./log-question.js";
import { LogSessionController } from "./log-session-controller.js";

/**
 * The log of one job, live: fetched as it is written, searched, followed, kept.
 *
 * @element buildkite-job-log
 * @fires {BuildkiteLogLineSelectEvent} buildkite-log-line-select - The link of a line or a range was activated.
 * @fires {BuildkiteLogFollowChangeEvent} buildkite-log-follow-change - Following began or stopped.
 * @fires {BuildkiteLogStopEvent} buildkite-log-stop - Somebody wants no more of the log to be loaded.
 * @fires {BuildkiteLogResumeEvent} buildkite-log-resume - Somebody wants the rest of the log after all.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - The job or its log could not be loaded, or that is over.
 * @slot error - Takes the place of the message when the job or its log could not be loaded.
 * @csspart toolbar - Search and tools.
 * @csspart outline - The list of its groups.
 * @csspart viewport - The log itself.
 * @csspart status - How much of it there is, and whether more is coming.
 * @cssprop [--buildkite-log-height] - How tall the whole is.
 * @cssstate live - The job runs, and the log is followed at Buildkite.
 */
export class BuildkiteJobLog extends LitElement {
  static override styles = [
    elementStyles,
    controls,
    skeletonStyles,
    jobLogStyles,
  ];

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

  readonly #internals = this.attachInternals();
  readonly #messages = new MessagesController(this);
  readonly #source = new LiveSource(this);
  readonly #settings = new HostSettingsController(this);
  readonly #job = new JobSource(this, this.#source);
  readonly #logs = new LogSessionController(this, () => this.requestUpdate());
  readonly #errors = new ErrorReporter(this);

  /** The log that `_following` was decided for. */
  #decidedFor: LogText | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("follow")) this._following = this.follow;
    const { store } = this.#source;
    const { ref, job } = this.#job;
    this.#logs.ask(logQuestion(store, ref, job, this.createWorker));
    this.#decideToFollow();
  }

  protected override updated(): void {
    setState(this.#internals, "live", this.#growing);
    this.#errors.report(this.#failure);
  }

  /** Asks Buildkite for the job and for what is new in its log, now, also where that has failed. */
  async refresh(): Promise<void> {
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
    const { session } = this.#logs;
    return html`<buildkite-log-viewer
      exportparts="toolbar, outline, viewport, status"
      .log=${session?.log}
      .progress=${session?.progress}
      .line=${this.line}
      .follow=${this._following}
      .name=${`${ref.pipeline}-${ref.number}-${ref.job}`}
      .origin=${this.#origin}
      .hrefFor=${this.hrefFor}
      .artifactHref=${this.#artifactHref}
      .emoji=${this.#job.emoji}
      .createWorker=${session?.createWorker}
      .downloadRaw=${this.#downloadRaw}
      .landing=${landingOf(this.#job.job)}
      @buildkite-log-stop=${this.#onStop}
      @buildkite-log-resume=${this.#onResume}
      @buildkite-log-line-select=${this.#onLine}
      @buildkite-log-follow-change=${this.#onFollowChange}
      >${this.#renderTools(ref)}${this.#renderProblem()}${this.#renderAbsence()}</buildkite-log-viewer
    >`;
  }

  #renderTools(ref: JobRef) {
    const { log, common } = this.#messages.words;
    const href = this.#settings.pageAddress(ref);
    return html`<buildkite-copy-button
        slot="tools"
        .text=${this.#copiedLink}
        .label=${log.copyLink}
        ><span slot="icon">${icons.link}</span></buildkite-copy-button
      >
      ${
        href === undefined
          ? nothing
          : html`<a
              slot="tools"
              class="button icon-only tool"
              href=${href}
              target="_blank"
              rel="noopener"
              title=${common.openInBuildkite}
              aria-label=${`${common.openInBuildkite} (${common.opensInNewTab})`}
              >${icons.external}</a
            >`
      }`;
  }

  /** What of the log there is shows all the same. */
  #renderProblem() {
    const failure = this.#failure;
    if (failure) return failureTemplate(failure, this.#onRetry);
    const error = this.#logs.session?.follower.error;
    return error ? problemTemplate(error, this.#onRetry) : nothing;
  }

  #renderAbsence() {
    const { job } = this.#job;
    if (job?.type !== "script" || !this.#logs.session?.follower.absent)
      return nothing;
    return noticeTemplate(noticeOfAbsence(job, this.#messages.words.log));
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

  /** The job and its build, for a quote of the log. */
  get #origin(): string {
    const { job } = this.#job;
    const { takeAlong, jobs } = this.#messages.words;
    if (!job) return "";
    const label = jobLabel(job, jobs.types);
    return takeAlong.job(label, this.pipeline, this.build);
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

  readonly #downloadRaw = () => {
    const { client } = this.#source;
    const { ref } = this.#job;
    if (!client || !ref) return Promise.reject(new Error("no job is named"));
    return fetchRawLog(client, ref);
  };

  readonly #artifactHref: ArtifactHref = (path) => {
    const { client } = this.#source;
    const { ref } = this.#job;
    return client && ref
      ? findArtifact(client, ref, path)
      : Promise.resolve({ found: false, reason: "absent" });
  };

  readonly #onStop = () => this.#logs.session?.stopLoading();

  readonly #onResume = () => this.#logs.session?.resumeLoading();

  readonly #onRetry = () => void this.refresh();

  readonly #onFollowChange = ({ follow }: BuildkiteLogFollowChangeEvent) => {
    this._following = follow;
  };

  readonly #onLine = ({ range }: BuildkiteLogLineSelectEvent) => {
    this.line = range ? formatLineRange(range) : "";
  };
}

/** Whoever opens a failed job's log wants to know why it failed. */
function landingOf(job: Job | undefined): Landing {
  if (!job || !jobHasEnded(job)) return "start";
  const { tone } = jobStatus(job);
  return tone === "failed" || tone === "warning" ? "first-error" : "start";
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-job-log": BuildkiteJobLog;
  }
}
