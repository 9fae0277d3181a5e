import type { Job } from "../../api/types.js";

/** A job was activated. Cancel it to show the job yourself: its link is then not followed. */
export class BuildkiteJobSelectEvent extends Event {
  static readonly type = "buildkite-job-select";
  readonly job: Job;
  /** The line of its log that was activated, counted from 1, as in `120`; `undefined` for the job as such. */
  readonly line: string | undefined;

  constructor(job: Job, line?: string) {
    super(BuildkiteJobSelectEvent.type, {
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    this.job = job;
    this.line = line;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-job-select": BuildkiteJobSelectEvent;
  }
}
