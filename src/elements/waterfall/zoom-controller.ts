import type { ReactiveController, ReactiveControllerHost } from "lit";
import {
  scaleOf,
  showing,
  within,
  zoom,
  type TimeWindow,
} from "./time-window.js";
import type { Viewport } from "./viewport.js";

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** One press of a key or a button. */
const STEP = 1.6;
/** Of one pixel that a wheel turns. */
const PER_PIXEL = 1.003;
/** Lines and pages that a wheel may count in, as pixels. */
const PIXELS = [1, 16, 400];
/** A shorter way (pixels) of the pointer on the axis is a click. */
const LEAST_DRAG = 4;

interface Drag {
  readonly startX: number;
  readonly window: TimeWindow;
}

/** The part of the time that shows: zoomed by keys, buttons, wheel and dragging, moved by scrolling. */
export class ZoomController implements ReactiveController {
  readonly #host: Host;
  readonly #viewport: Viewport;
  #bounds: TimeWindow = { from: 0, to: 1 };
  /** `undefined` shows everything, however much that becomes. */
  #window: TimeWindow | undefined;
  #drag: Drag | undefined;
  /** Pixels beside the axis. */
  #aside = 0;

  constructor(host: Host, viewport: Viewport) {
    this.#host = host;
    this.#viewport = viewport;
    host.addController(this);
  }

  /** For each update: what the axis spans, and how many pixels of the width are not the axis's. */
  update(bounds: TimeWindow, aside: number): void {
    this.#bounds = bounds;
    this.#aside = aside;
    if (this.#window) this.#window = within(this.#window, bounds);
  }

  get window(): TimeWindow {
    return this.#window ?? this.#bounds;
  }

  get scale(): number {
    return scaleOf(this.window, this.#bounds);
  }

  /** What somebody is about to choose on the axis. */
  get dragged(): TimeWindow | undefined {
    return this.#drag?.window;
  }

  hostUpdated(): void {
    const { from, to } = this.#bounds;
    const share = (this.window.from - from) / (to - from);
    this.#viewport.scrollTo({ left: share * this.#width });
  }

  /** The axis's width in pixels, most of it out of sight when zoomed. */
  get #width(): number {
    return Math.max(1, this.#viewport.seen.width - this.#aside) * this.scale;
  }

  readonly zoomIn = (): void => this.#zoom(STEP);

  readonly zoomOut = (): void => this.#zoom(1 / STEP);

  readonly showAll = (): void => this.#set(undefined);

  /** Moves to a stretch of time if none of it shows. */
  reveal(stretch: TimeWindow): void {
    if (this.#window) this.#set(showing(this.#window, stretch, this.#bounds));
  }

  /** Somebody has scrolled to `left` (pixels). */
  onScroll(left: number): void {
    if (!this.#window) return;
    const { from, to } = this.#bounds;
    const span = this.#window.to - this.#window.from;
    const begin = from + (left / this.#width) * (to - from);
    this.#window = within({ from: begin, to: begin + span }, this.#bounds);
  }

  /** Zooms and moves by keyboard; says whether the key was for that. */
  onKey(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    if (key === "+" || key === "=") this.zoomIn();
    else if (key === "-" || key === "_") this.zoomOut();
    else if (key === "0") this.showAll();
    else if (shiftKey && key === "ArrowRight") this.#move(1 / 4);
    else if (shiftKey && key === "ArrowLeft") this.#move(-1 / 4);
    else return false;
    return true;
  }

  /** Without Ctrl (a pinch on a touchpad sets it), the wheel scrolls. */
  readonly onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const pixels = event.deltaY * (PIXELS[event.deltaMode] ?? 1);
    this.#zoom(PER_PIXEL ** -pixels, this.#timeAt(event.clientX));
  };

  readonly onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const time = this.#timeAt(event.clientX);
    this.#setDrag({ startX: event.clientX, window: { from: time, to: time } });
    addEventListener("keydown", this.#onEscape, { capture: true });
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    if (!this.#drag) return;
    const to = this.#timeAt(event.clientX);
    const { startX, window } = this.#drag;
    this.#setDrag({ startX, window: { from: window.from, to } });
  };

  readonly onPointerUp = (event: PointerEvent): void => {
    const drag = this.#drag;
    this.#cancelDrag();
    if (drag && Math.abs(event.clientX - drag.startX) >= LEAST_DRAG)
      this.#set(within(drag.window, this.#bounds));
  };

  readonly onPointerCancel = (): void => this.#cancelDrag();

  hostDisconnected(): void {
    this.#cancelDrag();
  }

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.#cancelDrag();
  };

  #cancelDrag(): void {
    removeEventListener("keydown", this.#onEscape, { capture: true });
    this.#setDrag(undefined);
  }

  #setDrag(drag: Drag | undefined): void {
    if (drag === this.#drag) return;
    this.#drag = drag;
    this.#host.requestUpdate();
  }

  #zoom(factor: number, anchor?: number): void {
    this.#set(zoom(this.window, this.#bounds, factor, anchor));
  }

  #move(share: number): void {
    if (!this.#window) return;
    const { from, to } = this.#window;
    const way = share * (to - from);
    this.#set(within({ from: from + way, to: to + way }, this.#bounds));
  }

  #set(window: TimeWindow | undefined): void {
    const { from, to } = this.#bounds;
    const isAll = !window || window.to - window.from >= to - from;
    this.#window = isAll ? undefined : window;
    this.#host.requestUpdate();
  }

  #timeAt(clientX: number): number {
    const axis = this.#host.renderRoot.querySelector(".times");
    const { from, to } = this.#bounds;
    if (!axis) return from;
    const { left, width } = axis.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (clientX - left) / width));
    return from + share * (to - from);
  }
}
