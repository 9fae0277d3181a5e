interface Event {
  readonly time: number;
  readonly action: () => void;
}

/** What will happen, soonest first; of two events at one time, the one added first. */
export class EventQueue {
  readonly #events: Event[] = [];

  add(time: number, action: () => void): void {
    const later = this.#events.findIndex((event) => event.time > time);
    const at = later === -1 ? this.#events.length : later;
    this.#events.splice(at, 0, { time, action });
  }

  takeDueBy(time: number): Event | undefined {
    const [first] = this.#events;
    return first !== undefined && first.time <= time
      ? this.#events.shift()
      : undefined;
  }
}
