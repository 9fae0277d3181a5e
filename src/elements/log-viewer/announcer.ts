import type { ReactiveController, ReactiveControllerHost } from "lit";

/** The least time (ms) between two announcements; of several in between the last counts. */
const PAUSE = 1_000;

/** Waits for what is said at the same time (ms). */
const MOMENT = 50;

/** What a screen reader is to say next. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #said = "";
  #next = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get said(): string {
    return this.#said;
  }

  say(text: string): void {
    this.#next = text;
    this.#timer ??= setTimeout(() => this.#speak(), MOMENT);
  }

  /** For what matters less than all that is to be said at the same time. */
  mention(text: string): void {
    if (this.#next === "") this.say(text);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#next = "";
    this.#said = "";
  }

  #speak(): void {
    this.#timer = undefined;
    if (this.#next === "") return;
    // The same words twice are no change, which would not be read out.
    this.#said = this.#next === this.#said ? `${this.#next}\u00a0` : this.#next;
    this.#next = "";
    this.#timer = setTimeout(() => this.#speak(), PAUSE);
    this.#host.requestUpdate();
  }
}
