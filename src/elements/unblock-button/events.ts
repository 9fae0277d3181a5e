import type { Job } from "../../api/types.js";

/** Somebody has confirmed that a step is to be unblocked. Cancel it to prevent that, or to do it yourself. */
export class BuildkiteJobUnblockEvent extends Event {
  static readonly type = "buildkite-job-unblock";
  readonly job: Job;
  /** The answers to the step's questions, which become the build's meta-data. */
  readonly fields: Readonly<Record<string, string>>;

  constructor(job: Job, fields: Readonly<Record<string, string>>) {
    super(BuildkiteJobUnblockEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.job = job;
    this.fields = fields;
  }
}

/** A step has been unblocked, and its build goes on. */
export class BuildkiteJobUnblockedEvent extends Event {
  static readonly type = "buildkite-job-unblocked";
  /** The step as it is now. */
  readonly job: Job;

  constructor(job: Job) {
    super(BuildkiteJobUnblockedEvent.type, { bubbles: true, composed: true });
    this.job = job;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-job-unblock": BuildkiteJobUnblockEvent;
    "buildkite-job-unblocked": BuildkiteJobUnblockedEvent;
  }
}
