import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import { jobStatus } from "../../api/status.js";
import type { Build, Emoji, Job } from "../../api/types.js";
import { ClockSource } from "../../live/clock-source.js";
import { LiveSource } from "../../live/context.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import { PreferencesController } from "../../live/preferences.js";
import { buildQuery, emojisQuery } from "../../live/queries.js";
import type { Query } from "../../live/query.js";
import { Ticker } from "../../live/ticker.js";
import { formatNumber } from "../../messages/format.js";
import { MessagesController } from "../../messages/messages-controller.js";
import { icons } from "../../styles/icons.js";
import type { BuildTarget } from "../build/build.js";
import { setState } from "../custom-state.js";
import { emojiLookup } from "../emoji/emoji-text.js";
import { ErrorReporter } from "../error-change.js";
import { namedBuild, type NamedBuild } from "../named-build.js";
import { failedJobs, firstJobs, hasWholeLog } from "./failed-jobs.js";
import { FailureLinks } from "./failure-links.js";
import { failureSummaryStyles } from "./failure-summary.styles.js";
import { failureTemplate, type FailureView } from "./failure-template.js";
import { FailureWatch } from "./failure-watch.js";
import { sameFailures } from "./same-failures.js";
import { waitingJobs, type WaitingJobs } from "./waiting-jobs.js";
import { waitingTemplate } from "./waiting-template.js";

/** Logs that are looked at without anybody having asked: each costs a request. */
const AT_FIRST = 5;

/** And how many more at each further wish. */
const AT_ONCE = 10;

/**
 * Why a build failed: the first errors of each failed job's log, with its exit status, and
 * what its other jobs wait for. It shows nothing while nothing failed and nothing waits.
 *
 * ```html
 * <buildkite-failure-summary pipeline="acme/web" number="12"></buildkite-failure-summary>
 * ```
 *
 * One request brings the last 64 kB of a job's log; five jobs are looked at until somebody
 * wants more, each once, and none while the element is out of sight or the job still
 * runs. Beside a `<buildkite-build>` the build itself is not asked for again.
 *
 * @element buildkite-failure-summary
 * @fires {BuildkiteJobSelectEvent} buildkite-job-select - A job's link, or that of a line of its log, was activated; cancelable.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - The build could not be loaded, or that is over.
 * @slot error - Takes the place of the message when the build could not be loaded.
 * @csspart failures - The jobs that failed.
 * @csspart waiting - What waits.
 * @cssstate empty - Nothing failed, and nothing waits.
 */
export class BuildkiteFailureSummary extends LitElement {
  static override styles = failureSummaryStyles;

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor pipeline = "";

  /** The build's number in its pipeline. */
  @property({ type: Number, reflect: true, useDefault: true }) accessor number =
    0;

  /** Overrides the client of the closest provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a job is shown; `#L120` behind it is a line of its log. Without it, links lead to buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: BuildTarget) => string) | undefined;

  /** How many logs are looked at. */
  @state() accessor _limit = AT_FIRST;

