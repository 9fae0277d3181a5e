import type { ReactiveControllerHost } from "lit";
import type { BuildkiteError } from "../../api/errors.js";
import type { BuildkiteErrorChangeEvent } from "../error-change.js";

/** For a part whose failure shows there and is no failure of the view. */
export function keepToPart(event: Event): void {
  event.stopPropagation();
}

/** Which of the view's parts could not load what they show, as they say by their events. */
export class Failures {
  readonly #host: ReactiveControllerHost;
  readonly #known = new WeakMap<EventTarget, BuildkiteError>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  of(part: Element | null): BuildkiteError | undefined {
    return part ? this.#known.get(part) : undefined;
  }

  /** Stops there: the view tells of what is on show as a whole. */
  readonly onChange = (event: BuildkiteErrorChangeEvent): void => {
    event.stopPropagation();
    const { currentTarget: part, error } = event;
    if (!part) return;
    if (error) this.#known.set(part, error);
    else this.#known.delete(part);
    this.#host.requestUpdate();
  };
}
