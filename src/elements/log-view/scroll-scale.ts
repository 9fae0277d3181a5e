/**
 * The tallest track given to the scroll container. Browsers cap an element's height
 * (Chromium at 33,554,428 px, Firefox near 17.9 million, half of that on a dense
 * screen), and a million lines reach it; a log taller than this is scrolled in proportion.
 */
export const MAX_TRACK_HEIGHT = 6_000_000;

/** Jumps of the thumb are at least this many viewports; anything less is a wheel or a key. */
const JUMP_IN_VIEWPORTS = 2;

/**
 * Maps the native scroll position to the pixel of the log at the top of the window.
 *
 * Where the track is as tall as the log the two are the same. Where it is shorter, a
 * small movement moves the log by exactly that many pixels, so that the wheel and the
 * arrow keys feel alike at any size, and a jump of the thumb moves it in proportion.
 * After some turns of the wheel the thumb stands a little off; `settle` puts it right.
 */
export class ScrollScale {
  #contentHeight = 0;
  #viewportHeight = 0;
  #scrollTop = 0;
  #top = 0;

  /** The pixel of the log at the top of the window. */
  get top(): number {
    return this.#top;
  }

  /** The furthest that `top` goes. */
  get maxTop(): number {
    return Math.max(0, this.#contentHeight - this.#viewportHeight);
  }

  /** How tall to make what the scroll container scrolls. */
  get trackHeight(): number {
    return Math.min(this.#contentHeight, MAX_TRACK_HEIGHT);
  }

  /** The container's `scrollTop`: what it said last, or what it is to be set to. */
  get scrollTop(): number {
    return this.#scrollTop;
  }

  resize(contentHeight: number, viewportHeight: number): void {
    this.#contentHeight = contentHeight;
    this.#viewportHeight = viewportHeight;
    if (this.#top > this.maxTop || !this.#isScaled) this.moveTo(this.#top);
  }

  /** Moves to a pixel of the log. */
  moveTo(top: number): void {
    this.#top = clamp(top, 0, this.maxTop);
    this.settle();
  }

  /** Puts the thumb where it belongs. */
  settle(): void {
    this.#scrollTop = this.#isScaled
      ? (this.#top / this.maxTop) * this.#maxScrollTop
      : this.#top;
  }

  /** Takes in what the container says after a scroll event. */
  scrolledTo(scrollTop: number): void {
    const moved = scrollTop - this.#scrollTop;
    this.#scrollTop = scrollTop;
    if (!this.#isScaled) this.#top = clamp(scrollTop, 0, this.maxTop);
    // Half a pixel: browsers round scroll positions to the screen's pixels.
    else if (scrollTop < 0.5) this.#top = 0;
    else if (scrollTop > this.#maxScrollTop - 0.5) this.#top = this.maxTop;
    else if (Math.abs(moved) < JUMP_IN_VIEWPORTS * this.#viewportHeight)
      this.#top = clamp(this.#top + moved, 0, this.maxTop);
    else this.#top = (scrollTop / this.#maxScrollTop) * this.maxTop;
  }

  get #isScaled(): boolean {
    return this.#contentHeight > MAX_TRACK_HEIGHT;
  }

  get #maxScrollTop(): number {
    return this.trackHeight - this.#viewportHeight;
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
