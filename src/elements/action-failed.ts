import type { BuildkiteError } from "../api/errors.js";
import type { Build } from "../api/types.js";
import type { BuildAction } from "./access.js";

/** Somebody wanted to do something, and was refused. The element that they did it with says so as well. */
export class BuildkiteActionFailedEvent extends Event {
  static readonly type = "buildkite-action-failed";
  readonly action: BuildAction;
  readonly error: BuildkiteError;
  /** The build that it was about; none where a new one was to be started. */
  readonly build: Build | undefined;

  constructor(
    action: BuildAction,
    error: BuildkiteError,
    build: Build | undefined,
  ) {
    super(BuildkiteActionFailedEvent.type, { bubbles: true, composed: true });
    this.action = action;
    this.error = error;
    this.build = build;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-action-failed": BuildkiteActionFailedEvent;
  }
}
