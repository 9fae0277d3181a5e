import type { ReactiveController, ReactiveElement } from "lit";

/**
 * Runs after each time that another element has rendered: what is shown beside a log
 * follows its scrolling, folding and growing without an event for each of them.
 */
export class RenderWatch implements ReactiveController {
  readonly #onRender: () => void;
  #watched: ReactiveElement | undefined;

  constructor(onRender: () => void) {
    this.#onRender = onRender;
  }

  /** Watches this element from now on, and the one before no more. */
  watch(element: ReactiveElement | undefined): void {
    if (element === this.#watched) return;
    this.#watched?.removeController(this);
    this.#watched = element;
    element?.addController(this);
  }

  hostUpdated(): void {
    // Not within its update: what is done about it may need another one.
    queueMicrotask(this.#onRender);
  }
}
