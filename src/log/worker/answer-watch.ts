/** In how many parts the time is counted. */
const TICKS = 10;

/**
 * Notices that an answer does not come. It counts only time in which the page itself ran:
 * a computer that slept, or a page that was busy, has missed one tick and no more.
 */
export class AnswerWatch {
  readonly #tick: number;
  readonly #onSilence: () => void;
  #left = TICKS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param patience How long (ms) an answer may take.
   * @param onSilence None has come; the watch has ended.
   */
  constructor(patience: number, onSilence: () => void) {
    this.#tick = patience / TICKS;
    this.#onSilence = onSilence;
  }

  /** An answer is awaited from now on, if none was before. */
  begin(): void {
    if (this.#timer === undefined) this.restart();
  }

  /** An answer has come, and another one is awaited. */
  restart(): void {
    this.end();
    this.#left = TICKS;
    this.#wait();
  }

  /** Nothing is awaited any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (--this.#left > 0) this.#wait();
      else this.#onSilence();
    }, this.#tick);
  }
}
