/** How often (ms) lines that arrive are told of, however many they are. */
const EVERY = 10_000;

/** Tells how many lines have come while somebody follows a log: seldom, and never what is in them. */
export class LineNews {
  readonly #tell: (count: number) => void;
  /** Lines that have been told of. */
  #known = 0;
  #lineCount = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (count: number) => void) {
    this.#tell = tell;
  }

  update(lineCount: number, following: boolean): void {
    this.#lineCount = lineCount;
    if (!following) {
      this.stop();
      this.#known = lineCount;
    } else if (lineCount > this.#known)
      this.#timer ??= setTimeout(() => this.#report(), EVERY);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #report(): void {
    this.#timer = undefined;
    const count = this.#lineCount - this.#known;
    this.#known = this.#lineCount;
    if (count > 0) this.#tell(count);
  }
}
