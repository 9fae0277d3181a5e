import type { ReactiveController, ReactiveElement } from "lit";

/** CSS pixels from which on two logs fit side by side: 60 columns for each. */
const WIDE = 960;

/** Tells whether its host is wide, on every change. */
export class WideController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #observer: ResizeObserver;

  constructor(host: ReactiveElement, onChange: (wide: boolean) => void) {
    this.#host = host;
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry) onChange(entry.contentRect.width >= WIDE);
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
