import type { Job } from "../../api/types.js";

/** Somebody has confirmed another priority. Cancel it to prevent that, or to do it yourself. */
export class BuildkiteJobReprioritizeEvent extends Event {
  static readonly type = "buildkite-job-reprioritize";
  readonly job: Job;
  /** An integer; the higher, the sooner. */
  readonly priority: number;

  constructor(job: Job, priority: number) {
    super(BuildkiteJobReprioritizeEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.job = job;
    this.priority = priority;
  }
}

/** A job has another priority. */
export class BuildkiteJobReprioritizedEvent extends Event {
  static readonly type = "buildkite-job-reprioritized";
  readonly job: Job;

  constructor(job: Job) {
    super(BuildkiteJobReprioritizedEvent.type, {
      bubbles: true,
      composed: true,
    });
    this.job = job;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-job-reprioritize": BuildkiteJobReprioritizeEvent;
    "buildkite-job-reprioritized": BuildkiteJobReprioritizedEvent;
  }
}
