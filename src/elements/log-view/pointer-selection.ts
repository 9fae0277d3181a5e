import type { Granularity } from "./selection.js";

/** What a drag does; places are in CSS pixels of the page. */
export interface PointerSelectionTarget {
  /** A press began a selection, or moves the end of the one there is. */
  begin(x: number, y: number, by: Granularity, extend: boolean): void;
  drag(x: number, y: number): void;
  /** The pointer is beyond an edge: by how much, in each direction. */
  scrollBy(x: number, y: number): void;
}

const BY_CLICKS: readonly Granularity[] = ["character", "word", "line"];

/** How much of the distance beyond the edge is scrolled in each frame. */
const PULL = 0.25;

/**
 * Selects by mouse: press, drag, double and triple click, Shift. While the pointer is
 * held beyond an edge the log scrolls, quicker the further away it is.
 */
export class PointerSelection {
  readonly #target: PointerSelectionTarget;
  #dragging: AbortController | undefined;
  #frame = 0;

  constructor(target: PointerSelectionTarget) {
    this.#target = target;
  }

  /** @param event A `mousedown`: unlike `pointerdown` it counts clicks, and a finger that scrolls sends none. */
  start(event: MouseEvent, scroller: HTMLElement): void {
    if (event.button !== 0) return;
    this.stop();
    const by = BY_CLICKS[Math.max(0, event.detail - 1) % 3] ?? "character";
    this.#target.begin(event.clientX, event.clientY, by, event.shiftKey);

    // On the window, since a drag goes on beyond the element and beyond the page.
    this.#dragging = new AbortController();
    const { signal } = this.#dragging;
    window.addEventListener(
      "mousemove",
      (move) => this.#onMove(move, scroller),
      { signal },
    );
    window.addEventListener("mouseup", () => this.stop(), { signal });
  }

  /** Ends a drag, also where the element is removed in the middle of one. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#dragging?.abort();
    this.#dragging = undefined;
  }

  #onMove({ clientX, clientY }: MouseEvent, scroller: HTMLElement): void {
    cancelAnimationFrame(this.#frame);
    this.#target.drag(clientX, clientY);
    const edges = scroller.getBoundingClientRect();
    const x = beyond(clientX, edges.left, edges.right);
    const y = beyond(clientY, edges.top, edges.bottom);
    if (x !== 0 || y !== 0) this.#pull(clientX, clientY, x, y);
  }

  #pull(clientX: number, clientY: number, x: number, y: number): void {
    this.#frame = requestAnimationFrame(() => {
      this.#target.scrollBy(x * PULL, y * PULL);
      this.#target.drag(clientX, clientY);
      this.#pull(clientX, clientY, x, y);
    });
  }
}

function beyond(at: number, low: number, high: number): number {
  return at < low ? at - low : at > high ? at - high : 0;
}
