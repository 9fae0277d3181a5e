import type { LogViewport } from "./log-viewport.js";

/** Less than a pixel is the browser's rounding, and nobody's act. */
const ROUNDING = 1;

/** Older Safaris send no `scrollend`: there scrolling has ended once nothing has come for so long (ms). */
const TELLS_THE_END = "onscrollend" in globalThis;
const UNTIL_REST = 120;

/** Keeps the scroll container and the viewport in step. */
export class ScrollSync {
  readonly #viewport: LogViewport;
  readonly #onSettled: () => void;
  /** Where the container stands, as it said or was told last. */
  #at = { top: 0, left: 0 };

  #resting: ReturnType<typeof setTimeout> | undefined;

  /** @param onSettled Is called when the thumb is elsewhere than the container, after scrolling has ended. */
  constructor(viewport: LogViewport, onSettled: () => void) {
    this.#viewport = viewport;
    this.#onSettled = onSettled;
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
    if (!TELLS_THE_END) {
      this.stop();
      this.#resting = setTimeout(this.rest, UNTIL_REST);
    }
    const moved = this.#viewport.scrolledTo(scrollTop, scrollLeft);
    if (Math.abs(moved) <= ROUNDING) return undefined;
    return moved < 0 ? "up" : "down";
  }

  /** Scrolling has ended. */
  readonly rest = (): void => {
    if (this.#viewport.settle()) this.#onSettled();
  };

  stop(): void {
    clearTimeout(this.#resting);
  }
}
