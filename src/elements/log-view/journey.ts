import type { Destination } from "./destination.js";
import type { LogLayout } from "./log-layout.js";

/** Where a view is on its way to: it arrives as soon as the log has come that far. */
export class Journey {
  #destination: Destination | undefined;

  begin(destination: Destination): void {
    this.#destination = destination;
  }

  /** Somebody has gone elsewhere. */
  cancel(): void {
    this.#destination = undefined;
  }

  /** Brings the end of the way into the window, and returns it; `undefined` while it is still to come. */
  arrive(layout: LogLayout): Destination | undefined {
    const destination = this.#destination;
    if (!destination || !layout.canShow(destination.position)) return undefined;
    this.#destination = undefined;
    layout.show(destination.position);
    return destination;
  }
}
