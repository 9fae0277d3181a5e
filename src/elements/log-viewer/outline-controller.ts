import type { ReactiveControllerHost } from "lit";
import type { PreferencesController } from "../../live/preferences.js";
import type { LogText } from "../../log/core/log-text.js";

/** Pixels below which the outline lies over the log, and only while it is asked for. */
const NARROW = 640;

/** Whether the outline shows: beside the log as one prefers, over it for as long as one chooses. */
export class OutlineController {
  readonly #host: ReactiveControllerHost;
  readonly #preferences: PreferencesController;
  #over = false;

  constructor(
    host: ReactiveControllerHost,
    preferences: PreferencesController,
  ) {
    this.#host = host;
    this.#preferences = preferences;
  }

  /** Where there is room. */
  get beside(): boolean {
    return this.#preferences.values.outline;
  }

  /** Where there is none. */
  get over(): boolean {
    return this.#over;
  }

  /** One group needs no list. */
  isWorthwhile(log: LogText | undefined): boolean {
    return (log?.groups.length ?? 0) > 1;
  }

  isOpen(width: number): boolean {
    return width < NARROW ? this.#over : this.beside;
  }

  toggle(width: number): void {
    if (width >= NARROW) this.#preferences.set("outline", !this.beside);
    else this.#over = !this.#over;
    this.#host.requestUpdate();
  }

  /** Somebody has found what they looked for: what lay over the log goes. */
  uncover(): void {
    this.#over = false;
    this.#host.requestUpdate();
  }
}
