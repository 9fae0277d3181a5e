import type { PointerSelectionTarget } from "./pointer-selection.js";

/** How long (ms) a finger has to rest before it selects instead of scrolling, and how still (CSS pixels). */
const LONG_PRESS = 500;
const STILL = 10;

/** How near (CSS pixels) to an edge the log scrolls, and how far in each frame. */
const EDGE = 48;
const STEP = 9;

/**
 * Selects by finger: a long press takes the word under it, and without letting go the
 * selection grows to where the finger is; at an edge the log scrolls on. There are no
 * handles: what the browser would draw belongs to text that is not there.
 */
export class TouchSelection {
  readonly #target: PointerSelectionTarget;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #from: { readonly x: number; readonly y: number } | undefined;
  #selecting = false;

  constructor(target: PointerSelectionTarget) {
    this.#target = target;
  }

  readonly start = {
    handleEvent: ({ touches }: TouchEvent) => {
      this.stop();
      const [finger] = touches;
      if (!finger || touches.length > 1) return;
      const { clientX: x, clientY: y } = finger;
      this.#from = { x, y };
      this.#timer = setTimeout(() => {
        this.#selecting = true;
        this.#target.begin(x, y, "word", false);
      }, LONG_PRESS);
    },
    passive: true,
  };

  /** Not passive: once it selects, the finger must not scroll. */
  readonly move = {
    handleEvent: (event: TouchEvent) => {
      const [finger] = event.touches;
      if (!finger || !this.#from) return;
      const { clientX: x, clientY: y } = finger;
      if (!this.#selecting) {
        const moved = Math.hypot(x - this.#from.x, y - this.#from.y);
        if (moved > STILL) this.stop();
        return;
      }
      event.preventDefault();
      const area = (event.currentTarget as Element).getBoundingClientRect();
      this.#drag(x, y, pull(y, area.top, area.bottom));
    },
    passive: false,
  };

  readonly end = {
    handleEvent: (event: TouchEvent) => {
      // Or the browser would make a click of it, which ends the selection.
      if (this.#selecting && event.cancelable) event.preventDefault();
      this.stop();
    },
    passive: false,
  };

  stop(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#from = undefined;
    this.#selecting = false;
  }

  #drag(x: number, y: number, by: number): void {
    cancelAnimationFrame(this.#frame);
    this.#target.drag(x, y);
    if (by === 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#target.scrollBy(0, by);
      this.#drag(x, y, by);
    });
  }
}

function pull(y: number, top: number, bottom: number): number {
  if (y < top + EDGE) return -STEP;
  return y > bottom - EDGE ? STEP : 0;
}
