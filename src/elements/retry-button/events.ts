import type { Job } from "../../api/types.js";

/** Somebody has confirmed that a job is to be retried. Cancel it to prevent that, or to do it yourself. */
export class BuildkiteJobRetryEvent extends Event {
  static readonly type = "buildkite-job-retry";
  /** The newest attempt so far. */
  readonly job: Job;

  constructor(job: Job) {
    super(BuildkiteJobRetryEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.job = job;
  }
}

/** A new attempt at a job exists; whoever owns the view opens it. */
export class BuildkiteJobRetriedEvent extends Event {
  static readonly type = "buildkite-job-retried";
  /** The new attempt. */
  readonly job: Job;
  /** The attempt that it replaces. */
  readonly source: Job;

  constructor(job: Job, source: Job) {
    super(BuildkiteJobRetriedEvent.type, { bubbles: true, composed: true });
    this.job = job;
    this.source = source;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-job-retry": BuildkiteJobRetryEvent;
    "buildkite-job-retried": BuildkiteJobRetriedEvent;
  }
}
