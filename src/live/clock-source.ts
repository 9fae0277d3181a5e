import { ContextConsumer } from "@lit/context";
import type { ReactiveElement } from "lit";
import { systemClock, type Clock } from "./clock.js";
import { liveContext } from "./context.js";

/** The clock of the closest provider's store; the system's where there is none. */
export class ClockSource {
  readonly #consumer: ContextConsumer<typeof liveContext, ReactiveElement>;

  constructor(host: ReactiveElement) {
    this.#consumer = new ContextConsumer(host, {
      context: liveContext,
      subscribe: true,
    });
  }

  get clock(): Clock {
    return this.#consumer.value?.clock ?? systemClock;
  }
}
