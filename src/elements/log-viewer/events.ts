/** Somebody wants no more of the log to be loaded; what is there stays. */
export class BuildkiteLogStopEvent extends Event {
  static readonly type = "buildkite-log-stop";

  constructor() {
    super(BuildkiteLogStopEvent.type, { bubbles: true, composed: true });
  }
}

/** Somebody wants the rest of the log after all. */
export class BuildkiteLogResumeEvent extends Event {
  static readonly type = "buildkite-log-resume";

  constructor() {
    super(BuildkiteLogResumeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-log-stop": BuildkiteLogStopEvent;
    "buildkite-log-resume": BuildkiteLogResumeEvent;
  }
}
