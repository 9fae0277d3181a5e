import type { AnnotationCounts } from "./annotation-facts.js";
import { BuildkiteAnnotationsChangeEvent } from "./events.js";

/** Tells an element's listeners how many annotations there are, whenever that changes. */
export class CountsReporter {
  readonly #host: EventTarget;
  #reported = "";

  constructor(host: EventTarget) {
    this.#host = host;
  }

  /** Call it after every update, once they are loaded. */
  report(counts: AnnotationCounts): void {
    const reported = JSON.stringify(counts);
    if (reported === this.#reported) return;
    this.#reported = reported;
    this.#host.dispatchEvent(new BuildkiteAnnotationsChangeEvent(counts));
  }
}
