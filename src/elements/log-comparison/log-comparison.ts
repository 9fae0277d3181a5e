import { LitElement, html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import type { BuildkiteClient } from "../../api/client.js";
import type { BuildkiteError } from "../../api/errors.js";
import { jobHasLog } from "../../api/status.js";
import type { Build, Emoji, JobRef, ScriptJob } from "../../api/types.js";
import { LiveSource } from "../../live/context.js";
import {
  baselineQuery,
  type Baseline,
  type BaselineAnswer,
} from "../../live/baseline-query.js";
import { HostSettingsController } from "../../live/host-settings.js";
import { LiveController } from "../../live/live-controller.js";
import type { LiveStore } from "../../live/live-store.js";
import { buildQuery, emojisQuery } from "../../live/queries.js";
import type { CreateWorker } from "../../log/worker/create-worker.js";
import { MessagesController } from "../../messages/messages-controller.js";
import type { BuildTarget } from "../build/build.js";
import { CommandsController } from "../commands/commands-controller.js";
import { setState } from "../custom-state.js";
import { emojiLookup } from "../emoji/emoji-text.js";
import { ErrorReporter } from "../error-change.js";
import { jobHasEnded } from "../job-log/log-notice.js";
import { namedBuild, type NamedBuild } from "../named-build.js";
import type { Comparison } from "./compare-logs.js";
import { comparisonCommands } from "./comparison-commands.js";
import { ComparisonLinks } from "./comparison-links.js";
import { headTemplate, noBaselineTemplate } from "./comparison-head.js";
import {
  noticeTemplate,
  progressTemplate,
  stateTemplate,
} from "./comparison-notes.js";
import { ComparisonRun, type ComparisonQuestion } from "./comparison-run.js";
import { ComparisonWindow } from "./comparison-window.js";
import { logComparisonStyles } from "./log-comparison.styles.js";
import { WideController } from "./wide-controller.js";

/**
 * A job's log beside that of the same step in the last passing build, on its branch or on
 * the default branch: what is new in it. Times, durations, numbers, ids and temporary
 * paths count for nothing.
 *
 * ```html
 * <buildkite-log-comparison
 *   pipeline="acme/web" number="12" job="0190a1b2-7c3d-4e5f-8a9b-0c1d2e3f4a5b"
 * ></buildkite-log-comparison>
 * ```
 *
 * Finding the passing job takes two requests, and no more than nine; each log is one.
 * Beside a `<buildkite-build>` the build itself is not asked for again. Side by side
 * where there is room, else one line below the other.
 *
 * @element buildkite-log-comparison
 * @fires {BuildkiteJobOpenEvent} buildkite-job-open - The link to one of the two jobs, or to a line of its log, was activated; cancelable.
 * @fires {BuildkiteErrorChangeEvent} buildkite-error-change - It could not be compared, or that is over.
 * @slot error - Takes the place of the message when it could not be compared.
 * @cssstate loading - The passing build is looked for, or the logs are read.
 */
export class BuildkiteLogComparison extends LitElement {
  static override styles = logComparisonStyles;

  /** `organization/pipeline`, as it stands in a Buildkite URL. */
  @property({ reflect: true, useDefault: true }) accessor pipeline = "";

  /** The build's number in its pipeline. */
  @property({ type: Number, reflect: true, useDefault: true }) accessor number =
    0;

  /** The job's UUID. */
  @property({ reflect: true, useDefault: true }) accessor job = "";

  /** Overrides the client of the closest provider. */
  @property({ attribute: false }) accessor client: BuildkiteClient | undefined;

  /** Where a job is shown; `#L120` behind it is a line of its log. Without it, links lead to buildkite.com. */
  @property({ attribute: false }) accessor hrefFor:
    ((target: BuildTarget) => string) | undefined;

  /** Starts the parser's worker, where the page has it elsewhere; `false` for none. */
  @property({ attribute: false }) accessor createWorker:
    CreateWorker | false | undefined;

  @state() accessor _wide = true;

  readonly #internals = this.attachInternals();
  readonly #messages = new MessagesController(this);
  readonly #settings = new HostSettingsController(this);
  readonly #source = new LiveSource(this);
  readonly #build = new LiveController(this, () =>
    this.#ask((store, ref) => [store, buildQuery(store.client, ref)]),
  );
  readonly #baseline = new LiveController<BaselineAnswer>(this, () =>
    this.#ask((store, ref) => {
      const job = this.#comparedJob;
      const build = this.#build.value;
      return build && job
        ? [store, baselineQuery(store.client, ref, build, job)]
        : undefined;
    }),
  );
  readonly #emojis = new LiveController<readonly Emoji[]>(this, () =>
    this.#ask((store, ref) => [
      store,
      emojisQuery(store.client, ref.organization),
    ]),
  );
  readonly #run = new ComparisonRun(this);
  readonly #window = new ComparisonWindow(this);
  readonly #links = new ComparisonLinks(this, this.#settings);
  readonly #errors = new ErrorReporter(this);

  #named: NamedBuild = {};

  constructor() {
    super();
    new WideController(this, (wide) => (this._wide = wide));
    this.addEventListener("keydown", this.#window.onKeyDown);
    new CommandsController(this, () =>
      comparisonCommands(this.#window, this.#messages.words),
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("pipeline") || changed.has("number") || changed.has("job"))
      this.#named = namedBuild(this);
    this.#run.ask(this.#question);
    const { state } = this.#run;
    this.#window.show(state?.kind === "done" ? state.comparison : undefined);
  }

  protected override updated(): void {
    const kind = this.#run.state?.kind;
    const isLoading =
      this.#baseline.loading || kind === "reading" || kind === "comparing";
    setState(this.#internals, "loading", isLoading);
    this.#errors.report(this.#failure);
  }

  /** Goes to the next difference, or the previous one, round the end. */
  step(direction: "next" | "previous"): Promise<void> {
    return this.#window.step(direction);
  }

  protected override render() {
    const failure = this.#failure;
    if (failure) return this.#renderError(failure);
    if (!this.#named.ref?.job) return nothing;
    const { words } = this.#messages;
    const build = this.#build.value;
    if (!build) return progressTemplate(words.comparison.searching);
    const absence = this.#renderAbsence(build);
    if (absence) return absence;
    const answer = this.#baseline.value;
    if (!answer) return progressTemplate(words.comparison.searching);
    return answer.baseline
      ? this.#renderComparison(build, answer.baseline)
      : noBaselineTemplate(answer, this.#messages);
  }

  /** Why there can be nothing to compare, as far as the job itself tells. */
  #renderAbsence(build: Build) {
    const { comparison, log } = this.#messages.words;
    const job = jobOf(build, this.job);
    if (!job) return noticeTemplate(log.unknownJob, log.unknownJobAdvice);
    if (!jobHasLog(job))
      return noticeTemplate(comparison.noLog, comparison.noLogAdvice);
    return jobHasEnded(job)
      ? undefined
      : noticeTemplate(comparison.running, comparison.runningAdvice);
  }

  #renderComparison(build: Build, baseline: Baseline) {
    const { state } = this.#run;
    const { words, language } = this.#messages;
    const comparison = state?.kind === "done" ? state.comparison : undefined;
    return html`${headTemplate({
      build,
      baseline,
      comparison,
      hunks: this.#window.hunks.length,
      messages: this.#messages,
      emoji: emojiLookup(this.#emojis.value ?? NO_EMOJI),
      links: this.#links,
      step: this.#window,
    })}
    ${
      !state || state.kind === "done"
        ? nothing
        : stateTemplate(state, words, language, this.#onRetry)
    }
    ${comparison ? this.#renderTable(comparison, build, baseline) : nothing}`;
  }

  #renderTable(comparison: Comparison, build: Build, baseline: Baseline) {
    const { words, language } = this.#messages;
    return this.#window.render({
      words: words.comparison,
      language,
      sideBySide: this._wide,
      old: this.#links.side(comparison.old, baseline.build, baseline.job.id),
      now: this.#links.side(comparison.now, build, this.job),
    });
  }

  #renderError(error: BuildkiteError) {
    return html`<slot name="error"
      ><buildkite-error
        .error=${error}
        @buildkite-retry=${this.#onRetry}
      ></buildkite-error
    ></slot>`;
  }

  get #failure(): BuildkiteError | undefined {
    const { state } = this.#run;
    if (this.#named.error) return this.#named.error;
    if (!this.#build.value) return this.#build.error;
    if (!this.#baseline.value) return this.#baseline.error;
    return state?.kind === "failed" ? state.error : undefined;
  }

  /** Once its log is complete. */
  get #comparedJob(): ScriptJob | undefined {
    const job = jobOf(this.#build.value, this.job);
    return job?.type === "script" && jobHasLog(job) && jobHasEnded(job)
      ? job
      : undefined;
  }

  get #question(): ComparisonQuestion | undefined {
    const { client } = this.#source;
    const { ref } = this.#named;
    const baseline = this.#baseline.value?.baseline;
    if (!client || !ref?.job || !baseline || !this.#comparedJob)
      return undefined;
    const { organization, pipeline } = ref;
    const old: JobRef = {
      organization,
      pipeline,
      number: baseline.build.number,
      job: baseline.job.id,
    };
    const now: JobRef = { ...ref, job: ref.job };
    return { client, old, now, createWorker: this.createWorker };
  }

  #ask<Asked>(
    question: (
      store: LiveStore,
      ref: NonNullable<NamedBuild["ref"]>,
    ) => Asked | undefined,
  ): Asked | undefined {
    const { store } = this.#source;
    const { ref } = this.#named;
    return store && ref?.job ? question(store, ref) : undefined;
  }

  readonly #onRetry = () => {
    if (!this.#build.value) void this.#build.refresh();
    else if (!this.#baseline.value) void this.#baseline.refresh();
    else this.#run.retry();
  };
}

/** The same array each time, so that a look-up is made once. */
const NO_EMOJI: readonly Emoji[] = [];

function jobOf(build: Build | undefined, id: string) {
  return build?.jobs?.find((job) => job.id === id);
}

declare global {
  interface HTMLElementTagNameMap {
    "buildkite-log-comparison": BuildkiteLogComparison;
  }
}
