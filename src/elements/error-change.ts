import type { BuildkiteError } from "../api/errors.js";

/**
 * The first load of what an element shows has failed, or that is over: it has succeeded
 * since, or something else is on show.
 */
export class BuildkiteErrorChangeEvent extends Event {
  static readonly type = "buildkite-error-change";
  /** Why there is nothing to show; `undefined` once that is over. */
  readonly error: BuildkiteError | undefined;

  constructor(error: BuildkiteError | undefined) {
    super(BuildkiteErrorChangeEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-error-change": BuildkiteErrorChangeEvent;
  }
}
