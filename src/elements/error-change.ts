import type { BuildkiteError } from "../api/errors.js";

/** The first load of what an element shows has failed, or that is over. */
export class BuildkiteErrorChangeEvent extends Event {
  static readonly type = "buildkite-error-change";
  /** What went wrong; `undefined` once there is something to show, or a new attempt. */
  readonly error: BuildkiteError | undefined;

  constructor(error: BuildkiteError | undefined) {
    super(BuildkiteErrorChangeEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

/**
 * Tells an element's listeners of its first load's failure, once for each. Another attempt
 * that fails for the same reason is no news, unless it says until when to wait.
 */
export class ErrorReporter {
  readonly #host: EventTarget;
  #reported = "";

  constructor(host: EventTarget) {
    this.#host = host;
  }

  /** Call it after every update, with the failure that is on show, if any. */
  report(error: BuildkiteError | undefined): void {
    const reason = error ? JSON.stringify(error.problem) : "";
    if (reason === this.#reported) return;
    this.#reported = reason;
    this.#host.dispatchEvent(new BuildkiteErrorChangeEvent(error));
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    "buildkite-error-change": BuildkiteErrorChangeEvent;
  }
}