  readonly #internals = this.attachInternals();
  readonly #messages = new MessagesController(this);
  readonly #preferences = new PreferencesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #source = new LiveSource(this);
  readonly #clock = new ClockSource(this);
  readonly #ticker = new Ticker(
    this,
    () => this.#waiting.length > 0,
    () => this.#source.store?.clock ?? this.#clock.clock,
  );
  readonly #build = new LiveController(this, () =>
    this.#ask(({ client }, ref) => buildQuery(client, ref)),
  );
  readonly #emojis = new LiveController(this, () =>
    this.#failed.length > 0
      ? this.#ask(({ client }, ref) => emojisQuery(client, ref.organization))
      : undefined,
  );
  readonly #logs = new FailureWatch(this);
  readonly #links = new FailureLinks(this, this.#settings);
  readonly #errors = new ErrorReporter(this);

  #named: NamedBuild = {};
  /** What `#failed` and `#waiting` were read off. */
  #read: Build | undefined;
  #failed: readonly Job[] = [];
  #waiting: readonly WaitingJobs[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("pipeline") || changed.has("number")) {
      const { pipeline, number } = this;
      this.#named = namedBuild({ pipeline, number, job: "" });
      this._limit = AT_FIRST;
    }
    const build = this.#build.value;
    if (build !== this.#read) {
      this.#read = build;
      this.#failed = build ? failedJobs(build) : [];
      this.#waiting = build ? waitingJobs(build) : [];
    }
    const { store } = this.#source;
    const { ref } = this.#named;
    const jobs = this.#shown.filter(hasWholeLog);
    this.#logs.ask(store && ref && { store, ref, jobs });
  }

  protected override updated(): void {
    const isEmpty = this.#failed.length === 0 && this.#waiting.length === 0;
    setState(this.#internals, "empty", isEmpty);
    this.#errors.report(this.#failure);
  }

  /** Asks for the build now, whatever the schedule. */
  refresh(): Promise<void> {
    return this.#build.refresh();
  }

  protected override render() {
    const failure = this.#failure;
    if (failure)
      return html`<slot name="error"
        ><buildkite-error
          .error=${failure}
          @buildkite-retry=${() => void this.refresh()}
        ></buildkite-error
      ></slot>`;
    const { ref } = this.#named;
    if (!ref) return nothing;
    const view: FailureView = {
      words: this.#messages.words,
      language: this.#messages.language,
      timeZone: this.#preferences.values.timeZone,
      emoji: emojiLookup(this.#emojis.value ?? NO_EMOJI),
      links: this.#links,
      linked: { ref, hrefFor: this.hrefFor },
      failureOf: (job) => this.#logs.of(job),
      refused: this.#logs.refused,
      onRetry: (job) => this.#logs.retry(job),
    };
    return [this.#renderFailures(view), this.#renderWaiting(view)];
  }

  #renderFailures(view: FailureView) {
    const [first] = this.#failed;
    if (!first) return nothing;
    const { failures } = view.words;
    const groups = sameFailures(
      this.#shown,
      (job) => this.#logs.of(job)?.value,
    );
    return html`<section part="failures" aria-labelledby="failures">
      <h2 id="failures">${titleOf(first, failures)}</h2>
      ${
        view.refused
          ? html`<p class="refused" role="status">
              ${icons.lock} <span>${failures.refused}</span>
            </p>`
          : nothing
      }
      <ol class="failures">
        ${repeat(
          groups,
          ({ job }) => job.id,
          (group) => failureTemplate(group, view),
        )}
      </ol>
      ${this.#renderMore(view)}
    </section>`;
  }

  #renderMore({ words, language }: FailureView) {
    const left = this.#failed.length - this.#shown.length;
    if (left === 0) return nothing;
    const next = firstJobs(this.#failed, this._limit + AT_ONCE);
    const more = next.length - this.#shown.length;
    const { failures } = words;
    return html`<p class="more">
      ${failures.notShown(left, formatNumber(left, language))}
      <button type="button" @click=${this.#onMore}>
        ${failures.more(more, formatNumber(more, language))}
      </button>
    </p>`;
  }

  #renderWaiting(view: FailureView) {
    if (this.#waiting.length === 0) return nothing;
    return html`<section part="waiting" aria-labelledby="waiting">
      <h2 id="waiting">${view.words.failures.waitingTitle}</h2>
      <ul class="waits">
        ${this.#waiting
          .slice(0, MOST_WAITS)
          .map((waiting) => waitingTemplate(waiting, this.#ticker.now, view))}
      </ul>
    </section>`;
  }

  get #shown(): readonly Job[] {
    return firstJobs(this.#failed, this._limit);
  }

  get #failure(): BuildkiteError | undefined {
    return (
      this.#named.error ?? (this.#build.value ? undefined : this.#build.error)
    );
  }

  #ask<Value>(
    query: (
      store: LiveStore,
      ref: NonNullable<NamedBuild["ref"]>,
    ) => Query<Value>,
  ): readonly [LiveStore, Query<Value>] | undefined {
    const { store } = this.#source;
    const { ref } = this.#named;
    return store && ref ? [store, query(store, ref)] : undefined;
  }

  /** Whoever reads by keyboard goes on at the first of the new ones. */
  readonly #onMore = async () => {
    const next = this.#failed[this.#shown.length];
    this._limit += AT_ONCE;
    await this.updateComplete;
    if (next)
      this.renderRoot
        .querySelector<HTMLElement>(`[data-job="${next.id}"]`)
        ?.focus();
  };
}

/** Queues that are listed: an organization may have hundreds, but a build few. */
const MOST_WAITS = 20;

/** The same array each time, so that a look-up is made once. */
const NO_EMOJI: readonly Emoji[] = [];

function titleOf(
  first: Job,
  words: { title: string; titleSoft: string; titleCanceled: string },
): string {
  const { tone } = jobStatus(first);
  if (tone === "warning") return words.titleSoft;
  return tone === "canceled" ? words.titleCanceled : words.title;
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-failure-summary": BuildkiteFailureSummary;
  }
}
