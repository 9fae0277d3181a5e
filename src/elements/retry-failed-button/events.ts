import type { Build, RetryableState } from "../../api/types.js";

/** Somebody has confirmed that failed jobs are to be retried. Cancel it to prevent that, or to do it yourself. */
export class BuildkiteJobsRetryEvent extends Event {
  static readonly type = "buildkite-jobs-retry";
  readonly build: Build;
  /** The kinds of jobs that were chosen. */
  readonly states: readonly RetryableState[];

  constructor(build: Build, states: readonly RetryableState[]) {
    super(BuildkiteJobsRetryEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.build = build;
    this.states = states;
  }
}

/** Buildkite is retrying a build's jobs, in the background: the new attempts need not be there yet. */
export class BuildkiteJobsRetriedEvent extends Event {
  static readonly type = "buildkite-jobs-retried";
  readonly build: Build;
  /** How many jobs it is; `undefined` where Buildkite did not say. */
  readonly count: number | undefined;

  constructor(build: Build, count: number | undefined) {
    super(BuildkiteJobsRetriedEvent.type, { bubbles: true, composed: true });
    this.build = build;
    this.count = count;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-jobs-retry": BuildkiteJobsRetryEvent;
    "buildkite-jobs-retried": BuildkiteJobsRetriedEvent;
  }
}
