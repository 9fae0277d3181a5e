import type { ReactiveController, ReactiveElement } from "lit";
import type { BuildkiteError } from "../../api/errors.js";
import { asBuildkiteError } from "../../live/as-buildkite-error.js";
import {
  NO_HISTORY,
  jobHistoryQuery,
  lookThrough,
  type HistoryQuestion,
  type JobHistory,
} from "../../live/job-history.js";
import { LiveController } from "../../live/live-controller.js";

/** Looks through the jobs of many builds when somebody wants that, and stops when they do not any more. */
export class HistoryRun implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #question: () => HistoryQuestion | undefined;
  readonly #history: LiveController<JobHistory>;
  #run:
    { readonly key: string; readonly controller: AbortController } | undefined;
  #failure:
    { readonly key: string; readonly error: BuildkiteError } | undefined;

  constructor(
    host: ReactiveElement,
    question: () => HistoryQuestion | undefined,
  ) {
    this.#host = host;
    this.#question = question;
    this.#history = new LiveController(host, () => {
      const asked = question();
      return asked && [asked.store, jobHistoryQuery(asked.ref, asked.branch)];
    });
    host.addController(this);
  }

  /** What is known so far, from an earlier run too. */
  get history(): JobHistory {
    return this.#history.value ?? NO_HISTORY;
  }

  get running(): boolean {
    return this.#run !== undefined;
  }

  /** Why the last run ended early. */
  get error(): BuildkiteError | undefined {
    return this.#failure?.key === this.#key ? this.#failure?.error : undefined;
  }

  /** Begins, or goes on where an earlier run has ended. */
  async start(): Promise<void> {
    const question = this.#question();
    const key = this.#key;
    if (!question || key === undefined || this.#run) return;
    const run = { key, controller: new AbortController() };
    const { signal } = run.controller;
    this.#run = run;
    this.#failure = undefined;
    this.#host.requestUpdate();
    try {
      await lookThrough(question, signal);
    } catch (reason) {
      if (!signal.aborted)
        this.#failure = { key, error: asBuildkiteError(reason) };
    }
    if (this.#run !== run) return;
    this.#run = undefined;
    this.#host.requestUpdate();
  }

  /** What has come so far stays. */
  stop(): void {
    this.#run?.controller.abort();
    this.#run = undefined;
    this.#host.requestUpdate();
  }

  /** Another branch's builds are another matter. */
  hostUpdate(): void {
    if (this.#run && this.#run.key !== this.#key) this.stop();
  }

  hostDisconnected(): void {
    this.stop();
  }

  get #key(): string | undefined {
    const asked = this.#question();
    return asked && jobHistoryQuery(asked.ref, asked.branch).key;
  }
}
