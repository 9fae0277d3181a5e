import type { ReactiveControllerHost } from "lit";
import type { Size } from "./layers.js";

/** Pixels around the graph, both sides together. */
const PADDING = 32;

const LEAST = 0.2;
const MOST = 1.5;
const STEP = 1.25;

/** How large a graph is drawn: 1 is full size. Ctrl and the wheel zoom, too, as on maps. */
export class GraphZoom {
  readonly #host: ReactiveControllerHost;
  #zoom = 1;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get value(): number {
    return this.#zoom;
  }

  get isLeast(): boolean {
    return this.#zoom <= LEAST;
  }

  get isMost(): boolean {
    return this.#zoom >= MOST;
  }

  in(): void {
    this.#set(this.#zoom * STEP);
  }

  out(): void {
    this.#set(this.#zoom / STEP);
  }

  /** As large as fits into a box, at most full size. */
  fit({ width, height }: Size, box: Element): void {
    const room = { width: box.clientWidth, height: box.clientHeight };
    const least = Math.min(
      (room.width - PADDING) / width,
      (room.height - PADDING) / height,
    );
    this.#set(Math.min(1, least));
  }

  readonly onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (event.deltaY < 0) this.in();
    else this.out();
  };

  #set(zoom: number): void {
    this.#zoom = Math.min(MOST, Math.max(LEAST, zoom));
    this.#host.requestUpdate();
  }
}
