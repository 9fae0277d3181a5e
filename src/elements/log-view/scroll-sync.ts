import type { LogViewport } from "./log-viewport.js";

/** Less than a pixel is the browser's rounding, and nobody's act. */
const ROUNDING = 1;

/** Keeps the scroll container and the viewport in step. */
export class ScrollSync {
  readonly #viewport: LogViewport;
  /** Where the container stands, as it said or was told last. */
  #at = { top: 0, left: 0 };

  constructor(viewport: LogViewport) {
    this.#viewport = viewport;
  }

  /** A container that is put back into the document stands at its start again. */
  reset(): void {
    this.#at = { top: 0, left: 0 };
  }

  /** Writes only what has changed: reading a scroll position back costs a layout. */
  write(scroller: HTMLElement): void {
    const { scrollTop: top, scrollLeft: left } = this.#viewport;
    if (Math.abs(this.#at.top - top) >= ROUNDING) scroller.scrollTop = top;
    if (Math.abs(this.#at.left - left) >= ROUNDING) scroller.scrollLeft = left;
    this.#at = { top, left };
  }

  /** Takes in a scroll event; says which way somebody has moved the log, if they have. */
  read({ scrollTop, scrollLeft }: HTMLElement): "up" | "down" | undefined {
    this.#at = { top: scrollTop, left: scrollLeft };
    const moved = this.#viewport.scrolledTo(scrollTop, scrollLeft);
    if (Math.abs(moved) <= ROUNDING) return undefined;
    return moved < 0 ? "up" : "down";
  }
}
