import type { Job } from "../../api/types.js";

/** A job was activated. Cancel it to show the job yourself: its link is then not followed. */
export class BuildkiteJobSelectEvent extends Event {
  static readonly type = "buildkite-job-select";
  readonly job: Job;

  constructor(job: Job) {
    super(BuildkiteJobSelectEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.job = job;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-job-select": BuildkiteJobSelectEvent;
  }
}
