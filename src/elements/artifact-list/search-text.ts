import type { ReactiveController, ReactiveElement } from "lit";
import type { Clock } from "../../live/clock.js";

/** Milliseconds without a key before somebody counts as having stopped typing. */
const PAUSE = 600;

/** What is looked for: as it is typed, and once nobody types any more. */
export class SearchText implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #clock: () => Clock | undefined;
  #typed = "";
  #settled = "";
  #timer: unknown;

  constructor(host: ReactiveElement, clock: () => Clock | undefined) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** With its blanks, for the field. */
  get typed(): string {
    return this.#typed;
  }

  get text(): string {
    return this.#typed.trim();
  }

  /** The text, once it stays the same; else what it was. */
  get settled(): string {
    return this.#settled;
  }

  readonly type = (text: string): void => {
    this.#typed = text;
    this.#host.requestUpdate();
    const clock = this.#clock();
    clock?.clearTimeout(this.#timer);
    this.#timer = clock?.setTimeout(() => {
      this.#settled = this.text;
      this.#host.requestUpdate();
    }, PAUSE);
  };

  hostDisconnected(): void {
    this.#clock()?.clearTimeout(this.#timer);
  }
}
