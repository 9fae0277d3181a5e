import type { ReactiveController, ReactiveControllerHost } from "lit";
import { systemClock, type Clock } from "../../live/clock.js";

/** So long (ms) after the last letter, Buildkite is asked. */
const PAUSE = 300;

/** What is searched for, at once among what is loaded and, after a pause, at Buildkite. */
export class NameSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #clock: () => Clock | undefined;
  #text = "";
  #settled = "";
  #end: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, clock: () => Clock | undefined) {
    this.#host = host;
    this.#clock = clock;
    host.addController(this);
  }

  /** As it is typed. */
  get text(): string {
    return this.#text;
  }

  /** As it was when somebody last paused; empty where nothing is searched for. */
  get settled(): string {
    return this.#settled;
  }

  /** Somebody is typing. */
  get isPending(): boolean {
    return this.#text.trim() !== this.#settled;
  }

  set(text: string): void {
    this.#text = text;
    this.#end?.();
    const clock = this.#clock() ?? systemClock;
    // A search that is given up needs no pause.
    const timer = clock.setTimeout(
      this.#settle,
      text.trim() === "" ? 0 : PAUSE,
    );
    this.#end = () => clock.clearTimeout(timer);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#end?.();
    this.#settled = this.#text.trim();
  }

  readonly #settle = () => {
    this.#settled = this.#text.trim();
    this.#host.requestUpdate();
  };
}
