/**
 * The tallest track given to the scroll container. Browsers cap an element's height
 * (Chromium at 33,554,428 px, Firefox near 17.9 million, half of that on a dense
 * screen), and a million lines reach it; a log taller than this is scrolled in proportion.
 */
export const MAX_TRACK_HEIGHT = 6_000_000;

/**
 * Pixels at both ends of a shortened track that stand for as many of the log: the wheel
 * must not hit the end of the track before the end of the log.
 */
const EXACT = 100_000;

/** Less than a pixel is the browser's rounding, and nobody's act. */
const ROUNDING = 1;

/** By how many pixels the thumb may be off while the log grows: a hundredth of the track. */
const VISIBLE = MAX_TRACK_HEIGHT / 100;

/** Jumps of the thumb are at least this many viewports; anything less is a wheel or a key. */
const JUMP_IN_VIEWPORTS = 2;

/**
 * Maps the native scroll position to the pixel of the log at the top of the window.
 *
 * Where the track is as tall as the log the two are the same. Where it is shorter, a
 * small movement moves the log by exactly that many pixels, so that the wheel and the
 * arrow keys feel alike at any size, and a jump of the thumb moves it in proportion.
 * After some turns of the wheel the thumb stands a little off; `settle` puts it right.
 * Browsers round positions to the screen's pixels, which moves nothing.
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
    // Not for less: whoever is just scrolling would be disturbed.
    else if (Math.abs(this.#thumb - this.#scrollTop) > VISIBLE) this.settle();
  }

  /** Moves to a pixel of the log. */
  moveTo(top: number): void {
    this.#top = clamp(top, 0, this.maxTop);
    this.settle();
  }

  /** Puts the thumb where it belongs. */
  settle(): void {
    this.#scrollTop = this.#thumb;
  }

  /** Takes in what the container says after a scroll event. */
  scrolledTo(scrollTop: number): void {
    const moved = scrollTop - this.#scrollTop;
    if (scrollTop < ROUNDING / 2) this.moveTo(0);
    else if (scrollTop > this.#maxScrollTop - ROUNDING / 2)
      this.moveTo(this.maxTop);
    // Not taken over either, so that many movements of less add up.
    else if (Math.abs(moved) < ROUNDING) return;
    else {
      const isJump =
        Math.abs(moved) >= JUMP_IN_VIEWPORTS * this.#viewportHeight;
      const top = isJump ? this.#topAt(scrollTop) : this.#top + moved;
      this.#top = clamp(top, 0, this.maxTop);
    }
    this.#scrollTop = scrollTop;
  }

  /** Where the thumb belongs. */
  get #thumb(): number {
    const { maxTop } = this;
    if (this.#top <= EXACT || !this.#isScaled) return this.#top;
    const rest = maxTop - this.#top;
    if (rest <= EXACT) return this.#maxScrollTop - rest;
    return EXACT + (this.#top - EXACT) * this.#proportion;
  }

  /** The pixel of the log at the top of the window for where the thumb was put. */
  #topAt(scrollTop: number): number {
    const rest = this.#maxScrollTop - scrollTop;
    if (scrollTop <= EXACT || !this.#isScaled) return scrollTop;
    if (rest <= EXACT) return this.maxTop - rest;
    return EXACT + (scrollTop - EXACT) / this.#proportion;
  }

  /** Pixels of the track for one of the log, between the ends. */
  get #proportion(): number {
    return (this.#maxScrollTop - 2 * EXACT) / (this.maxTop - 2 * EXACT);
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
