/** The least time (ms) between two reports of a log that grows: the page is drawn anew for each. */
const INTERVAL = 100;

/** Tells of growth at once after a pause, and at a bearable rate while it goes on. */
export class GrowthPace {
  readonly #tell: () => void;
  #told = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** @param atOnce It has all come. */
  grew(atOnce: boolean): void {
    const wait = this.#told + INTERVAL - performance.now();
    if (atOnce || wait <= 0) this.#tellNow();
    else this.#timer ??= setTimeout(() => this.#tellNow(), wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #tellNow(): void {
    this.stop();
    this.#told = performance.now();
    this.#tell();
  }
}
