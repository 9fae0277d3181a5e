/** The least time (ms) between two reports of a log that goes on growing: the page is drawn anew for each. */
const INTERVAL = 150;

/** A log that has not grown for so long (ms) is quiet: what comes next is told at once. */
const QUIET = 50;

/** Tells of growth at once after a pause, and at a bearable rate while it goes on. */
export class GrowthPace {
  readonly #tell: () => void;
  #told = -Infinity;
  #grown = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** @param atOnce It has all come. */
  grew(atOnce: boolean): void {
    const now = performance.now();
    const wasQuiet = now - this.#grown >= QUIET;
    this.#grown = now;
    const wait = this.#told + INTERVAL - now;
    if (atOnce || wasQuiet || wait <= 0) this.#tellNow();
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
