import type { ReactiveController, ReactiveControllerHost } from "lit";

type Host = ReactiveControllerHost & {
  readonly renderRoot: ParentNode;
};

/** Rendered beyond the screen at either end, so that scrolling meets rows and not gaps. */
const ROWS_AHEAD = 12;

/** Where the part of the page that scrolls is, in pixels. Read once per change, never per row. */
export interface Seen {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const NOTHING: Seen = { left: 0, top: 0, width: 0, height: 0 };

/** Knows what of the host's `.scroller` can be seen, and re-renders the host when that changes. */
export class Viewport implements ReactiveController {
  readonly #host: Host;
  readonly #onScroll: (seen: Seen) => void;
  readonly #sizes = new ResizeObserver(() => this.#onMove());
  #scroller: HTMLElement | undefined;
  #seen = NOTHING;
  #frame = 0;

  /** `onScroll` hears of the scrolling that somebody does, not of that by `scrollTo`. */
  constructor(host: Host, onScroll: (seen: Seen) => void) {
    this.#host = host;
    this.#onScroll = onScroll;
    host.addController(this);
  }

  get seen(): Seen {
    return this.#seen;
  }

  /** Which of `count` rows of `rowHeight` pixels are on or near the screen; `end` is not among them. */
  rows(count: number, rowHeight: number) {
    const { top, height } = this.#seen;
    const first = Math.floor(top / rowHeight) - ROWS_AHEAD;
    const last = Math.ceil((top + height) / rowHeight) + ROWS_AHEAD;
    const start = Math.min(Math.max(0, first), Math.max(0, count - 1));
    return { start, end: Math.max(start, Math.min(count, last)) };
  }

  /** Renders nothing: whoever moves to other rows asks for that. */
  scrollTo(place: { readonly left?: number; readonly top?: number }): void {
    const left = place.left ?? this.#seen.left;
    const top = place.top ?? this.#seen.top;
    if (left === this.#seen.left && top === this.#seen.top) return;
    this.#scroller?.scrollTo({ left, top, behavior: "instant" });
    this.#seen = { ...this.#seen, left, top };
  }

  hostUpdated(): void {
    const scroller =
      this.#host.renderRoot.querySelector<HTMLElement>(".scroller") ??
      undefined;
    if (scroller === this.#scroller) return;
    this.#leave();
    this.#scroller = scroller;
    scroller?.addEventListener("scroll", this.#onMove, { passive: true });
    if (!scroller) return;
    this.#sizes.observe(scroller);
    // Before anything is painted; later sizes come with a frame of their own.
    void this.#host.updateComplete.then(() => this.#read());
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #leave(): void {
    this.#sizes.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#scroller?.removeEventListener("scroll", this.#onMove);
    this.#scroller = undefined;
  }

  readonly #onMove = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#read();
    });
  };

  #read(): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const before = this.#seen;
    const { scrollLeft: left, scrollTop: top } = scroller;
    const { clientWidth: width, clientHeight: height } = scroller;
    this.#seen = { left, top, width, height };
    // A browser rounds what it is told to scroll to; a width that changes keeps the time.
    if (Math.abs(left - before.left) > 1 && width === before.width)
      this.#onScroll(this.#seen);
    const same =
      left === before.left &&
      top === before.top &&
      width === before.width &&
      height === before.height;
    if (!same) this.#host.requestUpdate();
  }
}
