import type { ReactiveController, ReactiveElement } from "lit";
import type { PreferencesController } from "../../live/preferences.js";
import type { LogText } from "../../log/core/log-text.js";

/** Pixels below which the outline lies over the log, and only while it is asked for. */
const NARROW = 640;

/** Whether the outline shows: beside the log as one prefers, over it for as long as one chooses. */
export class OutlineController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #preferences: PreferencesController;
  readonly #size = new ResizeObserver(([entry]) => {
    if (entry) this.#onWidth(entry.contentRect.width);
  });
  #narrow = false;
  #over = false;

  constructor(host: ReactiveElement, preferences: PreferencesController) {
    this.#host = host;
    this.#preferences = preferences;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#narrow ? this.#over : this.#preferences.values.outline;
  }

  /** One group needs no list. */
  isWorthwhile(log: LogText | undefined): boolean {
    return (log?.groups.length ?? 0) > 1;
  }

  toggle(): void {
    if (this.#narrow) this.#over = !this.#over;
    else this.#preferences.set("outline", !this.isOpen);
    this.#host.requestUpdate();
  }

  /** Somebody has found what they looked for: what lay over the log goes. */
  uncover(): void {
    this.#over = false;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#size.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#size.disconnect();
  }

  #onWidth(width: number): void {
    const narrow = width > 0 && width < NARROW;
    if (narrow === this.#narrow) return;
    this.#narrow = narrow;
    this.#host.requestUpdate();
  }
}
