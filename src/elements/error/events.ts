/** Somebody wants a failed load to be attempted again. */
export class BuildkiteRetryEvent extends Event {
  static readonly type = "buildkite-retry";

  constructor() {
    super(BuildkiteRetryEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-retry": BuildkiteRetryEvent;
  }
}
