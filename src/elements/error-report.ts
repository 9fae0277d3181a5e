import type { ReactiveController, ReactiveElement } from "lit";
import type { BuildkiteError } from "../api/errors.js";
import { BuildkiteErrorChangeEvent } from "./error-change.js";

/**
 * Tells whoever owns the host, once it has rendered, that there is an error in place of
 * what it should show, and that this is over. Another attempt that fails for the same
 * reason is no news.
 */
export class ErrorReport implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #error: () => BuildkiteError | undefined;
  #reported = "";

  /** @param error What the host shows in place of its content; `undefined` while it has content or may still get it. */
  constructor(host: ReactiveElement, error: () => BuildkiteError | undefined) {
    this.#host = host;
    this.#error = error;
    host.addController(this);
  }

  hostUpdated(): void {
    const error = this.#error();
    const reason = error ? JSON.stringify(error.problem) : "";
    if (reason === this.#reported) return;
    this.#reported = reason;
    this.#host.dispatchEvent(new BuildkiteErrorChangeEvent(error));
  }
}
